import type { Figure } from '../figure';
import { byPeriod } from '../returns/calendarPeriods';
import { geometricExcess } from '../returns/excess';
import { officialReturn, wholeTime } from '../returns/officialYear';
import { yearsBetween } from '../returns/valuation';
import type { YearFigure, YearlyFigures } from '../returns/yearlyFigures';
import type { AskedSeries } from './askedSeries';

/** What a fund's return has to keep up with: prices, wages, and what the accounts are credited. */
export const yardsticks = ['prices', 'wages', 'crediting'] as const;
export type Yardstick = (typeof yardsticks)[number];

export interface YearAgainst {
  readonly year: number;
  readonly value: number;
  /** Share of the year that the returns cover. */
  readonly covered: number;
  /** Income over mean assets; null where only returns are known. */
  readonly official: Figure | null;
  /** Each yardstick over the part of the year that is covered, null where none is published for it. */
  readonly against: Readonly<Record<Yardstick, number | null>>;
  /** (1 + value)/(1 + yardstick) − 1. */
  readonly excess: Readonly<Record<Yardstick, number | null>>;
  readonly source: YearFigure | null;
}

/** Growth of a level over the year before, by year. */
function growth(levels: readonly YearFigure[]): ReadonlyMap<number, number> {
  const by = new Map(levels.map(({ year, value }) => [year, value]));
  return new Map(
    levels.flatMap(({ year, value }) => {
      const before = by.get(year - 1);
      return before === undefined ? [] : [[year, value / before - 1] as const];
    }),
  );
}

const ratesOf = (figures: readonly YearFigure[]): ReadonlyMap<number, number> =>
  new Map(figures.map(({ year, value }) => [year, value]));

/** Consumer prices, wages of urban non-private units, and the rate that accounts are credited, by year. */
export function yardstickRates(figures: YearlyFigures): Readonly<Record<Yardstick, ReadonlyMap<number, number>>> {
  return {
    prices: ratesOf(figures.get('cpi') ?? []),
    wages: growth(figures.get('wageNonPrivate') ?? []),
    crediting: ratesOf(figures.get('accountCrediting') ?? []),
  };
}

/** Share of a year that returns up to `end` cover: those of years cover it whole. */
function coveredOf({ frequency, series, valuations }: AskedSeries, year: string, end: string): number {
  if (frequency === 'yearly') return 1;
  const dates = valuations.length > 0 ? valuations.map(({ date }) => date) : series.dates;
  const before = dates.findLast((date) => date < `${year}-01-01`) ?? dates.find((date) => date >= `${year}-01-01`);
  return Math.min(1, yearsBetween(before ?? end, end));
}

function officialOf({ valuations }: AskedSeries, year: string): Figure | null {
  const first = valuations.findIndex(({ date }) => date.startsWith(year));
  if (first < 0) return null;
  const last = valuations.findLastIndex(({ date }) => date.startsWith(year));
  const from = Math.max(0, first - 1);
  return last > from ? officialReturn(wholeTime(valuations.slice(from, last + 1))) : null;
}

/** Returns of calendar years beside what they have to keep up with. */
export function yearsAgainst(asked: AskedSeries, figures: YearlyFigures): YearAgainst[] {
  const rates = yardstickRates(figures);
  return byPeriod(asked.series, 'yearly').map(({ period, end, value }) => {
    const year = Number(period);
    const covered = coveredOf(asked, period, end);
    const over = (name: Yardstick): number | null => {
      const rate = rates[name].get(year);
      return rate === undefined ? null : (1 + rate) ** covered - 1;
    };
    const against = { prices: over('prices'), wages: over('wages'), crediting: over('crediting') };
    const beyond = (rate: number | null): number | null => (rate === null ? null : geometricExcess(value, rate));
    return {
      ...{ year, value, covered, official: officialOf(asked, period), against },
      excess: {
        prices: beyond(against.prices),
        wages: beyond(against.wages),
        crediting: beyond(against.crediting),
      },
      source: asked.published?.find((figure) => figure.year === year) ?? null,
    };
  });
}
