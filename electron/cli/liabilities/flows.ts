import { failed, type Result, success } from '../../../shared/base/result';
import { type FlowPaths, flowPaths } from '../../../shared/investment/liabilities/flowPaths';
import type { StochasticGround } from '../../../shared/stochastic/simulatePaths';
import type { Invocation, OptionValues } from '../command';
import { type PathsAsked, pathsAsked } from '../simulating/asked';
import { PathThreads } from '../simulating/pathThreads';
import { Progress } from '../simulating/progress';

/** All paths are kept beside one another: more would ask for too much memory. */
const mostPaths = 20_000;

export function keptPathsAsked(options: OptionValues): Result<PathsAsked> {
  const asked = pathsAsked(options);
  if (!asked.ok || asked.value.paths <= mostPaths) return asked;
  const value = String(asked.value.paths);
  return failed({ code: 'usage/bad-option', option: '--paths', value, expected: `32 … ${mostPaths}` });
}

/** Flows and returns of so many paths, projected on threads. */
export async function flowsOf(
  ground: StochasticGround,
  { paths, workers, draws }: PathsAsked,
  invocation: Invocation,
): Promise<Result<FlowPaths>> {
  const progress = new Progress(invocation, paths);
  const threads = new PathThreads(ground, { program: invocation.program, count: workers, progress });
  try {
    const blocks = await threads.project(draws, { from: 0, to: paths });
    return blocks.ok ? success(flowPaths(ground, draws, blocks.value)) : blocks;
  } finally {
    progress.close();
    await threads.close();
  }
}
