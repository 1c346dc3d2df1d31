import { type Result, success } from '../../../shared/base/result';
import { memberGroups } from '../../../shared/pension/memberGroups';
import type { DrawOptions } from '../../../shared/stochastic/draws';
import { PathTally } from '../../../shared/stochastic/summarise';
import type { Invocation } from '../command';
import { groundOf, materialAsked } from '../simulating/asked';
import { PathThreads } from '../simulating/pathThreads';
import { milliseconds, summary, type Timing } from './measure';
import { reference } from './workloads';

const paths = 10_000;
const threadCount = 2;
/** A round takes seconds. */
const mostRounds = 3;

const draws: DrawOptions = { seed: 1, shocks: 'normal', points: 'random', still: new Set(), redrawn: new Set() };

/** Draws all paths, projects them on two threads and takes them into the tally with its quantiles. */
export async function timeFan(invocation: Invocation, asked: number): Promise<Result<readonly Timing[]>> {
  const material = await materialAsked(invocation);
  if (!material.ok) return material;
  const ground = groundOf(material.value, material.value.scenario);
  if (!ground.ok) return ground;
  const { firstYear, years, ages } = ground.value.ground.inputs;
  const rounds = Math.min(asked, mostRounds);
  const plain = reference();
  const times: [number[], number[]] = [[], []];
  const threads = new PathThreads(ground.value, { program: invocation.program, count: threadCount });
  try {
    const started = await threads.project(draws, { from: 0, to: 100 });
    if (!started.ok) return started;
    for (let round = 0; round < rounds; round++) {
      times[0].push(milliseconds(plain));
      const start = performance.now();
      const blocks = await threads.project(draws, { from: 0, to: paths });
      if (!blocks.ok) return blocks;
      const tally = new PathTally({ firstYear, years, points: draws.points, watched: firstYear + years - 1 });
      tally.add(blocks.value);
      tally.summary();
      times[1].push(performance.now() - start);
    }
  } finally {
    await threads.close();
  }
  const cellYears = paths * (2 + memberGroups.length) * ages * years;
  const [first, fan] = [summary(plain, times[0]), summary({ name: `paths-${paths}`, cellYears }, times[1])];
  const unit = first.nanosecondsPerCellYear;
  return success([first, fan].map((timing) => ({ ...timing, ratio: timing.nanosecondsPerCellYear / unit, rounds })));
}
