import { type Result, success } from '../../shared/base/result';
import type { Scenario } from '../../shared/parameters/parameter';
import type { CommitteeQuestion } from '../../shared/report/madeCommittee';
import type { Invocation } from './command';
import { questionAsked } from './question';
import { scenarioNamed } from './scenario';
import { today } from './today';

/** What a report is set beside: the scenario's parent, or itself without its reforms; nothing where it has none. */
async function comparedWith(scenario: Scenario, datasets: string): Promise<Result<Scenario | null>> {
  if (scenario.parent !== undefined) return scenarioNamed(scenario.parent, datasets);
  return success(scenario.reforms.length > 0 ? { ...scenario, reforms: [] } : null);
}

/** What `--scenario`, `--start`, `--years` and `--set` ask a report on. */
export async function committeeAsked(invocation: Invocation): Promise<Result<CommitteeQuestion>> {
  const { options, datasets, language } = invocation;
  const asked = await questionAsked(options, datasets);
  if (!asked.ok) return asked;
  const compared = await comparedWith(asked.value.scenario, datasets);
  return compared.ok ? success({ ...asked.value, compared: compared.value, language, day: today() }) : compared;
}
