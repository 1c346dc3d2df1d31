import { adequacyByKind, type KindAdequacy } from './adequacy';
import { adequacyByGroup, type GroupAdequacy } from './adequacyByGroup';
import { type CohortWorth, cohortTable } from './cohortWorth';
import { subsidyNeeded } from './fiscalExposure';
import { streamOf } from './fundStream';
import type { IndicatorRuns } from './indicatorRuns';
import { type ReserveDraw, reserveDraw } from './reserveDraw';
import type { IndicatorSettings } from './settings';

/** Pensioners by kind and by group at the end of a year. */
export interface AdequacyYear {
  readonly year: number;
  readonly kinds: readonly KindAdequacy[];
  readonly groups: readonly GroupAdequacy[];
}

/** What stands behind the figures of a table: distributions and paths. */
export interface IndicatorDetails {
  readonly generations: readonly CohortWorth[];
  readonly adequacy: readonly AdequacyYear[];
  /** Yuan; index 0 is the first year. */
  readonly reserve: ReserveDraw;
  readonly subsidyNeeded: Float64Array;
}

export interface DetailQuestion {
  readonly birthYears: readonly number[];
  /** Years from the valuation date: adequacy stands at the end of each, the paths reach to the last. */
  readonly horizons: readonly number[];
}

/** Generations, adequacy by kind and group, the reserve's draws and the subsidy needed year by year. */
export function indicatorDetails(
  { open, fundReturn, wheel, history }: IndicatorRuns,
  settings: IndicatorSettings,
  { birthYears, horizons }: DetailQuestion,
): IndicatorDetails {
  const reached = horizons.filter((horizon) => horizon <= open.years);
  const ends = reached.map((horizon) => horizon - 1);
  const longest = Math.max(0, ...reached);
  const groups = adequacyByGroup(wheel, ends);
  const stream = streamOf(open, fundReturn);
  return {
    generations: cohortTable({ wheel, history }, fundReturn, birthYears),
    adequacy: ends.map((t, at) => ({
      year: open.firstYear + t,
      kinds: adequacyByKind(open, t),
      groups: groups[at],
    })),
    reserve: reserveDraw(stream, longest),
    subsidyNeeded: subsidyNeeded(stream, settings.reserveMonths.value, longest),
  };
}
