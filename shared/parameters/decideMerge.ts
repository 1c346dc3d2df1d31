import type { Merge, Setting } from './mergeScenarios';
import type { Scenario } from './parameter';

export type Choice = 'first' | 'second';

/** Which side stands, by parameter or setting; the first where nothing is said. */
export type Choices = Readonly<Record<string, Choice>>;

/** The scenario and those that it builds on, itself first. */
function lineOf(scenario: Scenario, scenarios: readonly Scenario[]): readonly Scenario[] {
  const line: Scenario[] = [];
  for (let one: Scenario | undefined = scenario; one !== undefined && !line.includes(one); ) {
    line.push(one);
    const { parent }: Scenario = one;
    one = scenarios.find(({ id }) => id === parent);
  }
  return line;
}

/** The nearest scenario that two others both build on, or are; null where they share none. */
export function sharedGround(scenarios: readonly Scenario[], first: Scenario, second: Scenario): Scenario | null {
  const others = lineOf(second, scenarios).map(({ id }) => id);
  return lineOf(first, scenarios).find(({ id }) => others.includes(id)) ?? null;
}

const withSetting = (scenario: Scenario, name: Setting, from: Scenario): Scenario => {
  const { [name]: _, ...others } = scenario;
  // Taking one setting away and putting the other side's in its place leaves a whole scenario.
  return { ...others, ...(from[name] === undefined ? {} : { [name]: from[name] }) } as Scenario;
};

/** The merged scenario with each conflict decided. Source: features.md J4. */
export function decided(
  { scenario, conflicts, settingConflicts }: Merge,
  choices: Choices,
  second: Scenario,
): Scenario {
  const theirs = new Map(
    conflicts.filter(({ parameter }) => choices[parameter] === 'second').map((one) => [one.parameter, one.second]),
  );
  const last = scenario.reforms.length - 1;
  const reforms = scenario.reforms.map((reform, at) =>
    at === last
      ? {
          ...reform,
          changes: reform.changes.map((change) => {
            const values = theirs.get(change.parameter);
            return values === undefined ? change : { ...change, values };
          }),
        }
      : reform,
  );
  const moved = settingConflicts.filter((name) => choices[name] === 'second');
  return moved.reduce<Scenario>((whole, name) => withSetting(whole, name, second), { ...scenario, reforms });
}
