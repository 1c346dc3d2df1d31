import type { Failure } from '../../base/failure';
import { checkIdNumber } from '../../data/canonical/idNumber';
import { textOf } from '../cellShape';
import type { ReportDocument, TableBlock } from '../document';
import { blocksOf } from '../sectionsOf';
import { anonymityOf } from './anonymity';
import { isStandIn } from './standIns';

const sayColumns = ({ header }: TableBlock, columns: readonly number[]): string =>
  columns.map((column) => header[column] ?? String(column + 1)).join(', ');

/** 18 digits, half or full width, that belong to nothing longer. */
const longDigits = /(?<![\w０-９])[\d０-９]{17}[\d０-９xXｘＸ](?![\w０-９])/gu;

/** Whether a citizen identification number stands in a text: of a province and with a birth date that there are. */
const holdsIdNumber = (text: string): boolean =>
  (text.match(longDigits) ?? []).some((digits) => {
    const { birthDate, province } = checkIdNumber(digits);
    return birthDate !== null && province !== null;
  });

function idNumbersIn(table: TableBlock): Failure | null {
  for (const [column] of table.header.entries()) {
    const rows = table.rows.filter((row) => holdsIdNumber(textOf(row[column] ?? '')));
    if (rows.length > 0) return namesPersons(table, column, rows.length);
  }
  return null;
}

const namesPersons = (table: TableBlock, column: number, rows: number): Failure => ({
  ...{ code: 'report/names-persons', table: table.caption, columns: sayColumns(table, [column]), rows },
});

function leakOf(table: TableBlock): Failure | null {
  const { persons, rows, caption } = table;
  if (persons?.kind === 'masked') {
    for (const column of persons.columns) {
      const clear = rows.filter((row) => !isStandIn(textOf(row[column] ?? '')));
      if (clear.length > 0) return namesPersons(table, column, clear.length);
    }
  }
  if (persons?.kind === 'grouped') {
    const { rowsBelow } = anonymityOf(table, persons.by, persons);
    if (rowsBelow > 0) {
      const { least } = persons;
      const columns = sayColumns(table, persons.by);
      return { code: 'report/few-persons', table: caption, columns, rows: rowsBelow, least };
    }
  }
  return idNumbersIn(table);
}

/** Why a report must not leave the program because of the persons in its tables; null where nothing is wrong. */
export function leakIn(report: ReportDocument): Failure | null {
  const tables = [...blocksOf(report).filter((block) => block.kind === 'table'), report.data];
  for (const table of tables) {
    const leak = leakOf(table);
    if (leak !== null) return leak;
  }
  return null;
}
