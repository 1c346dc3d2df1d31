import { effortFrontier, type Frontier, tradeOff } from '../../../shared/balance/frontier/frontier';
import type { Lever } from '../../../shared/balance/levers/lever';
import type { LeversQuestion } from '../../../shared/balance/levers/solveLevers';
import type { Bench } from '../../../shared/balance/levers/targetRuns';
import { inLanguage } from '../../../shared/base/language';
import { failed, type Result, success } from '../../../shared/base/result';
import type { Invocation, Reply } from '../command';
import { textTable } from '../textTable';
import { plainNumber } from './bench';

const expected = 'YEAR,YEAR,… | 2 … 25 (two --lever, one --target)';

/** Years up to which the fund shall last, or so many positions of the first of two levers. */
function pointsAsked(text: string, bench: Bench, question: LeversQuestion): Result<Frontier> {
  const refused = failed({ code: 'usage/bad-option', option: '--pareto', value: text, expected });
  const numbers = text.split(',').map(Number);
  const { firstYear, years } = bench.scenario;
  const [count = 0] = numbers;
  if (numbers.every((year) => Number.isInteger(year) && year > firstYear && year < firstYear + years)) {
    return effortFrontier(bench, question, numbers);
  }
  const [first, second, third] = question.levers;
  const [target, extra] = question.targets;
  const isPair = first !== undefined && second !== undefined && third === undefined && extra === undefined;
  if (!isPair || target === undefined || numbers.length !== 1) return refused;
  if (!(Number.isInteger(count) && count >= 2 && count <= 25)) return refused;
  const { from, ramp } = question;
  return tradeOff(bench, { levers: [first, second], target, from, ramp, count });
}

/** The points as a table, and what no point stands for. */
function inWords({ points, unsolved, beaten }: Frontier, levers: readonly Lever[], invocation: Invocation): string {
  const { language, translate } = invocation;
  const isByYear = points.some(({ objectives: [, second] }) => second < -1);
  const head = [
    ...levers.map(({ title }) => inLanguage(title, language)),
    ...(isByYear ? [translate('solving.effort'), translate('solving.until')] : []),
  ];
  const rows = points.map(({ pulls, objectives: [effort, second] }) => [
    ...levers.map(({ parameter }) => {
      const pull = pulls.find((one) => one.parameter === parameter.id);
      return pull === undefined ? '–' : plainNumber(pull.value);
    }),
    ...(isByYear ? [plainNumber(effort), String(-second)] : []),
  ]);
  const list = (some: readonly number[]): string => some.map(plainNumber).join(', ');
  return [
    rows.length === 0 ? translate('solving.frontierEmpty') : textTable(head, rows, []),
    ...(unsolved.length === 0 ? [] : [translate('solving.frontierUnsolved', { list: list(unsolved) })]),
    ...(beaten.length === 0 ? [] : [translate('solving.frontierBeaten', { list: list(beaten) })]),
  ].join('\n');
}

/** Ways to meet the targets of which none is better in everything than another. */
export function solveFrontier(
  bench: Bench,
  question: LeversQuestion,
  text: string,
  invocation: Invocation,
): Result<Reply> {
  const frontier = pointsAsked(text, bench, question);
  if (!frontier.ok) return frontier;
  const { levers, targets, from, ramp, aim } = question;
  const ids = levers.map(({ parameter }) => parameter.id);
  return success({
    document: { levers: ids, targets, from, ramp, aim, ...frontier.value },
    text: inWords(frontier.value, levers, invocation),
    good: frontier.value.points.length > 0,
  });
}
