import { type Result, success } from '../../base/result';
import { byPeriod, type CalendarRow, calendarTable } from '../returns/calendarPeriods';
import { geometricExcess } from '../returns/excess';
import { type Frequency, usualPeriods, windows } from '../returns/frequency';
import { annualized, wealthPath } from '../returns/linking';
import { type PublishedMean, publishedMeans } from '../returns/publishedMeans';
import { paired, type ReturnSeries } from '../returns/returnSeries';
import { rolling } from '../returns/rolling';
import { type AnswerGround, type AskedSeries, askedSeries, type SeriesQuestion, spanName } from './askedSeries';
import { type ReturnsByMethod, returnsByMethod } from './returnMethods';
import { type YearAgainst, yearsAgainst } from './yearsAgainst';

export interface ReturnsQuestion extends SeriesQuestion {
  readonly feeAYear: number;
  /** Of the table of periods; null: as is usual for the series. */
  readonly frequency: Frequency | null;
  /** Periods of the series that a rolling return spans; null: as is usual for the series. */
  readonly window: number | null;
}

/** A calendar period's return beside the benchmark's; null where the benchmark has none. */
export interface PeriodAgainst {
  readonly period: string;
  readonly count: number;
  readonly value: number;
  readonly benchmark: number | null;
  readonly excess: number | null;
}

/** Two paths on the same dates; null where there is no benchmark. */
export interface Paths {
  readonly dates: readonly string[];
  readonly own: readonly number[];
  readonly benchmark: readonly number[] | null;
}

export interface ReturnsAnswer extends ReturnsByMethod {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly frequency: Frequency;
  readonly periodsAYear: number;
  /** Of the table of periods, and of the rolling window. */
  readonly shown: Frequency;
  readonly window: number;
  readonly periods: readonly PeriodAgainst[];
  readonly calendar: readonly CalendarRow[];
  readonly years: readonly YearAgainst[];
  /** What the fund itself says of all its years; null for a portfolio. */
  readonly published: PublishedMean | null;
  /** What has been gained by each date, as a share of the start. */
  readonly growth: Paths;
  /** Returns a year over the window that ends on each date. */
  readonly rolling: Paths;
}

/** With a benchmark, the dates that both have. */
function pathsOf({ series, benchmark }: AskedSeries): Paths {
  if (benchmark === null) return { dates: series.dates, own: series.returns, benchmark: null };
  const { dates, portfolio, benchmark: other } = paired(series, benchmark);
  return { dates, own: portfolio, benchmark: other };
}

const mapped = (paths: Paths, change: (returns: readonly number[]) => number[]): Paths => {
  const own = change(paths.own);
  return {
    dates: paths.dates.slice(paths.dates.length - own.length),
    own,
    benchmark: paths.benchmark === null ? null : change(paths.benchmark),
  };
};

const noReturns: ReturnSeries = { dates: [], returns: [] };

function periodsAgainst({ series, benchmark }: AskedSeries, frequency: Frequency): PeriodAgainst[] {
  const others = new Map(byPeriod(benchmark ?? noReturns, frequency).map(({ period, value }) => [period, value]));
  return byPeriod(series, frequency).map(({ period, value, count }) => {
    const other = others.get(period) ?? null;
    return { period, count, value, benchmark: other, excess: other === null ? null : geometricExcess(value, other) };
  });
}

/** All that is said of the returns of a portfolio or of a fund's published years. */
export function returnsAnswer(question: ReturnsQuestion, ground: AnswerGround): Result<ReturnsAnswer> {
  const found = askedSeries(question, ground);
  if (!found.ok) return found;
  const asked = found.value;
  const { series, frequency, periodsAYear, valuations } = asked;
  const paths = pathsOf(asked);
  const shown = question.frequency ?? usualPeriods[frequency];
  const window = question.window ?? windows[frequency][0];
  const overWindow = (returns: readonly number[]): number[] =>
    rolling(returns, window, (part) => annualized(part, periodsAYear));
  return success({
    ...returnsByMethod(asked, question),
    from: spanName(valuations[0]?.date ?? series.dates[0] ?? '', frequency),
    to: spanName(series.dates.at(-1) ?? '', frequency),
    count: series.returns.length,
    ...{ frequency, periodsAYear, shown, window },
    periods: periodsAgainst(asked, shown),
    calendar: calendarTable(series),
    years: yearsAgainst(asked, ground.figures),
    published: question.source === 'portfolio' ? null : publishedMeans[question.source],
    growth: mapped(paths, (returns) => wealthPath(returns).map((wealth) => wealth - 1)),
    rolling: mapped(paths, overWindow),
  });
}
