import { type Figure, undefinedFor } from './figure';
import { type CalendarRow, calendarTable } from './returns/calendarPeriods';
import { modifiedDietz } from './returns/dietz';
import { linked } from './returns/linking';
import { moneyWeighted, singleYield } from './returns/moneyWeighted';
import type { PerformanceFile } from './returns/readSeries';
import type { ReturnSeries } from './returns/returnSeries';
import { subPeriodReturns } from './returns/timeWeighted';
import type { FlowTiming } from './returns/valuation';
import { type RiskSet, riskSet } from './risk/riskSet';

export interface PerformanceQuestion {
  readonly riskFreeAYear: number;
  readonly periodsAYear: number;
  readonly timing: FlowTiming;
}

/** All that is said of one portfolio. */
export interface Performance {
  /** Of the whole time, not annualised. */
  readonly timeWeighted: Figure;
  readonly modifiedDietz: Figure;
  /** Every rate a year that balances the flows, and the one where there is one. */
  readonly moneyWeighted: readonly number[];
  readonly moneyWeightedRate: Figure;
  readonly risk: RiskSet;
  readonly calendar: readonly CalendarRow[];
}

/** Figures that need values and flows; a bare series of returns has none. */
function ofMoney(file: PerformanceFile, timing: FlowTiming) {
  if (file.kind === 'returns' || file.valuations.length < 2) {
    const none = undefinedFor('no-flows');
    return { modifiedDietz: none, moneyWeighted: [], moneyWeightedRate: none };
  }
  const rates = moneyWeighted(file.valuations);
  return {
    modifiedDietz: modifiedDietz(file.valuations, timing),
    moneyWeighted: rates,
    moneyWeightedRate: singleYield(rates),
  };
}

/** Returns and risk of a file; a rate a year becomes (1 + f)^(1/periods) − 1 a period. */
export function performanceOf(
  file: PerformanceFile,
  benchmark: ReturnSeries | null,
  { riskFreeAYear, periodsAYear, timing }: PerformanceQuestion,
): Performance {
  const series = file.kind === 'returns' ? file.series : subPeriodReturns(file.valuations, timing);
  const riskFree = (1 + riskFreeAYear) ** (1 / periodsAYear) - 1;
  const { returns } = series;
  return {
    timeWeighted: returns.length === 0 ? undefinedFor('too-few-observations') : { value: linked(returns) },
    ...ofMoney(file, timing),
    risk: riskSet(series, benchmark, { riskFree, periodsAYear }),
    calendar: calendarTable(series),
  };
}
