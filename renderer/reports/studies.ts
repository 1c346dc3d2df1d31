import { readIndicators } from '../../shared/balance/indicators/register';
import { readIndicatorSettings } from '../../shared/balance/indicators/settings';
import { combine } from '../../shared/base/combine';
import { failed, type Result, success } from '../../shared/base/result';
import type { ParameterSet, Scenario } from '../../shared/parameters/parameter';
import type { PackInput, SimulatedPaths } from '../../shared/report/pack/packContext';
import { type Studies, type StudyLists, studyRuns } from '../../shared/report/pack/studies';
import { readText } from '../engine/datasets';
import { readRegister } from '../state/balanceRegister';
import { startWork, useWorks } from '../state/balanceWork';
import { lastPaths, usePaths } from '../state/paths';
import { isStandard, useStudy } from '../state/study';
import { runInput } from './committee';
import type { ReportOrder } from './order';

async function bundledLists(parameters: ParameterSet): Promise<Result<StudyLists>> {
  const lists = await readRegister(parameters);
  if (!lists.ok) return lists;
  const files = combine({
    indicators: await readText('indicators.yaml'),
    settings: await readText('indicators-settings.yaml'),
  });
  if (!files.ok) return files;
  const register = combine({
    indicators: readIndicators(files.value.indicators),
    settings: readIndicatorSettings(files.value.settings),
  });
  if (!register.ok) return register;
  const { sensitivities, stresses, levers } = lists.value;
  return success({ sensitivities, stresses, levers, register: register.value });
}

interface Compared {
  readonly scenario: Scenario;
  readonly compared: Scenario | null;
}

/** Studies that have been made of the same scenario beside the same other. */
function madeStudies({ scenario, compared }: Compared): Studies | null {
  const { studies } = useWorks.getState();
  if (studies.state !== 'done') return null;
  const { question, value } = studies.answered;
  return JSON.stringify([question.scenario, question.compared]) === JSON.stringify([scenario, compared]) ? value : null;
}

async function studiesOf(asked: Compared, parameters: ParameterSet): Promise<Result<Studies>> {
  const known = madeStudies(asked);
  if (known !== null) return success(known);
  const lists = await bundledLists(parameters);
  if (!lists.ok) return lists;
  await startWork('studies', { ...asked, ...lists.value }, asked.compared === null ? studyRuns(lists.value) : null);
  const { studies } = useWorks.getState();
  if (studies.state === 'failed') return failed(studies.failure);
  const made = madeStudies(asked);
  return made === null ? failed({ code: 'cancelled' }) : success(made);
}

/** Paths that were drawn of this very scenario. */
function pathsOf(scenario: Scenario): SimulatedPaths | null {
  const run = lastPaths(usePaths.getState().answer);
  if (run === null || JSON.stringify(run.scenario) !== JSON.stringify(scenario)) return null;
  return { summary: run.summary, seed: run.options.seed };
}

/** The run on screen with its studies, which are made if need be; beside the standard one where it is another. */
export async function studiedInput(order: ReportOrder): Promise<Result<PackInput>> {
  const input = runInput(order);
  const { question, standard } = useStudy.getState();
  if (input === null || question === null) return failed({ code: 'report/not-ready', needs: 'run' });
  const compared = isStandard(question) ? null : standard;
  const studies = await studiesOf({ scenario: input.scenario, compared }, input.parameters);
  return studies.ok ? success({ ...input, studies: studies.value, paths: pathsOf(input.scenario) }) : studies;
}
