import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { combine } from '../../shared/base/combine';
import { nearest } from '../../shared/base/nearest';
import { failed, type Result, success } from '../../shared/base/result';
import { textOf } from '../../shared/data/utf8';
import type { Act, ParameterSet, Reform, Scenario } from '../../shared/parameters/parameter';
import { type ParameterFile, readParameters } from '../../shared/parameters/readParameters';
import { readAct } from '../../shared/parameters/readReform';
import { readScenario, readScenarios } from '../../shared/parameters/readScenario';
import { translator } from '../../shared/text/translator';
import type { OptionValues } from './command';
import { readBytes } from './datasetsFolder';
import { numberOption, textOption, textOptions } from './readOptions';

const yaml = /\.ya?ml$/i;

export async function readText(file: string, name: string): Promise<Result<ParameterFile>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const text = textOf(bytes.value);
  return text === null ? failed({ code: 'dataset/not-utf8', file: name }) : success({ name, text });
}

/** A file of the datasets by its name there. */
export const readDataset = (datasets: string, name: string): Promise<Result<ParameterFile>> =>
  readText(path.join(datasets, name), name);

async function yamlNames(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.filter((name) => yaml.test(name)).sort();
}

/** Every YAML file of one folder of the datasets. */
export async function readFolder(datasets: string, folder: string): Promise<Result<readonly ParameterFile[]>> {
  const files: ParameterFile[] = [];
  for (const name of await yamlNames(path.join(datasets, folder))) {
    const file = await readDataset(datasets, `${folder}/${name}`);
    if (!file.ok) return file;
    files.push(file.value);
  }
  return success(files);
}

/** The law and the assumptions of a datasets folder. */
export async function loadParameters(datasets: string): Promise<Result<ParameterSet>> {
  const files = await readFolder(datasets, 'parameters');
  if (!files.ok) return files;
  if (files.value.length === 0) return failed({ code: 'dataset/missing', file: 'parameters/*.yaml' });
  return readParameters(files.value);
}

/** The acts that made the law what it is. */
export async function loadActs(datasets: string): Promise<Result<readonly Act[]>> {
  const files = await readFolder(datasets, 'reforms/history');
  if (!files.ok) return files;
  const acts: Act[] = [];
  for (const file of files.value) {
    const act = readAct(file);
    if (!act.ok) return act;
    acts.push(act.value);
  }
  return success(acts);
}

/** Every bundled scenario, complete. */
export async function loadScenarios(datasets: string): Promise<Result<readonly Scenario[]>> {
  const folder = await readFolder(datasets, 'scenarios');
  return folder.ok ? readScenarios(folder.value) : folder;
}

/** A bundled scenario by its name, or a YAML file of the user's own, which may build on a bundled one. */
export async function scenarioNamed(name: string, datasets: string): Promise<Result<Scenario>> {
  const folder = await readFolder(datasets, 'scenarios');
  if (!folder.ok) return folder;
  if (yaml.test(name) || name.includes('/') || name.includes(path.sep)) {
    const own = await readText(name, name);
    return own.ok ? readScenario(own.value, folder.value) : own;
  }
  const scenarios = readScenarios(folder.value);
  if (!scenarios.ok) return scenarios;
  const found = scenarios.value.find(({ id }) => id === name);
  if (found) return success(found);
  const known = scenarios.value.map(({ id }) => id);
  return failed({ code: 'scenario/unknown', id: name, nearest: nearest(name, known) });
}

export const currentLaw = 'current-law';

/** What `--scenario`, `--start`, `--years` and `--set` ask for together. */
export async function scenarioAsked(
  options: OptionValues,
  datasets: string,
  parameters: ParameterSet,
): Promise<Result<Scenario>> {
  const found = await scenarioNamed(textOption(options, 'scenario') ?? currentLaw, datasets);
  if (!found.ok) return found;
  const horizon = combine({
    firstYear: numberOption(options, 'start', { low: 1900, high: 2200, whole: true }, found.value.firstYear),
    years: numberOption(options, 'years', { low: 1, high: 200, whole: true }, found.value.years),
  });
  if (!horizon.ok) return horizon;
  const scenario = { ...found.value, ...horizon.value };
  const reform = reformFrom(textOptions(options, 'set'), parameters, scenario.firstYear);
  if (!reform.ok) return reform;
  return success(reform.value === null ? scenario : { ...scenario, reforms: [...scenario.reforms, reform.value] });
}

/** `id=value` each, in force from the first 1 January after the start; null where nothing is set. */
function reformFrom(settings: readonly string[], parameters: ParameterSet, firstYear: number): Result<Reform | null> {
  if (settings.length === 0) return success(null);
  const why = { zh: translator('zh-CN')('cli.project.set'), en: translator('en')('cli.project.set') };
  const changes: Reform['changes'][number][] = [];
  for (const setting of settings) {
    const [id = '', text = ''] = setting.split('=', 2);
    const parameter = parameters.byId.get(id.trim());
    if (parameter === undefined) {
      return failed({
        code: 'parameter/unknown',
        file: '--set',
        line: 0,
        id,
        nearest: nearest(id, parameters.byId.keys()),
      });
    }
    const [low, high] = parameter.range;
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (!(value >= low && value <= high)) {
      return failed({ code: 'usage/bad-option', option: '--set', value: setting, expected: `${id}=${low} … ${high}` });
    }
    const from = `${firstYear + 1}-01-01`;
    changes.push({
      parameter: parameter.id,
      unit: parameter.unit,
      values: [{ from, value, basis: { kind: 'assumed', why } }],
    });
  }
  return success({ id: 'command-line', title: why, changes });
}
