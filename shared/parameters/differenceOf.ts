import { failed, type Result, success } from '../base/result';
import { applyReforms } from './applyReforms';
import { type MortalityPath, mortalityOf, type Parameter, type ParameterSet, type Scenario } from './parameter';
import { yearlyValues } from './yearlyValues';

/** A parameter that two scenarios resolve to other yearly values. */
export interface ParameterDifference {
  readonly id: string;
  readonly firstYear: number;
  readonly before: number;
  readonly after: number;
  /** The year and size of the widest gap, `after − before`. */
  readonly widest: { readonly year: number; readonly difference: number };
}

export interface ScenarioDifference {
  readonly fertility: { readonly before: Scenario['fertility']; readonly after: Scenario['fertility'] } | null;
  readonly mortality: { readonly before: MortalityPath; readonly after: MortalityPath } | null;
  readonly horizon: { readonly before: Horizon; readonly after: Horizon } | null;
  /** They start from other accounts, may know figures up to another year, or move other money beside the model. */
  readonly otherGround: boolean;
  readonly parameters: readonly ParameterDifference[];
}

interface Horizon {
  readonly firstYear: number;
  readonly years: number;
}

/** A law with the scenario that is laid over it. */
export interface Stand {
  readonly parameters: ParameterSet;
  readonly scenario: Scenario;
}

/** The years that both scenarios project; those of the second where they share none. */
function sharedYears(a: Horizon, b: Horizon): Horizon {
  const firstYear = Math.max(a.firstYear, b.firstYear);
  const years = Math.min(a.firstYear + a.years, b.firstYear + b.years) - firstYear;
  return years > 0 ? { firstYear, years } : b;
}

function parameterDifference(
  before: Parameter,
  after: Parameter,
  horizon: Horizon,
): Result<ParameterDifference | null> {
  const [a, b] = [before, after].map((one) => yearlyValues(one, horizon.firstYear, horizon.years));
  if (!a.ok) return a;
  if (!b.ok) return b;
  const gaps = b.value.map((value, t) => value - a.value[t]);
  const first = gaps.findIndex((gap) => gap !== 0);
  if (first === -1) return success(null);
  const widest = gaps.reduce((best, gap, t) => (Math.abs(gap) > Math.abs(gaps[best]) ? t : best), first);
  return success({
    id: before.id,
    firstYear: horizon.firstYear + first,
    before: a.value[first],
    after: b.value[first],
    widest: { year: horizon.firstYear + widest, difference: gaps[widest] },
  });
}

function differentParameters(a: ParameterSet, b: ParameterSet, horizon: Horizon): Result<ParameterDifference[]> {
  const differences: ParameterDifference[] = [];
  for (const [id, before] of a.byId) {
    const after = b.byId.get(id);
    if (!after) return failed({ code: 'parameter/missing', id });
    const difference = parameterDifference(before, after, horizon);
    if (!difference.ok) return difference;
    if (difference.value) differences.push(difference.value);
  }
  return success(differences);
}

const groundOf = ({ accounts, knownTo, cashChanges }: Scenario): string =>
  JSON.stringify([accounts, knownTo, cashChanges]);

/** What sets two scenarios apart over the years that both project. Source: model.md §13; features.md J4. */
export function differenceOf(before: Stand, after: Stand): Result<ScenarioDifference> {
  const [a, b] = [before.scenario, after.scenario];
  const laws = [before, after].map(({ parameters, scenario }) => applyReforms(parameters, scenario.reforms));
  const [lawBefore, lawAfter] = laws;
  if (!lawBefore.ok) return lawBefore;
  if (!lawAfter.ok) return lawAfter;
  const parameters = differentParameters(lawBefore.value, lawAfter.value, sharedYears(a, b));
  if (!parameters.ok) return parameters;
  const horizonOf = ({ firstYear, years }: Scenario): Horizon => ({ firstYear, years });
  const mortality = { before: mortalityOf(a), after: mortalityOf(b) };
  const sameHorizon = a.firstYear === b.firstYear && a.years === b.years;
  return success({
    fertility: a.fertility === b.fertility ? null : { before: a.fertility, after: b.fertility },
    mortality: mortality.before === mortality.after ? null : mortality,
    horizon: sameHorizon ? null : { before: horizonOf(a), after: horizonOf(b) },
    otherGround: groundOf(a) !== groundOf(b),
    parameters: parameters.value,
  });
}
