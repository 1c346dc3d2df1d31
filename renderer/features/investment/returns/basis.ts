import type { ReturnsAnswer } from '../../../../shared/investment/answers/returnsAnswer';
import { usePerformance } from '../../../state/investmentPerformance';
import type { Basis } from '../useExplain';

/** What figures of a series of returns rest on. */
export const basisOf = ({ from, to, count, frequency, periodsAYear }: ReturnsAnswer): Basis => ({
  ...{ from, to, count },
  rate: { frequency, periodsAYear },
});

/** Whether what is looked at was published, and comes from no file of the portfolio. */
export const useIsPublished = (): boolean => usePerformance(({ source }) => source !== 'portfolio');
