import { failed, type Result, success } from '../../base/result';
import type { CanonicalColumn, CanonicalTable } from '../canonical/canonicalTable';
import type { Mapping } from '../matching/mapping';
import { type ColumnReading, type StepNames, stepNames } from './columnReading';
import { readDate, readPeriod } from './readDate';
import { readIdNumber } from './readIdNumber';
import { readDecimal, readInteger, readMoney } from './readNumber';
import { readCode, readText } from './readText';

/** A canonical column with the place of its heading in the file and how its cells are read. */
export interface MappedColumn {
  readonly column: CanonicalColumn;
  readonly place: number;
  readonly names: StepNames;
  readonly reading: ColumnReading;
}

export interface MappingFacts {
  readonly table: CanonicalTable;
  readonly mapping: Mapping;
  readonly headings: readonly string[];
  readonly file: string;
}

function readingOf(names: StepNames, column: CanonicalColumn, { mapping }: MappingFacts): ColumnReading {
  switch (column.kind) {
    case 'text':
      return readText(names, column);
    case 'code':
      return readCode(names, column, names.part('code'));
    case 'date':
      return readDate(names, mapping.dateOrder);
    case 'period':
      return readPeriod(names, mapping.dateOrder);
    case 'year':
      return readInteger(names, 'INTEGER', '年度|年');
    case 'integer':
      return readInteger(names, 'BIGINT');
    case 'decimal':
      return readDecimal(names);
    case 'money':
      return readMoney(names, mapping.moneyUnits?.[column.name] ?? mapping.moneyUnit);
    case 'idNumber':
      return readIdNumber(names);
  }
}

/** What a row can't do without, where the mapping gives no heading for it. */
function missingColumn({ columns, atLeastOne = [] }: CanonicalTable, mapped: ReadonlySet<string>): string | null {
  const required = columns.find(({ name, required: needed }) => needed && !mapped.has(name));
  const group = atLeastOne.find((names) => !names.some((name) => mapped.has(name)));
  return required?.name ?? group?.join(' | ') ?? null;
}

/** The columns that the file gives, in the order of the contract. */
export function mappedColumns(facts: MappingFacts): Result<readonly MappedColumn[]> {
  const { table, mapping, headings, file } = facts;
  const columns: MappedColumn[] = [];
  for (const column of table.columns) {
    const heading = mapping.columns[column.name] ?? null;
    if (heading === null) continue;
    const place = headings.indexOf(heading);
    if (place < 0) return failed({ code: 'import/no-such-heading', file, column: column.name, heading });
    const names = stepNames(columns.length);
    columns.push({ column, place, names, reading: readingOf(names, column, facts) });
  }
  const missing = missingColumn(table, new Set(columns.map(({ column }) => column.name)));
  if (missing !== null) return failed({ code: 'import/missing-column', file, table: table.name, column: missing });
  return success(columns);
}
