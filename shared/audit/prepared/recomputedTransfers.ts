import { combine } from '../../base/combine';
import type { Result } from '../../base/result';
import type { Session } from '../../data/database';
import type { AuditContext, Preparation } from '../preparation';
import { eachBatch, fenText, inOrder, numberText } from '../recompute/batches';
import { type Gap, noteGaps } from '../recompute/gaps';
import { type PlaceFigures, readPlaceFigures } from '../recompute/placeFigures';
import {
  judgedTransfer,
  type TransferCase,
  type TransferDue,
  type TransferYear,
  transferCases,
  transferDue,
  transfersIn,
  transferYears,
  yearsMovedIn,
} from '../recompute/transferDue';
import { fillRows } from './fillRows';
import { transferColumns } from './recomputedColumns';

const table = { name: 'recomputed_transfers', columns: transferColumns } as const;

const money = (value: number | null): string | null => (value === null ? null : fenText(value));

function explained({ bases, pooledRate, pooled, account }: TransferDue): string {
  const range = account === null ? '?' : `${fenText(account.low)}…${fenText(account.high)}`;
  return `Σb=${fenText(bases)}; ${fenText(bases)}×${pooledRate}=${fenText(pooled)}; B=${range}`;
}

function rowOf(given: TransferCase, due: TransferDue): readonly (string | null)[] {
  const { pooled, account, firstWrong } = judgedTransfer(given, due);
  const paid = (given.pooled_amount ?? due.pooled) + (given.account_amount ?? account);
  return [
    given.transfer_id,
    given.member_id,
    given.from_region,
    given.to_region,
    `${given.applied_on.slice(0, 7)}-01`,
    fenText(paid),
    fenText(pooled + account),
    fenText(paid - pooled - account),
    firstWrong,
    firstWrong === null ? null : explained(due),
    given.months === null ? null : numberText(given.months),
    numberText(due.months),
    money(given.pooled_amount),
    fenText(due.pooled),
    money(given.account_amount),
    money(due.account?.low ?? null),
    money(due.account?.high ?? null),
    due.from,
    given.source_id,
    given.source_row === null ? null : numberText(given.source_row),
  ];
}

async function recomputeBatch(
  session: Session,
  [first, last]: readonly [number, number],
  figures: PlaceFigures,
  context: AuditContext,
): Promise<Result<void>> {
  const values = [first, last];
  const batch = combine({
    cases: await session.query<TransferCase>({ text: transfersIn, values }),
    years: await session.query<TransferYear>({ text: yearsMovedIn, values }),
  });
  if (!batch.ok) return batch;
  const years = new Map<string, TransferYear[]>();
  for (const year of batch.value.years) years.set(year.transfer_id, [...(years.get(year.transfer_id) ?? []), year]);
  const gaps: Gap[] = [];
  const rows: (readonly (string | null)[])[] = [];
  for (const given of batch.value.cases) {
    const answer = transferDue(given, years.get(given.transfer_id) ?? [], figures, context);
    if ('gap' in answer) gaps.push({ subject: given.transfer_id, kind: 'transfer', reason: answer.gap });
    else rows.push(rowOf(given, answer.due));
  }
  const noted = await noteGaps(session, gaps);
  return noted.ok && rows.length > 0 ? fillRows(session, table, rows) : noted;
}

/** What moves with members between provinces, where the tables hold the months that it is for. */
export const recomputedTransfers: Preparation = {
  ...table,
  needs: ['transfers', 'contributions', 'statistics', 'regions', 'recompute_gaps'],
  async fill(session, context, events) {
    const figures = await readPlaceFigures(session, context);
    if (!figures.ok) return figures;
    const made = await inOrder(session, [transferCases, transferYears]);
    if (!made.ok) return made;
    const done = await eachBatch(session, { table: 'transfer_cases', what: table.name }, events, (first, last) =>
      recomputeBatch(session, [first, last], figures.value, context),
    );
    return done.ok ? inOrder(session, ['DROP TABLE transfer_cases', 'DROP TABLE transfer_years']) : done;
  },
};
