import { create } from 'zustand';
import { evaluateDrawn, type SampleAnswer } from '../../shared/audit/sampling/auditedSample';
import type { DrawnSample, SampleQuestion } from '../../shared/audit/sampling/drawSample';
import type { Parting, Population, ReadStratum, SampledRows } from '../../shared/audit/sampling/population';
import { type SampleMethod, sampleSize } from '../../shared/audit/sampling/sampleSize';
import type { Allocation } from '../../shared/audit/sampling/strata';
import type { Failure } from '../../shared/base/failure';
import { type Result, success } from '../../shared/base/result';
import { csvOf } from '../ui/chart/csv';
import { amountRows, type ChosenRows } from './auditStatistics';
import { saveFile } from './files';
import { endJob, showJob } from './jobs';
import { tables } from './openWorkspace';

export interface SamplePlan {
  readonly method: SampleMethod;
  readonly confidence: number;
  /** Yuan; a share of the rows where they are drawn at random. */
  readonly tolerable: number;
  readonly expected: number;
  /** Column whose values are strata; limits of amounts where it is empty. */
  readonly strata: string;
  readonly allocation: Allocation;
  readonly seed: number;
  readonly size: number | null;
}

/** Rows and money that can be drawn from. */
export interface Reachable {
  readonly rows: number;
  readonly bookValue: number;
}

interface SamplingStore {
  readonly plan: SamplePlan;
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  /** Null before a size was worked out; `tooNear` where no sample would do. */
  readonly sized: Reachable | 'tooNear' | null;
  readonly drawn: { readonly rows: ChosenRows; readonly sample: DrawnSample } | null;
  /** What is right for each drawn row; null while open. */
  readonly audited: readonly (number | null)[];
  readonly answer: SampleAnswer | null;
}

const usual: SamplePlan = {
  ...{ method: 'monetary', confidence: 0.95, tolerable: 1_000_000, expected: 0 },
  ...{ strata: '', allocation: 'neyman', seed: 1, size: null },
};

/** Shares for rows that are drawn at random, yuan for the others. */
const terms = { rate: { tolerable: 0.05, expected: 0 }, yuan: { tolerable: 1_000_000, expected: 0 } } as const;

export const useSampling = create<SamplingStore>(() => ({
  ...{ plan: usual, isBusy: false, failure: null, sized: null },
  ...{ drawn: null, audited: [], answer: null },
}));

export function changePlan(change: Partial<SamplePlan>): void {
  const { plan } = useSampling.getState();
  const isRate = (method: SampleMethod): boolean => method === 'random';
  const isOther = change.method !== undefined && isRate(change.method) !== isRate(plan.method);
  const own = isOther && change.method !== undefined ? terms[isRate(change.method) ? 'rate' : 'yuan'] : {};
  const size = change.size === undefined && change.seed === undefined ? null : plan.size;
  useSampling.setState({ plan: { ...plan, size, ...own, ...change }, sized: null, failure: null });
}

/** Amounts at which strata part where no column does. */
const limits = [1000, 10_000, 100_000, 1_000_000];

const partingOf = ({ method, strata }: SamplePlan): Parting => {
  if (method !== 'stratified') return { by: 'nothing' };
  return strata === '' ? { by: 'amount', limits } : { by: 'column', column: strata };
};

const populationOf = (rows: ChosenRows, plan: SamplePlan): Population => ({
  rows: amountRows(rows) satisfies SampledRows,
  parting: partingOf(plan),
  unit: plan.method === 'monetary' ? 'fen' : 'row',
});

const job = { id: 'sampling', title: 'auditMore.statistics.job', progress: null, cancel: null } as const;

async function busily(work: () => Promise<Result<Partial<SamplingStore>>>): Promise<void> {
  useSampling.setState({ isBusy: true, failure: null });
  showJob(job);
  const done = await work();
  endJob(job.id);
  useSampling.setState({ isBusy: false, ...(done.ok ? done.value : { failure: done.failure }) });
}

/** How many rows what is to be shown takes. */
export const workOutSize = (rows: ChosenRows): Promise<void> =>
  busily(async () => {
    const { plan } = useSampling.getState();
    const ledger = await tables();
    const strata = ledger.ok ? await ledger.value.ask('sampleStrata', populationOf(rows, plan)) : ledger;
    if (!strata.ok) return strata;
    const size = sampleSize(strata.value, plan);
    const sum = (of: (stratum: ReadStratum) => number): number =>
      strata.value.reduce((total, stratum) => total + of(stratum), 0);
    const reachable = { rows: sum(({ count }) => count), bookValue: sum(({ bookValue }) => bookValue) };
    return success({ plan: { ...plan, size: size ?? plan.size }, sized: size === null ? 'tooNear' : reachable });
  });

function questionOf(rows: ChosenRows, plan: SamplePlan, size: number): SampleQuestion {
  const { method, seed, allocation } = plan;
  const asked = { rows: amountRows(rows), seed, size };
  return method === 'stratified' ? { ...asked, method, parting: partingOf(plan), allocation } : { ...asked, method };
}

/** Draws the rows; the same seed draws the same ones. */
export const drawRows = (rows: ChosenRows, size: number): Promise<void> =>
  busily(async () => {
    const { plan } = useSampling.getState();
    const ledger = await tables();
    const sample = ledger.ok ? await ledger.value.ask('drawSample', questionOf(rows, plan, size)) : ledger;
    if (!sample.ok) return sample;
    const audited = sample.value.items.map(() => null);
    return success({ drawn: { rows, sample: sample.value }, audited, answer: null });
  });

export const setAudited = (at: number, amount: number | null): void =>
  useSampling.setState(({ audited }) => ({ audited: audited.with(at, amount), answer: null }));

export const setAllAudited = (audited: readonly (number | null)[]): void =>
  useSampling.setState({ audited, answer: null });

/** What is still open is as booked: for lists in which few rows are wrong. */
export const openAsBooked = (): void =>
  useSampling.setState(({ audited, drawn }) => ({
    audited: audited.map((amount, at) => amount ?? drawn?.sample.items[at]?.book ?? null),
    answer: null,
  }));

/** Projects what was found to all that it was drawn from. */
export function evaluateNow(): void {
  const { drawn, audited, plan } = useSampling.getState();
  if (drawn === null) return;
  const tolerable = plan.method === 'random' ? null : plan.tolerable;
  useSampling.setState({ answer: evaluateDrawn(drawn.sample, audited, { confidence: plan.confidence, tolerable }) });
}

/** The drawn list as CSV that no spreadsheet runs, with an empty column for what is right. */
export async function saveDrawn(): Promise<void> {
  const { drawn, audited } = useSampling.getState();
  if (drawn === null) return;
  const { items } = drawn.sample;
  const names = Object.keys(items[0]?.columns ?? {});
  const rows = items.map(({ stratum, book, hits, columns }, at) => [
    ...[stratum, book, audited[at] ?? null, hits],
    ...names.map((name) => columns[name] ?? null),
  ]);
  await saveFile('sample.csv', csvOf([['stratum', 'book', 'audited', 'hits', ...names], ...rows]));
}
