import type { ReturnsAnswer } from '../../../../shared/investment/answers/returnsAnswer';
import type { PortfolioFormId } from '../../../../shared/investment/opening/portfolioForms';
import { useInvestment } from '../../../state/investment';
import { usePerformance } from '../../../state/investmentPerformance';
import type { Basis } from '../useExplain';

/** What figures of a series of returns rest on. */
export const basisOf = ({ from, to, count, frequency, periodsAYear }: ReturnsAnswer): Basis => ({
  ...{ from, to, count },
  rate: { frequency, periodsAYear },
});

/** Whether what is looked at was published, and comes from no file of the portfolio. */
export const useIsPublished = (): boolean => usePerformance(({ source }) => source !== 'portfolio');

const benchmarkForms = ['indices', 'weights'] as const;

/** The forms that returns are made from: values and returns of the whole count only where no holdings are open. */
export function useSeriesForms(): readonly PortfolioFormId[] {
  const isPublished = useIsPublished();
  const hasHoldings = useInvestment(({ portfolio }) => portfolio !== null && portfolio.parts !== null);
  if (isPublished) return [];
  return [...(hasHoldings ? (['holdings', 'flows'] as const) : (['values', 'returns'] as const)), ...benchmarkForms];
}
