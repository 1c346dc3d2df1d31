import { combine } from '../../../shared/base/combine';
import type { Result } from '../../../shared/base/result';
import { success } from '../../../shared/base/result';
import type { ParameterFile } from '../../../shared/parameters/readParameters';
import type { CommitteeQuestion } from '../../../shared/report/madeCommittee';
import { readStochasticSettings } from '../../../shared/stochastic/stochasticSettings';
import type { Invocation } from '../command';
import { pathsAsked } from '../simulating/asked';
import { fanReply } from '../simulating/fan';

export interface PathsWanted {
  readonly paths: number;
  readonly seed: number;
}

/** Draws paths of chance round a scenario: the document of `simulate --json`. */
export async function simulated(
  invocation: Invocation,
  committee: Omit<CommitteeQuestion, 'compared'>,
  wanted: PathsWanted,
  chance: ParameterFile,
): Promise<Result<unknown>> {
  const options = { paths: String(wanted.paths), seed: String(wanted.seed) };
  const asked = combine({ settings: readStochasticSettings(chance), draws: pathsAsked(options) });
  if (!asked.ok) return asked;
  const { settings, draws } = asked.value;
  const reply = await fanReply({ ...committee, settings }, draws, { ...invocation, options });
  return reply.ok ? success(reply.value.document) : reply;
}
