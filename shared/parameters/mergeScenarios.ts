import { type Result, success } from '../base/result';
import { applyReforms } from './applyReforms';
import type { DatedValue, Parameter, ParameterSet, ReformChange, Scenario } from './parameter';

/** A parameter that both scenarios move away from what they share, to different values. */
export interface MergeConflict {
  readonly parameter: string;
  readonly first: readonly DatedValue[];
  readonly second: readonly DatedValue[];
}

/** What a scenario says beside its reforms. */
export const settings = [
  'firstYear',
  'years',
  'fertility',
  'mortality',
  'knownTo',
  'accounts',
  'cashChanges',
] as const satisfies readonly (keyof Scenario)[];
export type Setting = (typeof settings)[number];

export interface Merge {
  /** Both sets of overrides; where they conflict the first scenario's stand until someone decides. */
  readonly scenario: Scenario;
  readonly conflicts: readonly MergeConflict[];
  /** What else of a scenario both change, and not to the same. */
  readonly settingConflicts: readonly Setting[];
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

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The settings that one of them changes, the first before the second; a setting that is left out stays so. */
function changedSettings(shared: Scenario, own: Scenario): Partial<Pick<Scenario, Setting>> {
  return Object.fromEntries(settings.filter((name) => !same(own[name], shared[name])).map((name) => [name, own[name]]));
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
  const [mySettings, theirSettings] = [changedSettings(shared, first), changedSettings(shared, second)];
  const settingConflicts = settings.filter(
    (name) => name in mySettings && name in theirSettings && !same(mySettings[name], theirSettings[name]),
  );
  const reforms = [...shared.reforms, { id, title, changes }];
  const scenario = { ...shared, ...theirSettings, ...mySettings, id, title, parent: shared.id, reforms };
  return success({ scenario, conflicts, settingConflicts });
}
