import { costOfDelay, type Delay } from '../../../shared/balance/levers/costOfDelay';
import type { Lever } from '../../../shared/balance/levers/lever';
import type { Pull } from '../../../shared/balance/levers/pull';
import { type LeverQuestion, type Solution, solveLever } from '../../../shared/balance/levers/solveLever';
import { aims } from '../../../shared/balance/levers/solveLevers';
import type { Bench } from '../../../shared/balance/levers/targetRuns';
import { combine } from '../../../shared/base/combine';
import { failed, type Result, success } from '../../../shared/base/result';
import { benchAsked, eachAsked, labelOf, leverNamed, plainNumber, timingAsked } from '../balance/bench';
import { loadLevers } from '../balance/lists';
import { solveChanceAsked } from '../balance/solveChanceAsked';
import { solveFrontier } from '../balance/solveFrontier';
import { solveTogether } from '../balance/solveTogether';
import { targetAsked } from '../balance/targetAsked';
import type { Command, Invocation, OptionValues, Reply } from '../command';
import { choiceOption, textOption, textOptions } from '../readOptions';

function delaysAsked(options: OptionValues): Result<readonly number[]> {
  const text = textOption(options, 'delays');
  if (text === undefined) return success([]);
  const delays = text.split(',').map(Number);
  if (delays.every((years) => Number.isInteger(years) && years > 0 && years <= 60)) return success(delays);
  return failed({ code: 'usage/bad-option', option: '--delays', value: text, expected: '5,10' });
}

function inWords(solution: Solution, lever: string, from: number, { translate }: Invocation): string {
  const { standard, low, high, iterations } = solution;
  const trial = ({ value, margin }: Solution['standard']) => ({
    value: plainNumber(value),
    margin: margin.toPrecision(4),
  });
  if (solution.outcome === 'already-met') return translate('cli.solve.alreadyMet', { lever, ...trial(standard) });
  if (solution.outcome === 'no-solution') {
    const ends = { low: plainNumber(low.value), high: plainNumber(high.value) };
    return translate('cli.solve.noSolution', { lever, ...ends, ...trial(solution.best) });
  }
  const { value, stepped, residual } = solution;
  return [
    translate('cli.solve.solved', { lever, value: plainNumber(value), from, standard: plainNumber(standard.value) }),
    ...(stepped === null ? [] : [translate('cli.solve.stepped', trial(stepped))]),
    translate('cli.solve.runs', { iterations, residual: residual.toExponential(1) }),
  ].join('\n');
}

interface Solved {
  readonly question: LeverQuestion;
  readonly solution: Solution;
  readonly delays: readonly Delay[];
}

function replyOf({ question, solution, delays }: Solved, { parameters }: Bench, invocation: Invocation): Reply {
  const { lever, target, from, ramp } = question;
  const name = labelOf(parameters, lever.parameter.id, invocation.language);
  const isSolved = solution.outcome === 'solved';
  const later = delays.map((delay) =>
    [
      invocation.translate('cli.solve.waited', { years: delay.years }),
      inWords(delay.solution, name, from + delay.years, invocation),
    ].join('\n'),
  );
  return {
    document: {
      lever: lever.parameter.id,
      target,
      from,
      ramp,
      value: isSolved ? solution.value : null,
      residual: isSolved ? solution.residual : null,
      ...solution,
      delays,
    },
    text: [inWords(solution, name, from, invocation), ...later].join('\n\n'),
    good: solution.outcome !== 'no-solution',
  };
}

/** One lever for one target, and what waiting adds. */
function solveOne(bench: Bench, question: LeverQuestion, invocation: Invocation): Result<Reply> {
  const later = delaysAsked(invocation.options);
  if (!later.ok) return later;
  const solution = solveLever(bench, question);
  if (!solution.ok) return solution;
  const delays = costOfDelay(bench, question, later.value);
  if (!delays.ok) return delays;
  return success(replyOf({ question, solution: solution.value, delays: delays.value }, bench, invocation));
}

function togetherAsked(bench: Bench, { levers, timing }: Pulled, invocation: Invocation): Result<Reply> {
  const { options } = invocation;
  const asked = combine({
    targets: eachAsked(textOptions(options, 'target'), (text) => targetAsked(text)),
    aim: choiceOption(options, 'aim', aims, 'change'),
  });
  if (!asked.ok) return asked;
  const { targets, aim } = asked.value;
  const question = { levers, targets, aim, ...timing };
  const pareto = textOption(options, 'pareto');
  if (pareto !== undefined) return solveFrontier(bench, question, pareto, invocation);
  const [lever, ...otherLevers] = levers;
  const [target, ...otherTargets] = targets;
  if (lever === undefined || target === undefined) {
    const option = lever === undefined ? '--lever' : '--target';
    return failed({ code: 'usage/bad-option', option, value: '', expected: '1 ×' });
  }
  if (otherLevers.length > 0 || otherTargets.length > 0) return solveTogether(bench, question, invocation);
  return solveOne(bench, { lever, target, ...timing }, invocation);
}

interface Pulled {
  readonly levers: readonly Lever[];
  readonly timing: Pick<Pull, 'from' | 'ramp'>;
}

/** How far levers must be pulled to meet targets. */
export const solve: Command = {
  options: {
    lever: { type: 'string', multiple: true },
    target: { type: 'string', multiple: true },
    aim: { type: 'string' },
    pareto: { type: 'string' },
    package: { type: 'string' },
    probability: { type: 'string' },
    months: { type: 'string' },
    until: { type: 'string' },
    paths: { type: 'string' },
    seed: { type: 'string' },
    workers: { type: 'string' },
    from: { type: 'string' },
    ramp: { type: 'string' },
    delays: { type: 'string' },
    scenario: { type: 'string' },
    start: { type: 'string' },
    years: { type: 'string' },
    set: { type: 'string', multiple: true },
  },
  run: async (invocation) => {
    const { options, datasets } = invocation;
    const bench = await benchAsked(invocation);
    if (!bench.ok) return bench;
    const list = await loadLevers(datasets, bench.value.parameters);
    if (!list.ok) return list;
    const pulled = combine({
      levers: eachAsked(textOptions(options, 'lever'), (id) => leverNamed(list.value, id)),
      timing: timingAsked(options, bench.value.scenario),
    });
    if (!pulled.ok) return pulled;
    const { levers, timing } = pulled.value;
    return options.probability === undefined
      ? togetherAsked(bench.value, pulled.value, invocation)
      : solveChanceAsked(bench.value, levers, timing, invocation);
  },
};
