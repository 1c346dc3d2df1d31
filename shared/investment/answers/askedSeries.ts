import { failed, type Result, success } from '../../base/result';
import { type Benchmark, benchmarkOf } from '../benchmark/benchmark';
import { blended, type Rebalancing } from '../benchmark/blend';
import type { PortfolioTables } from '../opening/portfolioForms';
import { performanceFile } from '../opening/valuations';
import { periodOf } from '../returns/calendarPeriods';
import { type Frequency, frequencyOf, periodsPerYear } from '../returns/frequency';
import type { ReturnSeries } from '../returns/returnSeries';
import { subPeriodReturns } from '../returns/timeWeighted';
import type { FlowTiming, Valuation } from '../returns/valuation';
import type { YearFigure, YearlyFigures } from '../returns/yearlyFigures';

/** The open portfolio, or what the funds have published of themselves. */
export const returnSources = ['portfolio', 'nssf', 'entrusted'] as const;
export type ReturnSource = (typeof returnSources)[number];

/** What answers rest on: the tables of the open portfolio, null where none is open, and the published figures. */
export interface AnswerGround {
  readonly tables: PortfolioTables | null;
  readonly figures: YearlyFigures;
}

export interface SeriesQuestion {
  readonly source: ReturnSource;
  readonly timing: FlowTiming;
  readonly rebalancing: Rebalancing;
}

export interface AskedSeries {
  readonly series: ReturnSeries;
  /** On the dates of its own; null where there is none. */
  readonly benchmark: ReturnSeries | null;
  /** Empty where only returns are known. */
  readonly valuations: readonly Valuation[];
  readonly frequency: Frequency;
  readonly periodsAYear: number;
  /** The published years with their sources; null for a portfolio. */
  readonly published: readonly YearFigure[] | null;
}

const measures = { nssf: 'nssfReturn', entrusted: 'entrustedReturn' } as const;

export const benchmarkIn = ({ indices, weights }: PortfolioTables): Benchmark | null => benchmarkOf(indices, weights);

function publishedSeries(figures: readonly YearFigure[]): AskedSeries {
  const series = { dates: figures.map(({ year }) => `${year}-12-31`), returns: figures.map(({ value }) => value) };
  return { series, benchmark: null, valuations: [], frequency: 'yearly', periodsAYear: 1, published: figures };
}

/** A day of a series of years stands for its year. */
export const spanName = (date: string, frequency: Frequency): string =>
  periodOf(date, frequency === 'yearly' ? 'yearly' : 'daily');

/** The returns that are asked for and what they are measured against. */
export function askedSeries(
  { source, timing, rebalancing }: SeriesQuestion,
  ground: AnswerGround,
): Result<AskedSeries> {
  if (source !== 'portfolio') return success(publishedSeries(ground.figures.get(measures[source]) ?? []));
  if (ground.tables === null) return failed({ code: 'portfolio/none-open' });
  const file = performanceFile(ground.tables);
  if (!file.ok) return file;
  const valuations = file.value.kind === 'values' ? file.value.valuations : [];
  const series = file.value.kind === 'values' ? subPeriodReturns(valuations, timing) : file.value.series;
  const stated = benchmarkIn(ground.tables);
  const frequency = frequencyOf(series.dates);
  return success({
    series,
    benchmark: stated === null ? null : blended(stated.indices, stated.weights, rebalancing),
    valuations,
    frequency,
    periodsAYear: periodsPerYear[frequency],
    published: null,
  });
}
