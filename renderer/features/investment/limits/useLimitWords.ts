import type { Limit } from '../../../../shared/investment/limits/limit';
import type { LimitDay } from '../../../../shared/investment/limits/testLimit';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';

/** How a limit and its room are said. */
export function useLimitWords() {
  const { t } = useText();
  const numbers = useNumbers();
  const share = (value: number | null): string => numbers.full(value, 'rate');
  const bound = ({ side, limit }: Limit): string =>
    t(`limits.gauge.${side === 'at-most' ? 'atMost' : 'atLeast'}`, { limit: numbers.full(limit, 'share') });
  const room = ({ distance, breach }: LimitDay): string => {
    if (distance === null) return t('limits.gauge.nothing');
    const points = numbers.number(Math.abs(distance), 'rate');
    return t(`limits.gauge.${breach ? 'beyond' : 'left'}`, { points });
  };
  return { share, bound, room };
}
