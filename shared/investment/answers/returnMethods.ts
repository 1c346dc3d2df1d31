import { type Figure, undefinedFor } from '../figure';
import { periodOf } from '../returns/calendarPeriods';
import { modifiedDietz, simpleDietz } from '../returns/dietz';
import { grossOfFee } from '../returns/excess';
import { annualized, linked } from '../returns/linking';
import { moneyWeighted, singleYield } from '../returns/moneyWeighted';
import { officialReturn, wholeTime } from '../returns/officialYear';
import type { FlowTiming, Valuation } from '../returns/valuation';
import type { AskedSeries } from './askedSeries';

export const returnMethods = [
  ...(['timeWeighted', 'annualized', 'gross', 'grossAnnualized', 'linkedDietz'] as const),
  ...(['modifiedDietz', 'simpleDietz', 'moneyWeighted', 'official'] as const),
] as const;
export type ReturnMethod = (typeof returnMethods)[number];

export interface MethodQuestion {
  readonly timing: FlowTiming;
  /** Share of the assets that fees take a year, already gone from the values. */
  readonly feeAYear: number;
}

export interface ReturnsByMethod {
  readonly figures: Readonly<Record<ReturnMethod, Figure>>;
  /** Every rate a year that balances the flows. */
  readonly roots: readonly number[];
}

/** Valuations by calendar month, each with the last one of the month before. */
function months(valuations: readonly Valuation[]): Valuation[][] {
  const found: Valuation[][] = [];
  for (const [k, valuation] of valuations.entries()) {
    const before = valuations[k - 1];
    if (before === undefined) continue;
    const isNew = k === 1 || periodOf(valuation.date, 'monthly') !== periodOf(before.date, 'monthly');
    if (isNew) found.push([before, valuation]);
    else found[found.length - 1].push(valuation);
  }
  return found;
}

/** Modified Dietz month by month, linked: what is done where a portfolio is valued once a month. */
export function linkedDietz(valuations: readonly Valuation[], timing: FlowTiming): Figure {
  const figures = months(valuations).map((month) => modifiedDietz(month, timing));
  const undefinedOne = figures.find(({ value }) => value === null);
  if (undefinedOne !== undefined) return undefinedOne;
  return { value: linked(figures.map(({ value }) => value ?? 0)) };
}

function ofMoney(valuations: readonly Valuation[], timing: FlowTiming) {
  if (valuations.length < 2) {
    const none = undefinedFor('no-flows');
    const figures = { linkedDietz: none, modifiedDietz: none, simpleDietz: none, moneyWeighted: none, official: none };
    return { figures, roots: [] };
  }
  const roots = moneyWeighted(valuations);
  const year = wholeTime(valuations);
  const figures = {
    linkedDietz: linkedDietz(valuations, timing),
    modifiedDietz: modifiedDietz(valuations, timing),
    simpleDietz: simpleDietz(year.opening, year.closing, year.netFlow),
    moneyWeighted: singleYield(roots),
    official: officialReturn(year),
  };
  return { figures, roots };
}

/** The return of the whole time by every method; a year has as many periods as its frequency says. */
export function returnsByMethod(asked: AskedSeries, { timing, feeAYear }: MethodQuestion): ReturnsByMethod {
  const { periodsAYear, valuations } = asked;
  const { returns } = asked.series;
  const gross = grossOfFee(returns, feeAYear, periodsAYear);
  const some = (value: number): Figure => (returns.length === 0 ? undefinedFor('too-few-observations') : { value });
  const { figures, roots } = ofMoney(valuations, timing);
  return {
    figures: {
      timeWeighted: some(linked(returns)),
      annualized: some(annualized(returns, periodsAYear)),
      gross: some(linked(gross)),
      grossAnnualized: some(annualized(gross, periodsAYear)),
      ...figures,
    },
    roots,
  };
}
