import { runScenario } from '../../../shared/balance/runScenario';
import { combine } from '../../../shared/base/combine';
import { type Result, success } from '../../../shared/base/result';
import { type CommitteeQuestion, madeCommittee } from '../../../shared/report/madeCommittee';
import type { PackInput, SimulatedPaths } from '../../../shared/report/pack/packContext';
import { makeStudies } from '../../../shared/report/pack/studies';
import { loadLevers, loadRegister, loadSensitivities, loadStresses } from '../balance/lists';
import type { Invocation } from '../command';
import { groundOf, materialAsked, pathsAsked } from '../simulating/asked';
import { summed } from '../simulating/fan';
import { runOptions } from './kind';

/** A run, and paths where they are asked for. */
export const studiedOptions = {
  ...runOptions,
  paths: { type: 'string' },
  seed: { type: 'string' },
  workers: { type: 'string' },
} as const;

/** The run, and all that a pack or a valuation asks beside it. */
export async function studied(question: CommitteeQuestion, invocation: Invocation): Promise<Result<PackInput>> {
  const { base, parameters, scenario, compared } = question;
  const made = madeCommittee(question);
  if (!made.ok) return made;
  const lists = combine({
    sensitivities: await loadSensitivities(invocation.datasets, parameters),
    stresses: await loadStresses(invocation.datasets, parameters),
    levers: await loadLevers(invocation.datasets, parameters),
    register: await loadRegister(invocation.datasets),
  });
  if (!lists.ok) return lists;
  const ground = {
    bench: (each: typeof scenario) => ({
      parameters,
      scenario: each,
      run: (one: typeof scenario) => runScenario(base, parameters, one),
    }),
    side: (each: typeof scenario) => ({ base, parameters, scenario: each, method: runScenario }),
  };
  const answers = combine({
    studies: makeStudies(ground, { scenario, compared, ...lists.value }),
    paths: await simulated(invocation),
  });
  return answers.ok ? success({ ...made.value.input, ...answers.value }) : answers;
}

/** A simulation where `--paths` asks for one. */
async function simulated(invocation: Invocation): Promise<Result<SimulatedPaths | null>> {
  if (invocation.options.paths === undefined) return success(null);
  const asked = pathsAsked(invocation.options);
  if (!asked.ok) return asked;
  const material = await materialAsked(invocation);
  if (!material.ok) return material;
  const ground = groundOf(material.value, material.value.scenario);
  if (!ground.ok) return ground;
  const summary = await summed(material.value, asked.value, ground.value, invocation);
  return summary.ok ? success({ summary: summary.value, seed: asked.value.draws.seed }) : summary;
}
