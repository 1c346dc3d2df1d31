import { failed, type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { plainSql } from '../../data/loading/sqlText';
import {
  type DrawnRow,
  type Parting,
  type Population,
  type ReadStratum,
  readBuckets,
  readPicked,
  readStrata,
  type SampledRows,
} from './population';
import { type Bucket, drawStream, type Pick, placesOf, randomPositions, systematicPositions } from './positions';
import { type Allocation, allocate } from './strata';

/** What to draw, by which method, and the seed that makes the draw repeatable. */
export type SampleQuestion = { readonly rows: SampledRows; readonly seed: number } & (
  | { readonly method: 'random'; readonly size: number }
  | {
      readonly method: 'stratified';
      readonly size: number;
      readonly parting: Parting;
      readonly allocation: Allocation;
    }
  /** Every interval-th yuan from a start by chance; the interval is book value / size. */
  | { readonly method: 'monetary'; readonly size: number }
);

export interface DrawnItem {
  readonly stratum: string;
  readonly book: number;
  /** Units that fell into it: more than one in a monetary-unit sample of large amounts. */
  readonly hits: number;
  readonly columns: Readonly<Record<string, string | null>>;
}

export interface DrawnStratum extends ReadStratum {
  readonly size: number;
}

export interface DrawnSample {
  readonly question: SampleQuestion;
  readonly strata: readonly DrawnStratum[];
  /** Yuan between the units of a monetary-unit sample and the first of them; null for others. */
  readonly interval: number | null;
  readonly start: number | null;
  readonly items: readonly DrawnItem[];
}

const populationOf = (question: SampleQuestion): Population => ({
  rows: question.rows,
  parting: question.method === 'stratified' ? question.parting : { by: 'nothing' },
  unit: question.method === 'monetary' ? 'fen' : 'row',
});

const unitsOf = (buckets: readonly Bucket[]): number => buckets.reduce((sum, { units }) => sum + units, 0);

interface Drawn {
  readonly picks: readonly Pick[];
  readonly interval: number | null;
  readonly start: number | null;
}

function drawUnits(question: SampleQuestion, buckets: readonly Bucket[], strata: readonly DrawnStratum[]): Drawn {
  if (question.method === 'monetary') {
    const total = unitsOf(buckets);
    const interval = Math.max(1, Math.floor(total / question.size));
    const start = drawStream(question.seed, 0).integer(0, interval - 1);
    const picks = placesOf(buckets, systematicPositions(total, interval, start));
    return { picks, interval: interval / 100, start: start / 100 };
  }
  const picks = strata.flatMap(({ id, size }, at) => {
    const own = buckets.filter(({ stratum }) => stratum === id);
    return placesOf(own, randomPositions(unitsOf(own), size, drawStream(question.seed, at)));
  });
  return { picks, interval: null, start: null };
}

function sizesOf(question: SampleQuestion, strata: readonly ReadStratum[]): readonly number[] {
  if (question.method !== 'stratified') return strata.map(({ count }) => Math.min(question.size, count));
  return allocate(strata, question.size, question.allocation);
}

async function keepPicks(session: Session, picks: readonly Pick[]): Promise<Result<number>> {
  const made = await session.query(
    plainSql('CREATE OR REPLACE TEMP TABLE sample_picks (stratum VARCHAR, bucket VARCHAR, place DOUBLE)'),
  );
  if (!made.ok) return made;
  return session.append('sample_picks', {
    stratum: picks.map(({ stratum }) => stratum),
    bucket: picks.map(({ bucket }) => bucket),
    place: Float64Array.from(picks, ({ offset }) => offset),
  });
}

function itemOf({ sample_stratum, sample_hits, sample_book, ...columns }: DrawnRow): DrawnItem {
  const texts = Object.entries(columns).map(([name, value]) => [name, value === null ? null : String(value)]);
  return { stratum: sample_stratum, hits: sample_hits, book: sample_book, columns: Object.fromEntries(texts) };
}

/**
 * Draws a sample of a table's rows or of findings. The same rows, seed and question give the same sample on both
 * engines; the database sorts only the thousands of rows that something is drawn from.
 */
export async function drawSample(session: Session, question: SampleQuestion): Promise<Result<DrawnSample>> {
  if (!Number.isInteger(question.size) || question.size < 1) {
    return failed({ code: 'usage/bad-option', option: 'size', value: String(question.size), expected: '1 …' });
  }
  const population = populationOf(question);
  const strata = await readStrata(session, population);
  if (!strata.ok) return strata;
  const buckets = await readBuckets(session, population);
  if (!buckets.ok) return buckets;
  const sizes = sizesOf(question, strata.value);
  const drawnStrata = strata.value.map((stratum, at) => ({ ...stratum, size: sizes[at] }));
  const { picks, interval, start } = drawUnits(question, buckets.value, drawnStrata);
  const kept = await keepPicks(session, picks);
  if (!kept.ok) return kept;
  const rows = await readPicked(session, population);
  if (!rows.ok) return rows;
  const dropped = await session.query(plainSql('DROP TABLE sample_picks'));
  if (!dropped.ok) return dropped;
  return success({ question, strata: drawnStrata, interval, start, items: rows.value.map(itemOf) });
}
