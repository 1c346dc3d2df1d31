import { nearest } from '../base/nearest';
import { failed, type Result, success } from '../base/result';
import type { Scenario } from './parameter';
import type { ParameterFile } from './readParameters';
import { completed, readStated, type StatedScenario } from './statedScenario';

type ById = ReadonlyMap<string, StatedScenario>;

/** From the root down to the scenario. A parent that nobody states, or a chain that bites its tail, is refused. */
function chainOf(leaf: StatedScenario, byId: ById): Result<readonly StatedScenario[]> {
  const chain: StatedScenario[] = [leaf];
  for (let scenario = leaf; scenario.parent !== undefined; ) {
    const { file, parentLine: line, parent: id } = scenario;
    const parent = byId.get(id);
    if (!parent) {
      return failed({ code: 'scenario/unknown-parent', file, line, id, nearest: nearest(id, byId.keys()) });
    }
    const names = [...chain.map((one) => one.id), id];
    if (chain.includes(parent)) return failed({ code: 'scenario/cycle', file, line, chain: names.join(' → ') });
    chain.push(parent);
    scenario = parent;
  }
  return success(chain.reverse());
}

function resolved(leaf: StatedScenario, byId: ById): Result<Scenario> {
  const chain = chainOf(leaf, byId);
  if (!chain.ok) return chain;
  const [root, ...below] = chain.value;
  let scenario = completed(root, null);
  for (const child of below) {
    if (!scenario.ok) return scenario;
    scenario = completed(child, scenario.value);
  }
  return scenario;
}

function indexed(files: readonly ParameterFile[]): Result<ById> {
  const byId = new Map<string, StatedScenario>();
  for (const file of files) {
    const stated = readStated(file);
    if (!stated.ok) return stated;
    const { id } = stated.value;
    if (byId.has(id)) return failed({ code: 'parameter/duplicate', file: file.name, line: 1, id });
    byId.set(id, stated.value);
  }
  return success(byId);
}

/** Reads a folder of scenarios, each complete with what it takes from its parents. Source: model.md §13. */
export function readScenarios(files: readonly ParameterFile[]): Result<readonly Scenario[]> {
  const byId = indexed(files);
  if (!byId.ok) return byId;
  const scenarios: Scenario[] = [];
  for (const stated of byId.value.values()) {
    const scenario = resolved(stated, byId.value);
    if (!scenario.ok) return scenario;
    scenarios.push(scenario.value);
  }
  return success(scenarios);
}

/** Reads one scenario file, which may build on those of a folder; it stands before one of the same name there. */
export function readScenario(file: ParameterFile, folder: readonly ParameterFile[] = []): Result<Scenario> {
  const own = readStated(file);
  if (!own.ok) return own;
  if (own.value.parent === undefined) return completed(own.value, null);
  const others = indexed(folder);
  return others.ok ? resolved(own.value, new Map([...others.value, [own.value.id, own.value]])) : others;
}
