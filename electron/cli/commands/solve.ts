import { costOfDelay, type Delay } from '../../../shared/balance/levers/costOfDelay';
import type { Lever } from '../../../shared/balance/levers/lever';
import { type LeverQuestion, type Solution, solveLever } from '../../../shared/balance/levers/solveLever';
import type { Bench } from '../../../shared/balance/levers/targetRuns';
import { combine } from '../../../shared/base/combine';
import { failed, type Result, success } from '../../../shared/base/result';
import { benchAsked, labelOf, leverNamed, loadLevers } from '../balance/bench';
import { targetAsked } from '../balance/targetAsked';
import type { Command, Invocation, OptionValues, Reply } from '../command';
import { numberOption, textOption } from '../readOptions';

function delaysAsked(options: OptionValues): Result<readonly number[]> {
  const text = textOption(options, 'delays');
  if (text === undefined) return success([]);
  const delays = text.split(',').map(Number);
  if (delays.every((years) => Number.isInteger(years) && years > 0 && years <= 60)) return success(delays);
  return failed({ code: 'usage/bad-option', option: '--delays', value: text, expected: '5,10' });
}

function questionAsked(
  { options }: Invocation,
  { scenario }: Bench,
  levers: readonly Lever[],
): Result<LeverQuestion & { readonly delays: readonly number[] }> {
  const { firstYear, years } = scenario;
  return combine({
    lever: leverNamed(levers, textOption(options, 'lever') ?? ''),
    target: targetAsked(textOption(options, 'target') ?? ''),
    from: numberOption(
      options,
      'from',
      { low: firstYear + 1, high: firstYear + years - 1, whole: true },
      firstYear + 1,
    ),
    ramp: numberOption(options, 'ramp', { low: 0, high: 50, whole: true }, 0),
    delays: delaysAsked(options),
  });
}

const plain = (value: number): string => String(Number(value.toPrecision(6)));

function inWords(solution: Solution, lever: string, from: number, { translate }: Invocation): string {
  const { standard, low, high, iterations } = solution;
  const trial = ({ value, margin }: Solution['standard']) => ({ value: plain(value), margin: margin.toPrecision(4) });
  if (solution.outcome === 'already-met') return translate('cli.solve.alreadyMet', { lever, ...trial(standard) });
  if (solution.outcome === 'no-solution') {
    const ends = { low: plain(low.value), high: plain(high.value) };
    return translate('cli.solve.noSolution', { lever, ...ends, ...trial(solution.best) });
  }
  const { value, stepped, residual } = solution;
  return [
    translate('cli.solve.solved', { lever, value: plain(value), from, standard: plain(standard.value) }),
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

/** How far one lever must be pulled to meet one target. */
export const solve: Command = {
  options: {
    lever: { type: 'string' },
    target: { type: 'string' },
    from: { type: 'string' },
    ramp: { type: 'string' },
    delays: { type: 'string' },
    scenario: { type: 'string' },
    start: { type: 'string' },
    years: { type: 'string' },
    set: { type: 'string', multiple: true },
  },
  run: async (invocation) => {
    const bench = await benchAsked(invocation);
    if (!bench.ok) return bench;
    const levers = await loadLevers(invocation.datasets, bench.value.parameters);
    if (!levers.ok) return levers;
    const asked = questionAsked(invocation, bench.value, levers.value);
    if (!asked.ok) return asked;
    const { delays: later, ...question } = asked.value;
    const solution = solveLever(bench.value, question);
    if (!solution.ok) return solution;
    const delays = costOfDelay(bench.value, question, later);
    if (!delays.ok) return delays;
    return success(replyOf({ question, solution: solution.value, delays: delays.value }, bench.value, invocation));
  },
};
