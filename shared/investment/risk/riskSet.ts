import { type Figure, figureOf, undefinedFor } from '../figure';
import { annualized } from '../returns/linking';
import { paired, type ReturnSeries } from '../returns/returnSeries';
import { kurtosis, skewness } from '../statistics/moments';
import { bootstrapIntervals, type Interval } from './bootstrap';
import { downsideDeviation, omega } from './downside';
import { calmar, type Drawdown, drawdownTable, maxDrawdown, ulcerIndex } from './drawdown';
import { less, sharpe, sortino } from './ratios';
import {
  activePremium,
  annualAlpha,
  battingAverage,
  beta,
  captureCompounded,
  correlationWith,
  type ExcessPair,
  falling,
  informationRatio,
  periodsWith,
  rising,
  trackingError,
} from './relative';
import { cornishFisherShortfall, historicalShortfall, normalShortfall, valueAtRisk } from './tailRisk';
import { volatility } from './volatility';

/** Returns of a window with what they are measured against. */
export interface Sample {
  readonly returns: readonly number[];
  /** Null where there is no benchmark; else as long as the returns. */
  readonly benchmark: readonly number[] | null;
  /** Risk-free rate of a period, which is also the floor of downside figures. */
  readonly riskFree: number;
  readonly periodsAYear: number;
}

/** Chance of the tail in values at risk. */
const tail = 0.05;

const floorsOf = ({ returns, riskFree }: Sample): number[] => returns.map(() => riskFree);

const ownFigures = {
  annualized: ({ returns, periodsAYear }: Sample) => figureOf(annualized(returns, periodsAYear), 'lost-everything'),
  volatility: ({ returns, periodsAYear }: Sample) => volatility(returns, periodsAYear),
  downsideDeviation: (sample: Sample) => downsideDeviation(sample.returns, floorsOf(sample), sample.periodsAYear),
  skewness: ({ returns }: Sample) => figureOf(skewness(returns), 'no-variation'),
  kurtosis: ({ returns }: Sample) => figureOf(kurtosis(returns), 'no-variation'),
  maxDrawdown: ({ returns }: Sample) => figureOf(maxDrawdown(returns), 'too-few-observations'),
  ulcerIndex: ({ returns }: Sample) => figureOf(ulcerIndex(returns), 'too-few-observations'),
  var95: ({ returns }: Sample) => valueAtRisk(returns, tail, 'historical'),
  var95Normal: ({ returns }: Sample) => valueAtRisk(returns, tail, 'normal'),
  var95CornishFisher: ({ returns }: Sample) => valueAtRisk(returns, tail, 'cornish-fisher'),
  cvar95: ({ returns }: Sample) => historicalShortfall(returns, tail),
  cvar95Normal: ({ returns }: Sample) => normalShortfall(returns, tail),
  cvar95CornishFisher: ({ returns }: Sample) => cornishFisherShortfall(returns, tail),
  sharpe: (sample: Sample) => sharpe(less(sample.returns, floorsOf(sample)), sample.periodsAYear),
  sortino: (sample: Sample) => sortino(sample.returns, floorsOf(sample), sample.periodsAYear),
  calmar: ({ returns, periodsAYear }: Sample) => calmar(returns, periodsAYear),
  omega: (sample: Sample) => omega(sample.returns, floorsOf(sample)),
} satisfies Record<string, (sample: Sample) => Figure>;

/** Plain returns beside the benchmark's, and the same over the risk-free rate. */
interface Beside {
  readonly plain: ExcessPair;
  readonly excess: ExcessPair;
  readonly periodsAYear: number;
}

const relativeFigures = {
  activePremium: ({ plain, periodsAYear }: Beside) => activePremium(plain, periodsAYear),
  trackingError: ({ plain, periodsAYear }: Beside) => trackingError(plain, periodsAYear),
  informationRatio: ({ plain, periodsAYear }: Beside) => informationRatio(plain, periodsAYear),
  alpha: ({ excess, periodsAYear }: Beside) => annualAlpha(excess, periodsAYear),
  beta: ({ excess }: Beside) => beta(excess),
  correlation: ({ plain }: Beside) => correlationWith(plain),
  upCapture: ({ plain, periodsAYear }: Beside) => captureCompounded(periodsWith(plain, rising), periodsAYear),
  downCapture: ({ plain, periodsAYear }: Beside) => captureCompounded(periodsWith(plain, falling), periodsAYear),
  battingAverage: ({ plain }: Beside) => battingAverage(plain),
} satisfies Record<string, (beside: Beside) => Figure>;

export type RiskName = keyof typeof ownFigures | keyof typeof relativeFigures;
const ownNames = Object.keys(ownFigures) as (keyof typeof ownFigures)[];
const relativeNames = Object.keys(relativeFigures) as (keyof typeof relativeFigures)[];
/** In the order in which they are shown. */
export const riskNames: readonly RiskName[] = [...ownNames, ...relativeNames];

/** Figures that are plain numbers; the others are shares. */
export const plainFigures: readonly RiskName[] = [
  ...(['skewness', 'kurtosis', 'sharpe', 'sortino', 'calmar', 'omega'] as const),
  ...(['informationRatio', 'beta', 'correlation', 'upCapture', 'downCapture'] as const),
];

function relativeOf({
  returns,
  benchmark,
  riskFree,
  periodsAYear,
}: Sample): (name: keyof typeof relativeFigures) => Figure {
  if (benchmark === null) return () => undefinedFor('no-benchmark');
  const over = (values: readonly number[]): number[] => values.map((value) => value - riskFree);
  const plain = { portfolio: returns, benchmark };
  const excess = { portfolio: over(returns), benchmark: over(benchmark) };
  return (name) => relativeFigures[name]({ plain, excess, periodsAYear });
}

/** Every figure of the set for one sample; none for fewer than two periods. */
export function riskFigures(sample: Sample): Record<RiskName, Figure> {
  const few = sample.returns.length < 2;
  const relative = relativeOf(sample);
  return Object.fromEntries([
    ...ownNames.map((name) => [name, few ? undefinedFor('too-few-observations') : ownFigures[name](sample)]),
    ...relativeNames.map((name) => [
      name,
      few && sample.benchmark !== null ? undefinedFor('too-few-observations') : relative(name),
    ]),
  ]) as Record<RiskName, Figure>;
}

export interface RiskSet {
  /** First and last date and number of the periods that the figures rest on. */
  readonly window: { readonly from: string; readonly to: string; readonly count: number };
  readonly figures: Readonly<Record<RiskName, Figure>>;
  /** By resampling the periods; null where there are too few of them or the figure is too rare in the samples. */
  readonly intervals: Readonly<Record<RiskName, Interval | null>>;
  readonly drawdowns: readonly Drawdown[];
}

const shownDrawdowns = 5;

/** The risk set of a series; with a benchmark, over the dates that both have. */
export function riskSet(
  series: ReturnSeries,
  benchmark: ReturnSeries | null,
  { riskFree, periodsAYear }: Pick<Sample, 'riskFree' | 'periodsAYear'>,
): RiskSet {
  const pair = benchmark === null ? null : paired(series, benchmark);
  const own: ReturnSeries = pair === null ? series : { dates: pair.dates, returns: pair.portfolio };
  const sample: Sample = { returns: own.returns, benchmark: pair?.benchmark ?? null, riskFree, periodsAYear };
  const drawn = (places: readonly number[]) =>
    riskFigures({
      ...sample,
      returns: places.map((k) => own.returns[k]),
      benchmark: pair === null ? null : places.map((k) => pair.benchmark[k]),
    });
  return {
    window: { from: own.dates[0] ?? '', to: own.dates[own.dates.length - 1] ?? '', count: own.returns.length },
    figures: riskFigures(sample),
    intervals: bootstrapIntervals(own.returns.length, drawn, riskNames),
    drawdowns: drawdownTable(own, shownDrawdowns),
  };
}
