import { type Dial, leverDial, packageDial } from '../../../shared/balance/levers/dial';
import type { Lever } from '../../../shared/balance/levers/lever';
import type { Pull } from '../../../shared/balance/levers/pull';
import {
  type ChanceSolution,
  type ChanceTrial,
  type PathBench,
  type ReserveGoal,
  solveChance,
} from '../../../shared/balance/levers/solveChance';
import { combine } from '../../../shared/base/combine';
import { inLanguage } from '../../../shared/base/language';
import { failed, type Result, success } from '../../../shared/base/result';
import { lowestReserves } from '../../../shared/stochastic/lowestReserves';
import { scenarioGround } from '../../../shared/stochastic/scenarioGround';
import { readStochasticSettings } from '../../../shared/stochastic/stochasticSettings';
import type { Invocation, OptionValues, Reply } from '../command';
import { numberOption, textOption } from '../readOptions';
import { readDataset } from '../scenario';
import { type PathsAsked, pathsAsked } from '../simulating/asked';
import { PathThreads } from '../simulating/pathThreads';
import { Progress } from '../simulating/progress';
import { type CommandBench, plainNumber } from './bench';
import { packageAsked } from './packageAsked';

/** Projects the paths of each scenario on threads of their own, only as far as the goal reaches. */
async function pathBench(
  bench: CommandBench,
  { paths, workers, draws }: PathsAsked,
  invocation: Invocation,
): Promise<Result<PathBench>> {
  const { datasets, program, say, translate } = invocation;
  const text = await readDataset(datasets, 'stochastic.yaml');
  const settings = text.ok ? readStochasticSettings(text.value) : text;
  if (!settings.ok) return settings;
  return success({
    tell: (round, most) => say(translate('solving.chance.progress', { round, most, paths })),
    lowestReserves: async (scenario, until) => {
      const short = { ...scenario, years: until - scenario.firstYear + 1 };
      const ground = scenarioGround(bench.base, settings.value, bench.parameters, short);
      if (!ground.ok) return ground;
      const progress = new Progress(invocation, paths);
      const threads = new PathThreads(ground.value, { program, count: workers, progress });
      try {
        const blocks = await threads.project(draws, { from: 0, to: paths });
        return blocks.ok ? success(lowestReserves(blocks.value, until)) : blocks;
      } finally {
        progress.close();
        await threads.close();
      }
    },
  });
}

function goalAsked(options: OptionValues, { scenario }: CommandBench): Result<ReserveGoal> {
  const { firstYear, years } = scenario;
  const last = firstYear + years - 1;
  return combine({
    chance: numberOption(options, 'probability', { low: 0, high: 1 }, 0.9),
    months: numberOption(options, 'months', { low: -120, high: 120 }, 3),
    until: numberOption(options, 'until', { low: firstYear + 1, high: last, whole: true }, last),
  });
}

interface Named {
  readonly name: string;
  readonly id: string;
  readonly dial: Dial;
}

/** What is pulled: the one lever, or a package. */
async function dialAsked(
  bench: CommandBench,
  levers: readonly Lever[],
  timing: Pick<Pull, 'from' | 'ramp'>,
  { options, datasets, language, translate }: Invocation,
): Promise<Result<Named>> {
  const name = textOption(options, 'package');
  if (name !== undefined) {
    const found = await packageAsked(name, datasets, bench.parameters);
    if (!found.ok) return found;
    const title = translate('solving.package', { title: inLanguage(found.value.title, language) });
    return success({ name: title, id: found.value.id, dial: packageDial(bench, found.value) });
  }
  const [lever, second] = levers;
  if (lever === undefined || second !== undefined) {
    const value = levers.map(({ parameter }) => parameter.id).join(' ');
    return failed({ code: 'usage/bad-option', option: '--lever', value, expected: '1 × PARAMETER | --package NAME' });
  }
  const dial = leverDial(bench, lever, timing);
  return dial.ok
    ? success({ name: inLanguage(lever.title, language), id: lever.parameter.id, dial: dial.value })
    : dial;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function inWords(solution: ChanceSolution, goal: ReserveGoal, name: string, { translate }: Invocation): string {
  const facts = (trial: ChanceTrial) => ({
    ...{ name, months: goal.months, until: goal.until, value: plainNumber(trial.value) },
    ...{ chance: percent(trial.chance), error: percent(trial.standardError) },
  });
  if (solution.outcome === 'already-met') return translate('solving.chance.alreadyMet', facts(solution.standard));
  if (solution.outcome === 'no-solution') return translate('solving.chance.noSolution', facts(solution.best));
  const { found, before } = solution;
  const beside = { before: plainNumber(before.value), beforeChance: percent(before.chance) };
  return translate('solving.chance.solved', { ...facts(found), ...beside });
}

/** The first step of a lever or part of a package that keeps a reserve with the chance asked for. */
export async function solveChanceAsked(
  bench: CommandBench,
  levers: readonly Lever[],
  timing: Pick<Pull, 'from' | 'ramp'>,
  invocation: Invocation,
): Promise<Result<Reply>> {
  const asked = combine({ goal: goalAsked(invocation.options, bench), drawn: pathsAsked(invocation.options) });
  if (!asked.ok) return asked;
  const { goal, drawn } = asked.value;
  const named = await dialAsked(bench, levers, timing, invocation);
  if (!named.ok) return named;
  const ready = await pathBench(bench, drawn, invocation);
  if (!ready.ok) return ready;
  const solution = await solveChance(ready.value, named.value.dial, goal);
  if (!solution.ok) return solution;
  const { paths } = drawn;
  const { seed } = drawn.draws;
  const { rounds } = solution.value;
  const { id, name } = named.value;
  return success({
    document: { dial: id, goal, seed, ...solution.value },
    text: [
      inWords(solution.value, goal, name, invocation),
      invocation.translate('solving.chance.paths', { paths, seed, rounds }),
    ].join('\n'),
    good: solution.value.outcome !== 'no-solution',
  });
}
