import { useMemo } from 'react';
import type { Unit } from '../../../shared/parameters/parameter';
import type { AssumptionPath } from '../../../shared/projection/assumptionHistory';
import { writeParameter } from '../../measures/parameterValue';
import { useNumbers } from '../../state/settings';
import { useText } from '../../text';
import { Sparkline } from '../../ui/chart/Sparkline';
import classes from './Projection.module.css';

interface AssumptionChartProps {
  readonly name: string;
  readonly path: AssumptionPath;
  readonly valuation: number;
  /** Null where the figure has no unit of a parameter. */
  readonly unit: Unit | null;
}

/** What is known of an assumption, what the run takes on, and from when it is only held. */
export function AssumptionChart({ name, path, valuation, unit }: AssumptionChartProps) {
  const { t } = useText();
  const numbers = useNumbers();
  const { known, assumed, published, heldFrom } = path;
  const points = useMemo(
    () => [known, assumed].map((part) => part.map(({ year, value }) => ({ x: year, y: value }))),
    [known, assumed],
  );
  const write = (value: number): string =>
    unit === null ? numbers.full(value, 'perWoman') : writeParameter(value, unit, numbers, t);
  const [first, last] = [[...known, ...assumed][0], assumed.at(-1)];
  if (first === undefined || last === undefined) {
    return null;
  }
  const facts = {
    name,
    from: first.year,
    before: write(first.value),
    to: last.year,
    after: write(last.value),
    valuation,
  };
  return (
    <div className={classes.spark} data-published={published || undefined}>
      <Sparkline
        label={t(published ? 'projection.spark.published' : 'projection.spark.dated', facts)}
        known={points[0] ?? []}
        assumed={points[1] ?? []}
        heldFrom={heldFrom}
        boundary={valuation}
      />
      <span aria-hidden>{first.year}</span>
      <span aria-hidden>{t(published ? 'projection.spark.publishedNote' : 'projection.spark.datedNote')}</span>
      <span aria-hidden>{last.year}</span>
    </div>
  );
}
