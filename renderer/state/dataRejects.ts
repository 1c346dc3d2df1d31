import { type Sql, sql } from '../../shared/data/database';
import { describeReject } from '../../shared/data/loading/describeReject';
import type { Reject } from '../../shared/data/loading/importFile';
import { translator } from '../../shared/text/translator';
import { csvOf } from '../ui/chart/csv';
import { saveFile } from './files';
import { report } from './notices';
import { tables } from './openWorkspace';
import { useSettings } from './settings';

export interface KeptReject extends Omit<Reject, 'detail'> {
  readonly file: string;
  readonly detail: string | null;
}

const mostRejects = 10_000;

/** The first rejected rows of all imports into a table. */
export const rejectsOfTable = (table: string): Sql => sql`SELECT rejected_rows.file, line::DOUBLE AS line,
  column_name AS "column", value, reason, detail FROM rejected_rows JOIN imports ON source_id = import_id
  WHERE table_name = ${table} ORDER BY rejected_rows.file, line, column_name LIMIT ${mostRejects}`;

const heads = ['file', 'line', 'column', 'value', 'reason', 'sentence'] as const;

/** Every rejected row of an import as CSV, in a form that no spreadsheet runs. */
export async function saveRejects(importId: string, file: string): Promise<void> {
  const ledger = await tables();
  const rows = ledger.ok
    ? await ledger.value.database.query<KeptReject>(sql`SELECT file, line::DOUBLE AS line, column_name AS "column",
        value, reason, detail FROM rejected_rows WHERE import_id = ${importId} ORDER BY line, column_name`)
    : ledger;
  if (!rows.ok) {
    report(rows.failure);
    return;
  }
  const translate = translator(useSettings.getState().settings.language);
  const lines = rows.value.map(({ detail, ...reject }) => {
    const sentence = describeReject({ ...reject, detail: detail ?? '' }, translate);
    return [reject.file, reject.line, reject.column, reject.value, reject.reason, sentence];
  });
  await saveFile(`${file} rejected.csv`, csvOf([[...heads], ...lines]));
}
