import { stringify } from 'yaml';
import { settings } from './mergeScenarios';
import type { Scenario } from './parameter';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A file can state what differs from a parent, but not that something of the parent is left out. */
function buildsOn(scenario: Scenario, parent: Scenario): boolean {
  const leavesOut = settings.some((name) => parent[name] !== undefined && scenario[name] === undefined);
  return !leavesOut && parent.reforms.every((reform, at) => same(reform, scenario.reforms[at]));
}

/**
 * A scenario as a file that states only what differs from its parent; whole where it can't be stated so.
 * `readScenario` gives the same scenario again. Source: model.md §13.
 */
export function scenarioText(scenario: Scenario, parent: Scenario | null): string {
  const ground = parent !== null && buildsOn(scenario, parent) ? parent : null;
  const { id, title, why, reforms } = scenario;
  const own = settings.filter((name) => !same(scenario[name], ground?.[name]));
  const stated = {
    id,
    title,
    ...(why === undefined ? {} : { why }),
    ...(ground === null ? {} : { parent: ground.id }),
    ...Object.fromEntries(own.map((name) => [name, scenario[name]])),
    reforms: reforms.slice(ground?.reforms.length ?? 0),
  };
  return stringify(stated, { lineWidth: 0, aliasDuplicateObjects: false });
}
