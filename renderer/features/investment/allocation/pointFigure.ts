import type { FrontierPoint } from '../../../../shared/investment/allocation/allocator';
import type { AllocationAnswer } from '../../../../shared/investment/allocation/answer';
import type { WorkedFigure } from '../../../measures/workedFigure';

/** The return of a portfolio, by its weights and the days that it comes from. */
export const pointFigure = ({ given, periodsAYear, limits }: AllocationAnswer, point: FrontierPoint): WorkedFigure => ({
  cell: 'allocation.return',
  name: { key: 'allocation.return' },
  ...{ value: point.return, quantity: 'rate', formula: { key: 'allocation.formula' } },
  symbols: 'min w′Σw : μ′w ≥ r, Σw = 1, w ≥ 0, Aw ≥ b',
  parts: [
    {
      title: { key: 'frame.inspector.inputs' },
      rows: [
        { name: { key: 'allocation.risk' }, value: point.risk, quantity: 'rate' },
        { name: { key: 'allocation.periods' }, value: given.dates.length, quantity: 'count' },
        { name: { key: 'allocation.perYear' }, value: periodsAYear, quantity: 'count' },
      ],
    },
    {
      title: { key: 'allocation.weights' },
      rows: given.classes.map((name, k) => ({
        name: { key: `assetClasses.${name}` },
        ...{ value: point.weights[k] ?? 0, quantity: 'rate' },
      })),
    },
    {
      title: { key: 'allocation.bindingLimits' },
      rows: limits
        .filter(({ id }) => point.binding.includes(id))
        .map(({ title, limit }) => ({ name: title, value: limit, quantity: 'rate' })),
    },
  ],
});
