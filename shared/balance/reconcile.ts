import { failed, type Result, success } from '../base/result';
import { type Comparison, compared, type Lever, leversOf, mixed, type Side } from './comparedRuns';
import { type Step, steps } from './leverStep';
import type { Outlook } from './outlook';
import { type Coalition, shapleyValues } from './shapley';

/** A figure that a change is explained for: yuan at the end of a year, a share of payroll, a date in years. */
export type Measure =
  | { readonly kind: 'actuarialBalance' }
  | { readonly kind: 'exhaustion' }
  | { readonly kind: 'closing'; readonly year: number };

export interface StepChange {
  readonly step: Step;
  readonly change: number;
}

export interface LeverChange extends Lever {
  readonly change: number;
}

export interface Reconciliation {
  readonly measure: Measure;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** One step after the other, in the order given: what comes first is measured on the old ground. */
  readonly inOrder: readonly StepChange[];
  /** One lever after the other, each on top of those before it. */
  readonly leversInOrder: readonly LeverChange[];
  /** Each lever's mean over all orders, so that none gains by its place. */
  readonly shapley: readonly LeverChange[];
}

export interface ReconciledRuns {
  readonly reconciliations: readonly Reconciliation[];
  /** How many projections were computed. */
  readonly runs: number;
}

/** A fund that is never empty counts as empty at the end of the projection; null where a year is not projected. */
export function measured({ years, summary }: Outlook, measure: Measure): number | null {
  switch (measure.kind) {
    case 'actuarialBalance':
      return summary.actuarialBalance;
    case 'exhaustion': {
      const { exhaustionYear, exhaustionMonth } = summary;
      return exhaustionYear === null
        ? years[years.length - 1].year + 1
        : exhaustionYear + ((exhaustionMonth ?? 1) - 1) / 12;
    }
    case 'closing':
      return years.find(({ year }) => year === measure.year)?.closing ?? null;
  }
}

/** Runs what is asked for once, and gives all measures of it. */
function measuring(comparison: Comparison, measures: readonly Measure[]) {
  const known = new Map<string, Result<readonly number[]>>();
  const compute = (moved: ReadonlySet<string>): Result<readonly number[]> => {
    const { base, parameters, scenario, method } = mixed(comparison, moved);
    const run = method(base, parameters, scenario);
    if (!run.ok) return run;
    const values: number[] = [];
    for (const measure of measures) {
      const value = measured(run.value.outlook, measure);
      if (value === null) {
        const year = 'year' in measure ? measure.year : scenario.firstYear;
        return failed({ code: 'reconciliation/no-measure', measure: measure.kind, scenario: scenario.id, year });
      }
      values.push(value);
    }
    return success(values);
  };
  const values = (moved: Iterable<string>): Result<readonly number[]> => {
    const set = new Set(moved);
    const key = [...set].sort().join(' ');
    const found = known.get(key) ?? compute(set);
    known.set(key, found);
    return found;
  };
  return { values, runs: () => known.size };
}

type Values = (moved: Iterable<string>) => Result<readonly number[]>;

/** Measures after each step, each on top of those before it. */
function stepValues({ parts }: Comparison, order: readonly Step[], values: Values): Result<(readonly number[])[]> {
  const path: (readonly number[])[] = [];
  for (let done = 0; done <= order.length; done++) {
    const moved = parts.filter(({ step }) => order.slice(0, done).includes(step)).flatMap((lever) => lever.parts);
    const reached = values(moved);
    if (!reached.ok) return reached;
    path.push(reached.value);
  }
  return success(path);
}

function coalitionValues(levers: readonly Lever[], values: Values): Result<readonly (readonly number[])[]> {
  const worth: (readonly number[])[] = [];
  for (let coalition: Coalition = 0; coalition < 2 ** levers.length; coalition++) {
    const reached = values(levers.flatMap(({ parts }, player) => (coalition & (2 ** player) ? parts : [])));
    if (!reached.ok) return reached;
    worth.push(reached.value);
  }
  return success(worth);
}

/**
 * Splits the change of measures between two runs by what differs between them: in the order given (steps that
 * are left out come last), lever by lever, and by Shapley values over the levers. All add up to the change. Source: model.md §9; features.md C21.
 */
export function reconcile(
  [before, after]: readonly [Side, Side],
  measures: readonly Measure[],
  first: readonly Step[] = steps,
): Result<ReconciledRuns> {
  const order = [...new Set([...first, ...steps])];
  const comparison = compared(before, after);
  if (!comparison.ok) return comparison;
  const { values, runs } = measuring(comparison.value, measures);
  const path = stepValues(comparison.value, order, values);
  if (!path.ok) return path;
  const levers = leversOf(comparison.value);
  const worth = coalitionValues(levers, values);
  if (!worth.ok) return worth;
  const reconciliations = measures.map((measure, m): Reconciliation => {
    const at = (step: number) => path.value[step][m];
    const worthOf = (coalition: Coalition): number => worth.value[coalition][m];
    const shares = shapleyValues(levers.length, worthOf);
    const first = (players: number): Coalition => 2 ** players - 1;
    return {
      measure,
      before: at(0),
      after: at(order.length),
      change: at(order.length) - at(0),
      inOrder: order.map((step, k) => ({ step, change: at(k + 1) - at(k) })),
      leversInOrder: levers.map((lever, k) => ({ ...lever, change: worthOf(first(k + 1)) - worthOf(first(k)) })),
      shapley: levers.map((lever, player) => ({ ...lever, change: shares[player] })),
    };
  });
  return success({ reconciliations, runs: runs() });
}
