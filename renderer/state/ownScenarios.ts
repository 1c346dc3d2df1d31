import { create } from 'zustand';
import { freeId } from '../../shared/base/freeId';
import { failed, type Result, success } from '../../shared/base/result';
import { scenarioIdSchema } from '../../shared/ipc/contract';
import { applyReforms } from '../../shared/parameters/applyReforms';
import type { Scenario } from '../../shared/parameters/parameter';
import type { ParameterFile } from '../../shared/parameters/readParameters';
import { readScenario } from '../../shared/parameters/readScenario';
import { readStated } from '../../shared/parameters/statedScenario';
import { scenarioText } from '../../shared/parameters/writeScenario';
import { invoke } from '../bridge';
import { readFolder } from '../engine/datasets';
import { forgetCompared } from './compared';
import { saveFile } from './files';
import { report } from './notices';
import { forgetScenario, scenarioNamed, useStudy } from './study';

/** A scenario of the user's own with the file that keeps it. */
export interface OwnScenario {
  readonly scenario: Scenario;
  readonly text: string;
}

interface OwnStore {
  readonly own: readonly OwnScenario[];
}

export const useOwnScenarios = create<OwnStore>(() => ({ own: [] }));

/** The files that come with the app, which those of the user may build on. */
let bundled: readonly ParameterFile[] = [];
let bundledIds: ReadonlySet<string> = new Set();

const all = (): readonly OwnScenario[] => useOwnScenarios.getState().own;
const fileOf = ({ scenario, text }: OwnScenario): ParameterFile => ({ name: `${scenario.id}.yaml`, text });

/** Shows them in the tree beside the bundled ones. */
function put(own: readonly OwnScenario[]): void {
  useOwnScenarios.setState({ own });
  const { workspace } = useStudy.getState();
  if (workspace !== null) {
    const ids = new Set(own.map(({ scenario }) => scenario.id));
    const others = workspace.scenarios.filter(({ id }) => bundledIds.has(id) && !ids.has(id));
    useStudy.setState({ workspace: { ...workspace, scenarios: [...others, ...own.map(({ scenario }) => scenario)] } });
  }
}

/** Complete and sound on the law in use, or what is wrong with it and on which line. */
function understood(file: ParameterFile, others: readonly ParameterFile[]): Result<OwnScenario> {
  const scenario = readScenario(file, [...bundled, ...others]);
  if (!scenario.ok) {
    return scenario;
  }
  const { id, reforms } = scenario.value;
  if (!scenarioIdSchema.safeParse(id).success) {
    return failed({ code: 'scenario/bad-name', file: file.name, id });
  }
  if (bundledIds.has(id)) {
    return failed({ code: 'parameter/duplicate', file: file.name, line: 1, id });
  }
  const { workspace } = useStudy.getState();
  const law = workspace && applyReforms(workspace.parameters, reforms);
  return law === null || law.ok ? success({ scenario: scenario.value, text: file.text }) : law;
}

/** Files that another may build on: one that is broken, or takes a bundled name, must not spoil the others. */
const buildable = (files: readonly ParameterFile[]): readonly ParameterFile[] =>
  files.filter((file) => {
    const stated = readStated(file);
    return stated.ok && !bundledIds.has(stated.value.id);
  });

/** Those kept from earlier days; one that can't be read is named with its line and left out. */
export async function readOwnScenarios(): Promise<void> {
  const [folder, kept] = await Promise.all([readFolder('scenarios'), invoke('scenarios.read', {})]);
  if (!folder.ok) {
    report(folder.failure);
    return;
  }
  if (!kept.ok) {
    report(kept.failure);
    return;
  }
  bundled = folder.value;
  bundledIds = new Set(useStudy.getState().workspace?.scenarios.map(({ id }) => id));
  const read = kept.value.map((file) => understood(file, buildable(kept.value.filter((other) => other !== file))));
  put(read.flatMap((one) => (one.ok ? [one.value] : [])));
  for (const one of read) {
    if (!one.ok) {
      report(one.failure);
    }
  }
}

async function keep(own: OwnScenario): Promise<boolean> {
  const { id } = own.scenario;
  const written = await invoke('scenarios.write', { id, text: own.text });
  if (!written.ok) {
    report(written.failure);
    return false;
  }
  put([...all().filter(({ scenario }) => scenario.id !== id), own]);
  return true;
}

/** An id that nobody has yet and that can be a file's name. */
function freeName(wanted: string): string {
  const { workspace } = useStudy.getState();
  const plain =
    wanted
      .replace(/[^\p{L}\p{N}._+-]+/gu, '-')
      .replace(/^[^\p{L}\p{N}]+/u, '')
      .slice(0, 60) || 'scenario';
  return freeId(plain, workspace?.scenarios.map(({ id }) => id) ?? []);
}

/** Keeps a scenario under a title of the user's; null where it could not be kept. */
export async function saveScenario(scenario: Scenario, title: string): Promise<Scenario | null> {
  const { workspace } = useStudy.getState();
  const parent = (scenario.parent && workspace && scenarioNamed(workspace, scenario.parent)) || null;
  const named: Scenario = { ...scenario, id: freeName(title), title: { zh: title, en: title } };
  const text = scenarioText(named, parent);
  const others = all().map(fileOf);
  const own = understood({ name: `${named.id}.yaml`, text }, others);
  if (!own.ok) {
    report(own.failure);
    return null;
  }
  return (await keep(own.value)) ? own.value.scenario : null;
}

/** Takes a file of the user's in; one that is not sound is refused with its line and reason. */
export async function importScenario(file: ParameterFile): Promise<Scenario | null> {
  const own = understood(file, all().map(fileOf));
  if (!own.ok) {
    report(own.failure);
    return null;
  }
  const { id } = own.value.scenario;
  const { workspace } = useStudy.getState();
  if (workspace !== null && scenarioNamed(workspace, id) !== undefined) {
    report({ code: 'parameter/duplicate', file: file.name, line: 1, id });
    return null;
  }
  return (await keep(own.value)) ? own.value.scenario : null;
}

export async function exportScenario(id: string): Promise<void> {
  const own = all().find(({ scenario }) => scenario.id === id);
  if (own !== undefined) {
    await saveFile(`${id}.yaml`, own.text);
  }
}

export async function deleteScenario(id: string): Promise<void> {
  const deleted = await invoke('scenarios.delete', { id });
  if (!deleted.ok) {
    report(deleted.failure);
    return;
  }
  forgetCompared(id);
  forgetScenario(id);
  put(all().filter(({ scenario }) => scenario.id !== id));
}
