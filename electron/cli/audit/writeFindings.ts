import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Finding } from '../../../shared/audit/outcome';
import { keyColumns } from '../../../shared/audit/run/auditTables';
import { readEvidence } from '../../../shared/audit/run/readEvidence';
import { csvCell } from '../../../shared/base/csvCell';
import { failed, type Result, success } from '../../../shared/base/result';
import type { Session } from '../../../shared/data/database';
import { atomicWrite, messageOf, troubleOf } from '../../atomicWrite';

const byteOrderMark = '\uFEFF';
/** Rows of evidence that are read at once. */
const pageRows = 20_000;

const csvText = (rows: readonly (readonly string[])[]): string =>
  `${byteOrderMark}${rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;

function findingsText(findings: readonly Finding[]): string {
  const header = ['finding', 'rule', ...keyColumns, 'rows', 'first_period', 'last_period', 'amount_at_risk'];
  const lines = findings.map(({ id, rule, keys, rows, firstPeriod, lastPeriod, amountAtRisk }) => [
    ...[id, rule, ...keyColumns.map((name) => keys[name] ?? '')],
    ...[String(rows), firstPeriod ?? '', lastPeriod ?? '', amountAtRisk.toFixed(2)],
  ]);
  return csvText([header, ...lines]);
}

/** All rows of a rule, read by pages; personal values stay masked. */
async function evidenceText(session: Session, rule: string): Promise<Result<string>> {
  const lines: string[][] = [];
  for (let from = 0; ; from += pageRows) {
    const page = await readEvidence(session, { rule, from, count: pageRows, isUnmasked: false });
    if (!page.ok) return page;
    const { columns, rows, total } = page.value;
    if (from === 0) lines.push([...columns]);
    lines.push(...rows.map((row) => columns.map((name) => row[name] ?? '')));
    if (from + pageRows >= total) return success(csvText(lines));
  }
}

/** Writes the findings, and beside them the rows beneath those of each rule, for spreadsheets. */
export async function writeFindings(
  folder: string,
  session: Session,
  findings: readonly Finding[],
): Promise<Result<readonly string[]>> {
  const evidence = path.join(folder, 'evidence');
  try {
    await mkdir(evidence, { recursive: true });
  } catch (error) {
    return failed({ code: 'file/not-written', path: evidence, trouble: troubleOf(error), detail: messageOf(error) });
  }
  const list = path.join(folder, 'findings.csv');
  const written = await atomicWrite(list, findingsText(findings));
  if (!written.ok) return written;
  const files = [list];
  for (const rule of new Set(findings.map((finding) => finding.rule))) {
    const text = await evidenceText(session, rule);
    if (!text.ok) return text;
    const file = path.join(evidence, `${rule}.csv`);
    const kept = await atomicWrite(file, text.value);
    if (!kept.ok) return kept;
    files.push(file);
  }
  return success(files);
}
