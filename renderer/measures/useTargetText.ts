import type { Target } from '../../shared/balance/levers/target';
import { partsOf, type TargetKind } from '../state/balanceSolver';
import { useNumbers } from '../state/settings';
import { useText } from '../text';
import type { Quantity } from '../ui/numbers';

/** What the value and the margin of a target measure. */
const quantities: Readonly<Record<TargetKind, Quantity>> = {
  noExhaustion: 'times',
  noDeficit: 'times',
  actuarialBalance: 'rate',
  fundRatio: 'times',
  reserveMonths: 'months',
};

/** Targets in words, and how far a run is from one. */
export function useTargetText() {
  const { t } = useText();
  const numbers = useNumbers();
  const sentence = (target: Target): string => {
    const { at, value } = partsOf(target);
    return t(`balanceWork.target.sentence.${target.kind}`, {
      year: at,
      value: numbers.full(value, quantities[target.kind]),
    });
  };
  const gap = ({ kind }: Target, margin: number): string => {
    const quantity = quantities[kind];
    const size = Math.abs(margin);
    const value = quantity === 'times' ? numbers.number(size, quantity) : numbers.full(size, quantity);
    return t(`balanceWork.target.gap.${kind}`, { value });
  };
  return { sentence, gap };
}
