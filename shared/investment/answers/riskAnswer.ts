import { type Result, success } from '../../base/result';
import { type Frequency, windows } from '../returns/frequency';
import { wealthPath } from '../returns/linking';
import { rolling } from '../returns/rolling';
import { drawdowns } from '../risk/drawdown';
import { type RiskSet, riskSet } from '../risk/riskSet';
import { volatility } from '../risk/volatility';
import { type AnswerGround, askedSeries, type SeriesQuestion, spanName } from './askedSeries';

export interface RiskQuestion extends SeriesQuestion {
  readonly riskFreeAYear: number;
  /** Periods of the series that a rolling figure spans; null: as is usual for the series. */
  readonly span: number | null;
}

export interface DatedValues {
  readonly dates: readonly string[];
  readonly values: readonly number[];
}

export interface RiskAnswer extends RiskSet {
  readonly frequency: Frequency;
  readonly periodsAYear: number;
  readonly span: number;
  /** How far below the highest value so far, on each date. */
  readonly depths: DatedValues;
  /** Volatility a year of the window that ends on each date. */
  readonly rollingVolatility: DatedValues;
}

/** The risk set of a portfolio or of a fund's published years, and how it went over time. */
export function riskAnswer(question: RiskQuestion, ground: AnswerGround): Result<RiskAnswer> {
  const found = askedSeries(question, ground);
  if (!found.ok) return found;
  const { series, benchmark, frequency, periodsAYear } = found.value;
  const { dates, returns } = series;
  const riskFree = (1 + question.riskFreeAYear) ** (1 / periodsAYear) - 1;
  const set = riskSet(series, benchmark, { riskFree, periodsAYear });
  const named = (date: string): string => spanName(date, frequency);
  const span = question.span ?? windows[frequency][0];
  const spread = rolling(returns, span, (part) => volatility(part, periodsAYear).value ?? Number.NaN);
  return success({
    ...set,
    window: { ...set.window, from: named(set.window.from), to: named(set.window.to) },
    drawdowns: set.drawdowns.map((drawdown) => ({
      ...drawdown,
      peak: drawdown.peak && named(drawdown.peak),
      trough: named(drawdown.trough),
      recovery: drawdown.recovery && named(drawdown.recovery),
    })),
    ...{ frequency, periodsAYear, span },
    depths: { dates, values: drawdowns(wealthPath(returns)) },
    rollingVolatility: { dates: dates.slice(dates.length - spread.length), values: spread },
  });
}
