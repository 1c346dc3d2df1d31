import { roundToFen } from '../../base/fen';
import { type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import type { Preparation } from '../preparation';
import { disagrees, eachBatch, fenText, numberText } from '../recompute/batches';
import { type Gap, noteGaps } from '../recompute/gaps';
import {
  explainedIncrease,
  firstWrongIncrease,
  type IncreaseCase,
  type IncreaseDue,
  increaseDue,
} from '../recompute/increaseDue';
import { increasesIn } from '../recompute/increaseStatements';
import { type PlaceFigures, readPlaceFigures } from '../recompute/placeFigures';
import { raised } from '../recompute/raisedPension';
import { fillRows } from './fillRows';
import { adjustmentColumns } from './recomputedColumns';

const table = { name: 'recomputed_adjustments', columns: adjustmentColumns } as const;

/** The pension that a member should have if every increase so far had been right. */
interface Carried {
  readonly member: string;
  readonly pension: number;
}

function carriedOn(given: IncreaseCase, due: IncreaseDue, carried: Carried | null): Carried {
  const member = `${given.member_id} ${given.scheme}`;
  const before = carried?.member === member ? carried.pension : due.before;
  if (before === due.before) return { member, pension: due.expected };
  return { member, pension: due.increase === null ? before : raised(before, due.increase, due.pensioner) };
}

function rowOf(given: IncreaseCase, due: IncreaseDue, carried: number): readonly (string | null)[] {
  const isWrong = disagrees(given.paid, due.expected);
  return [
    given.member_id,
    given.region,
    given.scheme,
    given.starts,
    fenText(due.before),
    fenText(given.paid),
    fenText(due.expected),
    fenText(given.paid - due.expected),
    isWrong ? firstWrongIncrease(due) : null,
    isWrong ? explainedIncrease(due) : null,
    fenText(carried),
    numberText(given.months),
    fenText(roundToFen((given.paid - carried) * given.months)),
    'ledger',
    given.source_id,
    given.source_row === null ? null : numberText(given.source_row),
  ];
}

class AdjustmentRun {
  readonly #session: Session;
  readonly #figures: PlaceFigures;
  #carried: Carried | null = null;

  constructor(session: Session, figures: PlaceFigures) {
    this.#session = session;
    this.#figures = figures;
  }

  /** Members stand one after the other, so that what a batch leaves open the next one takes up. */
  async batch(first: number, last: number): Promise<Result<void>> {
    const cases = await this.#session.query<IncreaseCase>({ text: increasesIn, values: [first, last] });
    if (!cases.ok) return cases;
    const gaps: Gap[] = [];
    const rows: (readonly (string | null)[])[] = [];
    for (const given of cases.value) {
      const answer = increaseDue(given, this.#figures);
      if (answer === null) continue;
      if ('gap' in answer) {
        gaps.push({ subject: given.member_id, kind: 'adjustment', reason: answer.gap });
        this.#carried = null;
        continue;
      }
      this.#carried = carriedOn(given, answer.due, this.#carried);
      rows.push(rowOf(given, answer.due, this.#carried.pension));
    }
    const noted = await noteGaps(this.#session, gaps);
    return noted.ok && rows.length > 0 ? fillRows(this.#session, table, rows) : noted;
  }
}

/** Every yearly increase of every pension in payment, by the rule that the ledger's statistics state for the year. */
export const recomputedAdjustments: Preparation = {
  ...table,
  needs: ['benefits', 'members', 'statistics', 'regions', 'pension_levels', 'recompute_gaps', 'recomputed_awards'],
  async fill(session, context, events) {
    const figures = await readPlaceFigures(session, context);
    if (!figures.ok) return figures;
    const run = new AdjustmentRun(session, figures.value);
    const done = await eachBatch(session, { table: 'pension_levels', what: table.name }, events, (first, last) =>
      run.batch(first, last),
    );
    return done.ok ? success(undefined) : done;
  },
};
