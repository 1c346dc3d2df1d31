import { useMemo } from 'react';
import { create } from 'zustand';
import type { Result } from '../../shared/base/result';
import type { YearMonth } from '../../shared/base/yearMonth';
import { careerEconomy } from '../../shared/pension/careerEconomy';
import type { Post } from '../../shared/pension/ladderIds';
import { type PersonOutlook, type PersonQuestion, personOutlook } from '../../shared/pension/personOutlook';
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
}

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

/** The answer for the person in the form; null while the workspace opens. */
export function usePersonOutlook(): Result<PersonOutlook> | null {
  const form = useCalculator();
  const workspace = useWorkspace();
  return useMemo(() => {
    const province = workspace?.provinces.find(({ region }) => region === form.region);
    if (workspace === null || province === undefined) {
      return null;
    }
    const law = { parameters: workspace.parameters, divisors: workspace.base.monthsDivisor };
    const economy = careerEconomy(law, workspace.base.economy.accountCrediting);
    return personOutlook(questionOf(form), { province, law, economy });
  }, [form, workspace]);
}
