import { create } from 'zustand';
import type { ReturnSource } from '../../shared/investment/answers/askedSeries';
import type { AttributionAnswer, AttributionCut, CutQuestion } from '../../shared/investment/answers/attributionAnswer';
import type { ReturnsQuestion } from '../../shared/investment/answers/returnsAnswer';
import type { RiskQuestion } from '../../shared/investment/answers/riskAnswer';
import type { AttributionQuestion } from '../../shared/investment/attribution/attribution';
import type { AllocationRule } from '../../shared/investment/attribution/brinson';
import type { LinkingMethod } from '../../shared/investment/attribution/linking';
import type { Rebalancing } from '../../shared/investment/benchmark/blend';
import type { Frequency } from '../../shared/investment/returns/frequency';
import type { FlowTiming } from '../../shared/investment/returns/valuation';
import { useInvestment } from './investment';
import { investmentAnswer } from './investmentAnswer';

/** What is chosen in the parts on returns, risk and attribution. */
export interface PerformanceChoices {
  readonly source: ReturnSource;
  readonly timing: FlowTiming;
  readonly rebalancing: Rebalancing;
  readonly riskFreeAYear: number;
  readonly feeAYear: number;
  readonly frequency: Frequency | null;
  readonly window: number | null;
  readonly cut: AttributionCut;
  readonly rule: AllocationRule;
  readonly linking: LinkingMethod;
  readonly merged: boolean;
}

export const usePerformance = create<PerformanceChoices>(() => ({
  ...{ source: 'portfolio', timing: 'end', rebalancing: 'monthly', riskFreeAYear: 0, feeAYear: 0 },
  ...{ frequency: null, window: null },
  ...{ cut: 'assetClass', rule: 'brinson-fachler', linking: 'carino', merged: false },
}));

export const changePerformance = (change: Partial<PerformanceChoices>): void => usePerformance.setState(change);

/** Another series may have other periods, so that windows and periods go back to the usual ones. */
export const chooseSource = (source: ReturnSource): void =>
  usePerformance.setState({ source, frequency: null, window: null });

export const returnsQuestion = (choices: PerformanceChoices): ReturnsQuestion => {
  const { source, timing, rebalancing, feeAYear, frequency, window } = choices;
  return { source, timing, rebalancing, feeAYear, frequency, window };
};

export const riskQuestion = (choices: PerformanceChoices): RiskQuestion => {
  const { source, timing, rebalancing, riskFreeAYear, window } = choices;
  return { source, timing, rebalancing, riskFreeAYear, span: window };
};

export const cutQuestion = (choices: PerformanceChoices): CutQuestion & AttributionQuestion => {
  const { cut, rebalancing, rule, linking, merged } = choices;
  return { cut, rebalancing, rule, linking, merged };
};

export const returnsAnswers = investmentAnswer((desk, question: ReturnsQuestion) =>
  desk.ask((ask) => ask('returns', question)),
);
export const riskAnswers = investmentAnswer((desk, question: RiskQuestion) => desk.ask((ask) => ask('risk', question)));
export const attributionAnswers = investmentAnswer<CutQuestion & AttributionQuestion, AttributionAnswer>(
  (desk, question) => desk.ask((ask) => ask('attribution', question)),
);
export const managersAnswers = investmentAnswer((desk, rebalancing: Rebalancing) =>
  desk.ask((ask) => ask('managers', rebalancing)),
);
export const bondsAnswers = investmentAnswer((desk, _: null) => desk.ask((ask) => ask('bonds', undefined)));

/** The open portfolio, unless published figures are looked at, which need none. */
export const useIsOpen = (): boolean => {
  const isOpen = useInvestment(({ portfolio }) => portfolio !== null);
  const isPublished = usePerformance(({ source }) => source !== 'portfolio');
  return isOpen || isPublished;
};
