import { effortFrontier, type FrontierPoint, tradeOff } from '../../../shared/balance/frontier/frontier';
import type { LeversQuestion } from '../../../shared/balance/levers/solveLevers';
import type { Bench } from '../../../shared/balance/levers/targetRuns';
import { inLanguage } from '../../../shared/base/language';
import { failed, type Result, success } from '../../../shared/base/result';
import type { Invocation, Reply } from '../command';
import { textTable } from '../textTable';
import { plainNumber } from './bench';

const expected = 'YEAR,YEAR,… | 2 … 25 (two --lever, one --target)';

/** Years up to which the fund shall last, or so many positions of the first of two levers. */
function pointsAsked(text: string, bench: Bench, question: LeversQuestion): Result<readonly FrontierPoint[]> {
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

/** Ways to meet the targets of which none is better in everything than another. */
export function solveFrontier(
  bench: Bench,
  question: LeversQuestion,
  text: string,
  { language, translate }: Invocation,
): Result<Reply> {
  const points = pointsAsked(text, bench, question);
  if (!points.ok) return points;
  const { levers } = question;
  const isByYear = points.value.some(({ objectives: [, second] }) => second < -1);
  const head = [
    ...levers.map(({ title }) => inLanguage(title, language)),
    ...(isByYear ? [translate('solving.effort'), translate('solving.until')] : []),
  ];
  const rows = points.value.map(({ pulls, objectives: [effort, second] }) => [
    ...levers.map(({ parameter }) => {
      const pull = pulls.find((one) => one.parameter === parameter.id);
      return pull === undefined ? '–' : plainNumber(pull.value);
    }),
    ...(isByYear ? [plainNumber(effort), String(-second)] : []),
  ]);
  const { from, ramp, aim } = question;
  const ids = levers.map(({ parameter }) => parameter.id);
  return success({
    document: { levers: ids, targets: question.targets, from, ramp, aim, points: points.value },
    text: rows.length === 0 ? translate('solving.frontierEmpty') : textTable(head, rows, []),
    good: rows.length > 0,
  });
}
