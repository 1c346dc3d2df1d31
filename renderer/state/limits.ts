import { useMemo } from 'react';
import { create } from 'zustand';
import type { Result } from '../../shared/base/result';
import { type InvestedFund, inForceOn, type Limit } from '../../shared/investment/limits/limit';
import { readLimits } from '../../shared/investment/limits/readLimits';
import { type LimitParts, standingOn } from '../../shared/investment/limits/standing';
import type { HoldingsReport } from '../../shared/investment/limits/testHoldings';
import type { LimitReport } from '../../shared/investment/limits/testLimit';
import { readFolder } from '../engine/datasets';
import { investmentDesk } from './investment';
import { investmentAnswer } from './investmentAnswer';
import { useOwnLimits } from './ownLimits';

export const limitsViews = ['standing', 'own', 'fees'] as const;
export type LimitsView = (typeof limitsViews)[number];

interface LimitsPlace {
  readonly view: LimitsView;
  readonly fund: InvestedFund;
  /** Null: the last day of the portfolio. */
  readonly day: string | null;
  readonly isThrough: boolean;
  /** Id of the limit whose path is drawn; null: the worst. */
  readonly chosen: string | null;
}

export const useLimitsPlace = create<LimitsPlace>(() => ({
  ...{ view: 'standing', fund: 'basic-pension', day: null, isThrough: false, chosen: null },
}));

export const changeLimits = (change: Partial<LimitsPlace>): void => useLimitsPlace.setState(change);

let reading: Promise<Result<readonly Limit[]>> | null = null;

/** The limits that come with the program, read once; read again where that failed. */
export async function bundledLimits(): Promise<Result<readonly Limit[]>> {
  reading ??= readFolder('limits').then((files) => (files.ok ? readLimits(files.value) : files));
  const read = await reading;
  if (!read.ok) reading = null;
  return read;
}

const tested = investmentAnswer(async (desk, own: readonly Limit[]): Promise<Result<HoldingsReport>> => {
  const bundled = await bundledLimits();
  return bundled.ok ? desk.ask((ask) => ask('limits', [...bundled.value, ...own])) : bundled;
});

/** The open portfolio against all limits, the user's own among them. */
export function useTestedLimits() {
  const own = useOwnLimits();
  const { last, failure } = tested.useAsked(own);
  return { report: last?.value ?? null, failure, retry: () => void tested.ask(own) };
}

/** The limits of the fund on the day that were chosen, looked through or not. */
export function useStanding(report: HoldingsReport) {
  const { fund, day, isThrough } = useLimitsPlace();
  const reports = isThrough ? report.through : report.limits;
  return useMemo(() => standingOn(reports, fund, day ?? report.to), [reports, fund, day, report.to]);
}

/** The limit that was chosen where it is shown, else the one with the least room. */
export function reportShown(reports: readonly LimitReport[], day: string, chosen: string | null): LimitReport | null {
  const roomOf = ({ days }: LimitReport): number =>
    days.find(({ date }) => date === day)?.distance ?? Number.POSITIVE_INFINITY;
  const worstOf = (report: LimitReport): number => (report.breaches.length > 0 ? -1 : roomOf(report));
  const [worst] = reports.filter(({ limit }) => inForceOn(limit, day)).toSorted((a, b) => worstOf(a) - worstOf(b));
  return reports.find(({ limit }) => limit.id === chosen) ?? worst ?? null;
}

/** What the share of a limit on a day is made of. */
export const askLimitParts = (limit: Limit, day: string, isThrough: boolean): Promise<Result<LimitParts>> =>
  investmentDesk().ask((ask) => ask('limitParts', { limit, day, isThrough }));
