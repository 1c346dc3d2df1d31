import { useMemo } from 'react';
import { create } from 'zustand';
import { combine } from '../../shared/base/combine';
import type { Result } from '../../shared/base/result';
import type { InvestedFund, Limit } from '../../shared/investment/limits/limit';
import { type ExpectedPayments, expectedFrom } from '../../shared/investment/safety/expectedPayments';
import { type IdleTerm, type IdleTerms, idleTermsOf, readIdleTerms } from '../../shared/investment/safety/idleTerms';
import { readText } from '../engine/datasets';
import type { SafetyFound } from '../engine/investment/safetyMethods';
import { useInvestment } from './investment';
import { investmentAnswer } from './investmentAnswer';
import { bundledLimits, useLimitsPlace } from './limits';
import { useOwnLimits } from './ownLimits';
import { lastRun, useStudy } from './study';

export const safetyViews = ['ladder', 'debtors', 'idle', 'interest', 'prices'] as const;
export type SafetyView = (typeof safetyViews)[number];

/** Which placements are listed. */
export type PlacementScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'debtor'; readonly debtor: string };

interface SafetyPlace {
  readonly view: SafetyView;
  /** Payments of the portfolio's own file, or of the run on screen. */
  readonly payments: 'file' | 'run';
  /** Terms of idle money that the user has set. */
  readonly terms: Partial<IdleTerms>;
  readonly scope: PlacementScope;
}

export const useSafetyPlace = create<SafetyPlace>(() => ({
  ...{ view: 'ladder', payments: 'file', terms: {}, scope: { kind: 'all' } },
}));

export const changeSafety = (change: Partial<SafetyPlace>): void => useSafetyPlace.setState(change);

interface Question {
  readonly own: readonly Limit[];
  readonly fund: InvestedFund;
  readonly terms: Partial<IdleTerms>;
  readonly expected: ExpectedPayments | null;
}

export interface SafetyAnswer extends SafetyFound {
  /** The terms as they are bundled, and as they were used. */
  readonly bundled: readonly IdleTerm[];
  readonly used: IdleTerms;
}

/** The bundled terms of idle money. */
export async function readTerms(): Promise<Result<readonly IdleTerm[]>> {
  const file = await readText('portfolio.yaml');
  return file.ok ? readIdleTerms(file.value) : file;
}

const found = investmentAnswer(
  async (desk, { own, fund, terms, expected }: Question): Promise<Result<SafetyAnswer>> => {
    const rules = combine({ limits: await bundledLimits(), bundled: await readTerms() });
    if (!rules.ok) return rules;
    const { limits, bundled } = rules.value;
    const used = idleTermsOf(bundled, terms);
    const binding = [...limits, ...own].filter((limit) => limit.fund === fund);
    const answer = await desk.ask((ask) => ask('safety', { limits: binding, idle: used, expected }));
    return answer.ok ? { ok: true, value: { ...answer.value, bundled, used } } : answer;
  },
);

/** Whether the files of the portfolio say what will be paid. */
export const useHasPayments = (): boolean =>
  useInvestment(({ files }) => files.some(({ form, failure }) => form === 'expected' && failure === null));

/** How safe the money of the open portfolio is. */
export function useSafety() {
  const own = useOwnLimits();
  const fund = useLimitsPlace((place) => place.fund);
  const { payments, terms } = useSafetyPlace();
  const hasPayments = useHasPayments();
  const projection = useStudy(({ answer }) => lastRun(answer)?.projection);
  const isFromRun = payments === 'run' || !hasPayments;
  const question = useMemo((): Question => {
    const expected = isFromRun && projection !== undefined ? expectedFrom(projection) : null;
    return { own, fund, terms, expected };
  }, [own, fund, terms, isFromRun, projection]);
  const { last, failure } = found.useAsked(question);
  return { answer: last?.value ?? null, failure, retry: () => void found.ask(question) };
}
