import { RandomStream } from '../../base/randomStream';
import { rebookFund } from '../../projection/rebookFund';
import { type LineDraw, lineDraw } from './confirmedShare';
import { gainOf, type WeighedLine, yearlyChanges } from './gainChanges';
import {
  type Gain,
  type MeasureGround,
  measuresOf,
  type PriceMeasureId,
  presentValueOf,
  priceMeasures,
} from './priceMeasures';
import type { PriceQuestion } from './priceQuestion';

/** Null where the fund is never empty; an infinite end where it may not be empty any more. */
export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

/** The drawn value that lies at a probability, without any smoothing between two. */
function quantile(sorted: Float64Array, probability: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(probability * sorted.length) - 1))];
}

function intervalOf(values: readonly (number | null)[], confidence: number): Interval {
  const known = Float64Array.from(values.flatMap((value) => (value === null ? [] : [value]))).sort();
  if (known.length === 0) return { low: null, high: null };
  const tail = (1 - confidence) / 2;
  return { low: quantile(known, tail), high: quantile(known, 1 - tail) };
}

/** Each line keeps a stream of its own, so that a rule more leaves the numbers of the others as they are. */
const purpose = 0x7072;

/** A draw of all lines: what is open counts by chance, and the pool stands for the fund by chance. */
function drawnLines(
  lines: readonly WeighedLine[],
  draws: readonly LineDraw[],
  streams: readonly RandomStream[],
): readonly WeighedLine[] {
  return lines.map(({ line, weight }, at) => {
    const open = draws[at].open(streams[at]);
    const scale = draws[at].scale(streams[at]);
    return { line, weight: { open, recovered: weight.recovered * scale, leak: weight.leak * scale } };
  });
}

const together = (gains: readonly Gain[], years: number): Gain => {
  const leak = new Float64Array(years);
  for (const gain of gains) for (let t = 0; t < years; t++) leak[t] += gain.leak[t];
  return { recovered: gains.reduce((sum, { recovered }) => sum + recovered, 0), leak };
};

/** Intervals of every measure, and of each line's present value, over draws of a fixed seed. */
export function drawnMeasures(ground: MeasureGround, lines: readonly WeighedLine[], question: PriceQuestion) {
  const { projection, fundReturn, from } = ground;
  const draws = lines.map(({ line }) => lineDraw(line, question.counting, question.scope === 'wholeFund'));
  const streams = lines.map((_, at) => new RandomStream(question.seed, at, purpose));
  const values = priceMeasures.map((): (number | null)[] => []);
  const presentValues = lines.map((): number[] => []);
  for (let draw = 0; draw < question.draws; draw++) {
    const drawn = drawnLines(lines, draws, streams);
    const gains = drawn.map((one) => gainOf(one, from));
    const after = rebookFund(projection.fund, fundReturn, yearlyChanges(drawn, projection.years, from));
    const measures = measuresOf(ground, together(gains, projection.years), after);
    for (const [k, id] of priceMeasures.entries()) values[k].push(measures[id]);
    for (const [at, gain] of gains.entries()) presentValues[at].push(presentValueOf(ground, gain));
  }
  const { confidence } = question;
  const measures = Object.fromEntries(priceMeasures.map((id, k) => [id, intervalOf(values[k], confidence)]));
  return {
    measures: measures as Record<PriceMeasureId, Interval>,
    presentValues: presentValues.map((drawn) => intervalOf(drawn, confidence)),
  };
}
