import Papa from 'papaparse';
import { RandomStream } from '../../base/randomStream';
import type { AssetClass } from '../portfolio/assetClass';

interface SampleIndex {
  readonly index: AssetClass;
  /** Mean and deviation of a trading day's return, and the weights of the first and the second half of the year. */
  readonly drift: number;
  readonly spread: number;
  readonly weights: readonly [number, number];
}

/** Indices and a blend that do not exist: all assumed, near to what the sample portfolio holds. */
const sampleIndices: readonly SampleIndex[] = [
  { index: 'demand-deposit', drift: 0.000_02, spread: 0, weights: [0.08, 0.08] },
  { index: 'term-deposit', drift: 0.000_08, spread: 0, weights: [0.16, 0.14] },
  { index: 'treasury', drift: 0.0001, spread: 0.0007, weights: [0.28, 0.28] },
  { index: 'corporate-bond', drift: 0.000_13, spread: 0.0008, weights: [0.18, 0.2] },
  { index: 'stock', drift: 0.0001, spread: 0.003, weights: [0.23, 0.23] },
  { index: 'national-project', drift: 0.000_15, spread: 0, weights: [0.07, 0.07] },
];

/** No other draws of the sample have this purpose. */
const purpose = 7;

const csv = (rows: readonly object[]): string => `${Papa.unparse([...rows], { newline: '\n' })}\n`;

/** The made-up benchmark of the sample portfolio over its days, by file name; the weights change in the middle. */
export function sampleBenchmark(days: readonly string[], seed: number): Readonly<Record<string, string>> {
  const stream = new RandomStream(seed, 0, purpose);
  const returns = sampleIndices.flatMap(({ index, drift, spread }) =>
    days.slice(1).map((date) => {
      const change = drift + (spread === 0 ? 0 : stream.normal(0, spread));
      return { index, date, return: change.toFixed(8) };
    }),
  );
  const starts = [days[0], days[Math.floor(days.length / 2)]];
  const weights = starts.flatMap((from, half) =>
    sampleIndices.map(({ index, weights: of }) => ({ from, index, weight: of[half] })),
  );
  return { 'index_returns.csv': csv(returns), 'benchmark_weights.csv': csv(weights) };
}
