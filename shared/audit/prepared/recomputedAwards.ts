import { combine } from '../../base/combine';
import { type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import type { AuditContext, Preparation } from '../preparation';
import { type AwardCase, type AwardDue, awardDue, type CareerYear } from '../recompute/awardDue';
import {
  awardStatements,
  awardTables,
  careersIn,
  casesIn,
  levelsIn,
  pensionStarts,
} from '../recompute/awardStatements';
import { disagrees, eachBatch, fenText, inOrder, numberText } from '../recompute/batches';
import { type Gap, noteGaps } from '../recompute/gaps';
import { overpaidSince, type SpellLevel } from '../recompute/overpaid';
import { type PlaceFigures, readPlaceFigures } from '../recompute/placeFigures';
import { fillRows } from './fillRows';
import { awardColumns } from './recomputedColumns';

const table = { name: 'recomputed_awards', columns: awardColumns } as const;

function byMember<Row extends { readonly member_id: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.member_id);
    if (group === undefined) groups.set(row.member_id, [row]);
    else group.push(row);
  }
  return groups;
}

async function batchOf(session: Session, first: number, last: number) {
  const values = [first, last];
  return combine({
    cases: await session.query<AwardCase>({ text: casesIn, values }),
    careers: await session.query<CareerYear>({ text: careersIn, values }),
    levels: await session.query<SpellLevel>({ text: levelsIn, values }),
  });
}

/** First payments often hold the months since retirement too: then the next month says what the pension is. */
const paidIn = ({ paid, paid_next }: AwardCase, expected: number): number =>
  paid_next !== null && disagrees(paid, expected) && !disagrees(paid_next, expected) ? paid_next : paid;

const lineValue = ({ sheet }: AwardDue, id: string): number => sheet.lines.find((line) => line.id === id)?.value ?? 0;

const explained = (due: AwardDue): string => {
  const { person, place, sheet, expected } = due;
  const facts = [
    `W=${place.benefitBase.value}`,
    `Z=${person.averageIndex.toFixed(4)}`,
    `Y=${lineValue(due, 'creditedYears')}`,
    `B=${fenText(person.accountBalance)}`,
    `D=${lineValue(due, 'divisor')}`,
    `${fenText(sheet.basic)}+${fenText(sheet.account)}+${fenText(sheet.supplements)}=${fenText(sheet.total)}`,
  ];
  return expected === sheet.total ? facts.join('; ') : `${facts.join('; ')}; Δ→${fenText(expected)}`;
};

function rowOf(given: AwardCase, due: AwardDue, levels: readonly SpellLevel[], figures: PlaceFigures) {
  const { person, place, sheet, expected } = due;
  const paid = paidIn(given, expected);
  const isWrong = disagrees(paid, expected);
  const since = overpaidSince(given, due, levels, figures);
  return [
    given.member_id,
    given.region,
    given.scheme,
    given.first_period,
    fenText(paid),
    fenText(expected),
    fenText(paid - expected),
    isWrong ? 'total' : null,
    isWrong ? explained(due) : null,
    numberText(person.years),
    numberText(person.averageIndex),
    fenText(person.accountBalance),
    numberText(lineValue(due, 'divisor')),
    numberText(place.benefitBase.value),
    fenText(sheet.basic),
    fenText(sheet.account),
    numberText(sheet.minimum.missingMonths),
    numberText(since.months),
    isWrong ? fenText(since.overpaid) : '0',
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
  const batch = await batchOf(session, first, last);
  if (!batch.ok) return batch;
  const careers = byMember(batch.value.careers);
  const levels = byMember(batch.value.levels);
  const gaps: Gap[] = [];
  const rows: (readonly (string | null)[])[] = [];
  for (const given of batch.value.cases) {
    const answer = awardDue(given, careers.get(given.member_id) ?? [], figures, context);
    if ('gap' in answer) gaps.push({ subject: given.member_id, kind: 'award', reason: answer.gap });
    else rows.push(rowOf(given, answer.due, levels.get(given.member_id) ?? [], figures));
  }
  const noted = await noteGaps(session, gaps);
  return noted.ok && rows.length > 0 ? fillRows(session, table, rows) : noted;
}

/**
 * First pensions by the calculation sheet of whoever retired within the tables and whose career they hold whole; who is
 * left out stands in `recompute_gaps`. Source: 国发〔2005〕38号; 社会保险法, article 15; features.md B11.
 */
export const recomputedAwards: Preparation = {
  ...table,
  needs: [
    'benefits',
    'members',
    'contributions',
    'accounts',
    'average_wage',
    'statistics',
    'regions',
    'recompute_gaps',
    'pension_levels',
  ],
  async fill(session, context, events) {
    const figures = await readPlaceFigures(session, context);
    if (!figures.ok) return figures;
    const made = await inOrder(session, [pensionStarts, ...awardStatements]);
    if (!made.ok) return made;
    const done = await eachBatch(session, { table: 'award_cases', what: table.name }, events, (first, last) =>
      recomputeBatch(session, [first, last], figures.value, context),
    );
    if (!done.ok) return done;
    const tidied = await inOrder(
      session,
      awardTables.map((name) => `DROP TABLE ${name}`),
    );
    return tidied.ok ? success(undefined) : tidied;
  },
};
