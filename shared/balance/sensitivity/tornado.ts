import { failed, type Result, success } from '../../base/result';
import type { Scenario } from '../../parameters/parameter';
import { pull } from '../levers/pull';
import { standing } from '../levers/standing';
import type { Bench } from '../levers/targetRuns';
import { type Measure, measured } from '../reconcile';
import type { Sensitivity } from './sensitivities';

/** What a measure comes to at one end of an assumption. */
export interface End {
  readonly value: number;
  readonly result: number;
}

export interface Bar {
  /** A parameter, or `fertility`. */
  readonly factor: string;
  readonly low: End | null;
  readonly high: End | null;
  /** Between the larger and the smaller of the two results and the base. */
  readonly width: number;
}

export interface Tornado {
  readonly measure: Measure;
  readonly base: number;
  /** The widest first. */
  readonly bars: readonly Bar[];
}

export function measureOf(bench: Bench, scenario: Scenario, measure: Measure): Result<number> {
  const run = bench.run(scenario);
  if (!run.ok) return run;
  const value = measured(run.value.outlook, measure);
  if (value !== null) return success(value);
  const year = 'year' in measure ? measure.year : scenario.firstYear;
  return failed({ code: 'reconciliation/no-measure', measure: measure.kind, scenario: scenario.id, year });
}

/** The path moved by a shift as far as the parameter's range lets it, from the year after the valuation year on. */
function end(bench: Bench, { parameter }: Sensitivity, shift: number, measure: Measure): Result<End> {
  const { parameters, scenario } = bench;
  const stands = standing(parameters, scenario, parameter);
  if (!stands.ok) return stands;
  const [low, high] = parameter.range;
  const value = Math.min(high, Math.max(low, Number((stands.value + shift).toPrecision(12))));
  const moved = pull(parameters, scenario, [{ parameter: parameter.id, value, from: scenario.firstYear + 1, ramp: 0 }]);
  if (!moved.ok) return moved;
  const result = measureOf(bench, moved.value, measure);
  return result.ok ? success({ value, result: result.value }) : result;
}

const barOf = (factor: string, base: number, low: End | null, high: End | null): Bar => {
  const results = [base, ...[low, high].flatMap((one) => (one === null ? [] : [one.result]))];
  return { factor, low, high, width: Math.max(...results) - Math.min(...results) };
};

const paths = ['low', 'medium', 'high'] as const;

/** Fertility on the paths of the United Nations other than the scenario's; null where it stands on that one. */
function fertilityBar(bench: Bench, measure: Measure, base: number): Result<Bar> {
  const ends: Partial<Record<'low' | 'high', End | null>> = {};
  for (const path of ['low', 'high'] as const) {
    const isOwn = bench.scenario.fertility === path;
    const result = isOwn ? null : measureOf(bench, { ...bench.scenario, fertility: path }, measure);
    if (result !== null && !result.ok) return result;
    ends[path] = result === null ? null : { value: paths.indexOf(path), result: result.value };
  }
  return success(barOf('fertility', base, ends.low ?? null, ends.high ?? null));
}

/** Each assumption moved down and up alone, by exact runs. Source: features.md E7; model.md §9. */
export function tornado(bench: Bench, sensitivities: readonly Sensitivity[], measure: Measure): Result<Tornado> {
  const base = measureOf(bench, bench.scenario, measure);
  if (!base.ok) return base;
  const bars: Bar[] = [];
  for (const one of sensitivities) {
    const low = end(bench, one, one.low, measure);
    if (!low.ok) return low;
    const high = end(bench, one, one.high, measure);
    if (!high.ok) return high;
    bars.push(barOf(one.parameter.id, base.value, low.value, high.value));
  }
  const fertility = fertilityBar(bench, measure, base.value);
  if (!fertility.ok) return fertility;
  return success({ measure, base: base.value, bars: [...bars, fertility.value].sort((a, b) => b.width - a.width) });
}
