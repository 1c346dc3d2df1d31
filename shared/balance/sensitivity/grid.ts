import { type Result, success } from '../../base/result';
import type { Lever } from '../levers/lever';
import { pull } from '../levers/pull';
import type { Bench } from '../levers/targetRuns';
import type { Measure } from '../reconcile';
import { measureOf } from './tornado';

export interface GridTable {
  readonly measure: Measure;
  readonly rows: { readonly parameter: string; readonly values: readonly number[] };
  readonly columns: { readonly parameter: string; readonly values: readonly number[] };
  /** `results[r][c]` at the value r of the first lever and c of the second. */
  readonly results: readonly (readonly number[])[];
}

const spread = ([low, high]: readonly [number, number], count: number): number[] =>
  Array.from({ length: count }, (_, at) => Number((low + ((high - low) * at) / (count - 1)).toPrecision(12)));

/** Two levers over their ranges, every pair of values by an exact run. Source: model.md §9. */
export function grid(
  bench: Bench,
  [first, second]: readonly [Lever, Lever],
  count: number,
  measure: Measure,
): Result<GridTable> {
  const { parameters, scenario } = bench;
  const [down, across] = [spread(first.range, count), spread(second.range, count)];
  const at = { from: scenario.firstYear + 1, ramp: 0 };
  const results: number[][] = [];
  for (const a of down) {
    const row: number[] = [];
    for (const b of across) {
      const moved = pull(parameters, scenario, [
        { parameter: first.parameter.id, value: a, ...at },
        { parameter: second.parameter.id, value: b, ...at },
      ]);
      const result = moved.ok ? measureOf(bench, moved.value, measure) : moved;
      if (!result.ok) return result;
      row.push(result.value);
    }
    results.push(row);
  }
  return success({
    measure,
    rows: { parameter: first.parameter.id, values: down },
    columns: { parameter: second.parameter.id, values: across },
    results,
  });
}
