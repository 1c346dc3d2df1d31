import { useMemo } from 'react';
import { create } from 'zustand';
import type { Result } from '../../shared/base/result';
import { addMonths, type YearMonth } from '../../shared/base/yearMonth';
import { type AccountHistory, accountHistory } from '../../shared/pension/accountHistory';
import { adjustmentSteps } from '../../shared/pension/adjustmentSteps';
import type { AdjustmentRule } from '../../shared/pension/annualAdjustment';
import type { CalculationStep } from '../../shared/pension/calculationStep';
import { careerEconomy } from '../../shared/pension/careerEconomy';
import { type DisabilityOutlook, disabilityOutlook } from '../../shared/pension/disabilityOutlook';
import type { Post } from '../../shared/pension/ladderIds';
import {
  type PersonOutlook,
  type PersonPlace,
  type PersonQuestion,
  personOutlook,
} from '../../shared/pension/personOutlook';
import { useWorkspace } from './workspace';

/** What the user has said of one person; durations in months. */
export interface CalculatorForm {
  readonly region: string;
  readonly post: Post;
  readonly birth: YearMonth;
  readonly startedWork: YearMonth;
  /** Null for the statutory month. */
  readonly retirement: YearMonth | null;
  readonly creditedMonths: number;
  readonly deemedMonths: number;
  /** Null for what follows from the first month of work. */
  readonly preAccountMonths: number | null;
  readonly averageIndex: number;
  readonly accountBalance: number;
  /** Null for the estimate. */
  readonly disposableIncome: number | null;
  readonly drawnYears: number;
  /** The month in which the person is certified as unable to work; null for a year before the statutory one. */
  readonly disabledIn: YearMonth | null;
  /** A year's increase of the pension in payment: the rule of the province as the user types it. */
  readonly rule: AdjustmentRule;
  /** Years after retirement in which the increase falls. */
  readonly increaseAfter: number;
  readonly inRemoteArea: boolean;
}

/** An example of the usual form; no province's own. */
const exampleRule: AdjustmentRule = {
  fixed: 26,
  perYear: [
    { above: 0, amount: 1 },
    { above: 15, amount: 1.5 },
  ],
  perYearMinimum: 15,
  partYears: 'whole',
  ofPension: 0.006,
  byAge: [
    { from: 70, amount: 25 },
    { from: 75, amount: 35 },
    { from: 80, amount: 50 },
  ],
  remoteArea: 10,
  rounding: 'fen',
};

const example: CalculatorForm = {
  region: '110000',
  post: 'men',
  birth: { year: 1966, month: 5 },
  startedWork: { year: 1988, month: 7 },
  retirement: null,
  creditedMonths: 36 * 12 + 3,
  deemedMonths: 4 * 12 + 3,
  preAccountMonths: null,
  averageIndex: 1.05,
  accountBalance: 210_000,
  disposableIncome: null,
  drawnYears: 10,
  disabledIn: null,
  rule: exampleRule,
  increaseAfter: 5,
  inRemoteArea: false,
};

export const useCalculator = create<CalculatorForm>(() => example);

export const changePerson = (change: Partial<CalculatorForm>): void => useCalculator.setState(change);

export const resetPerson = (): void => useCalculator.setState(example, true);

const questionOf = (form: CalculatorForm): PersonQuestion => ({
  post: form.post,
  retirement: form.retirement,
  facts: {
    birth: form.birth,
    startedWork: form.startedWork,
    years: form.creditedMonths / 12,
    deemedYears: form.deemedMonths / 12,
    averageIndex: form.averageIndex,
    transitionIndex: null,
    accountBalance: form.accountBalance,
  },
  preAccountYears: form.preAccountMonths === null ? null : form.preAccountMonths / 12,
  disposableIncome: form.disposableIncome,
  drawnMonths: Math.round(form.drawnYears * 12),
});

/** Where the person in the form is insured; null while the workspace opens. */
function usePersonPlace(): PersonPlace | null {
  const region = useCalculator((form) => form.region);
  const workspace = useWorkspace();
  return useMemo(() => {
    const province = workspace?.provinces.find((one) => one.region === region);
    if (workspace === null || province === undefined) {
      return null;
    }
    const law = { parameters: workspace.parameters, divisors: workspace.base.monthsDivisor };
    return { province, law, economy: careerEconomy(law, workspace.base.economy.accountCrediting) };
  }, [region, workspace]);
}

/** The answer for the person in the form; null while the workspace opens. */
export function usePersonOutlook(): Result<PersonOutlook> | null {
  const form = useCalculator();
  const place = usePersonPlace();
  return useMemo(() => (place === null ? null : personOutlook(questionOf(form), place)), [form, place]);
}

const monthsBefore = 12;

/** The month that the allowance is asked for. */
export const disabledMonth = ({ disabledIn }: CalculatorForm, { statutory }: PersonOutlook): YearMonth =>
  disabledIn ?? addMonths(statutory.month, -monthsBefore);

export function useDisability(outlook: PersonOutlook): Result<DisabilityOutlook> | null {
  const form = useCalculator();
  const place = usePersonPlace();
  return useMemo(
    () => (place === null ? null : disabilityOutlook(outlook, disabledMonth(form, outlook), place)),
    [outlook, form, place],
  );
}

/** The account to the end of the year before the retirement asked about. */
export function useAccountHistory({ chosen }: PersonOutlook): Result<AccountHistory> | null {
  const { startedWork, averageIndex } = useCalculator();
  const place = usePersonPlace();
  const { year } = chosen.month;
  return useMemo(
    () =>
      place === null ? null : accountHistory({ startedWork, retirement: { year, month: 1 }, averageIndex }, place),
    [startedWork, averageIndex, year, place],
  );
}

/** The increase of the pension some years after retirement, by the rule in the form; the pension is that of the award. */
export function useIncrease({ chosen }: PersonOutlook): readonly CalculationStep[] {
  const { rule, increaseAfter, inRemoteArea } = useCalculator();
  return useMemo(() => {
    const age = Math.floor(chosen.ageInMonths / 12) + increaseAfter;
    const { sheet, person } = chosen;
    return adjustmentSteps(rule, { pension: sheet.total, years: person.years, age, inRemoteArea });
  }, [chosen, rule, increaseAfter, inRemoteArea]);
}
