import { type Result, success } from '../base/result';
import { applyReforms } from './applyReforms';
import type { DatedValue, Parameter, ParameterSet, ReformChange, Scenario } from './parameter';

/** A parameter that both scenarios move away from what they share, to different values. */
export interface MergeConflict {
  readonly parameter: string;
  readonly first: readonly DatedValue[];
  readonly second: readonly DatedValue[];
}

export interface Merge {
  /** Both sets of overrides; where they conflict the first scenario's stand until someone decides. */
  readonly scenario: Scenario;
  readonly conflicts: readonly MergeConflict[];
  /** Both change the fertility variant, and not to the same. */
  readonly fertilityConflict: boolean;
}

const sameValues = (a: readonly DatedValue[], b: readonly DatedValue[]): boolean =>
  a.length === b.length && a.every(({ from, value }, at) => from === b[at].from && value === b[at].value);

/** The patch that turns one list of dated values into another; none when they agree. */
function patchBetween(shared: Parameter, own: Parameter): ReformChange | null {
  if (sameValues(shared.values, own.values)) return null;
  const { id: parameter, unit, values } = own;
  const k = values.findIndex((dated, at) => !sameValues([dated], shared.values.slice(at, at + 1)));
  const from = k === -1 ? values.length : k;
  // A later date than the one it replaces, or nothing in its place, is reached by stating the value before it again.
  const next = shared.values.at(from);
  const restate = next !== undefined && (from === values.length || values[from].from > next.from);
  return { parameter, unit, values: values.slice(restate ? from - 1 : from) };
}

function patches(shared: ParameterSet, own: ParameterSet): ReadonlyMap<string, ReformChange> {
  const found = new Map<string, ReformChange>();
  for (const [id, parameter] of own.byId) {
    const before = shared.byId.get(id);
    const patch = before ? patchBetween(before, parameter) : null;
    if (patch) found.set(id, patch);
  }
  return found;
}

/**
 * Lays the overrides of two scenarios that build on the same one together. A parameter that only one of them changes,
 * or both to the same values, is taken; the others are listed for a person to decide. Source: features.md J4.
 */
export function mergeScenarios(
  parameters: ParameterSet,
  shared: Scenario,
  [first, second]: readonly [Scenario, Scenario],
): Result<Merge> {
  const sets = [shared, first, second].map(({ reforms }) => applyReforms(parameters, reforms));
  const [before, one, other] = sets;
  if (!before.ok) return before;
  if (!one.ok) return one;
  if (!other.ok) return other;
  const [mine, theirs] = [patches(before.value, one.value), patches(before.value, other.value)];
  const conflicts = [...mine].flatMap(([parameter, { values }]): MergeConflict[] => {
    const against = theirs.get(parameter)?.values;
    return against && !sameValues(values, against) ? [{ parameter, first: values, second: against }] : [];
  });
  const title = {
    zh: `${first.title.zh}＋${second.title.zh}`,
    en: `${first.title.en} + ${second.title.en}`,
  };
  const changes = [...new Map([...theirs, ...mine]).values()];
  const id = `${first.id}+${second.id}`;
  const fertility = first.fertility === shared.fertility ? second.fertility : first.fertility;
  const moved = [first, second].every((scenario) => scenario.fertility !== shared.fertility);
  return success({
    scenario: {
      ...shared,
      id,
      title,
      parent: shared.id,
      fertility,
      reforms: [...shared.reforms, { id, title, changes }],
    },
    conflicts,
    fertilityConflict: moved && first.fertility !== second.fertility,
  });
}
