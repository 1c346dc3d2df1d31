import type { Lever } from '../../../shared/balance/levers/lever';
import { type LeversQuestion, type LeversTrial, solveLevers } from '../../../shared/balance/levers/solveLevers';
import { standing } from '../../../shared/balance/levers/standing';
import type { Bench } from '../../../shared/balance/levers/targetRuns';
import { inLanguage } from '../../../shared/base/language';
import { type Result, success } from '../../../shared/base/result';
import type { Invocation, Reply } from '../command';
import { textTable } from '../textTable';
import { plainNumber } from './bench';
import { targetText } from './targetAsked';

const valueIn = (trial: LeversTrial | null, { parameter }: Lever): string => {
  const pull = trial?.pulls.find((one) => one.parameter === parameter.id);
  return pull === undefined ? '–' : plainNumber(pull.value);
};

/** Several levers for several targets: the least change or cost. */
export function solveTogether(bench: Bench, question: LeversQuestion, invocation: Invocation): Result<Reply> {
  const solution = solveLevers(bench, question);
  if (!solution.ok) return solution;
  const { translate, language } = invocation;
  const { levers, targets, from, ramp, aim } = question;
  const found = solution.value;
  const trial = found.outcome === 'solved' ? found.found : found.outcome === 'no-solution' ? found.best : null;
  const stepped = found.outcome === 'solved' ? found.stepped : null;
  const rows = levers.map((lever) => {
    const stands = standing(bench.parameters, bench.scenario, lever.parameter);
    const now = stands.ok ? plainNumber(stands.value) : '–';
    return [inLanguage(lever.title, language), now, valueIn(trial, lever), valueIn(stepped, lever)];
  });
  const broken = found.outcome === 'no-solution' ? found.broken.flatMap((at) => targets[at] ?? []) : [];
  const head = (['lever', 'now', 'found', 'stepped'] as const).map((key) => translate(`solving.${key}`));
  const lines = [
    ...(found.outcome === 'already-met' ? [translate('solving.alreadyMet')] : []),
    ...(broken.length === 0 ? [] : [translate('solving.noSolution', { targets: broken.map(targetText).join(', ') })]),
    ...(trial === null ? [] : ['', textTable(head, rows), '']),
    ...(found.outcome === 'solved' && stepped === null ? [translate('solving.noStep')] : []),
    translate('solving.runs', { iterations: found.iterations }),
  ];
  return success({
    document: { levers: levers.map(({ parameter }) => parameter.id), targets, from, ramp, aim, ...found },
    text: lines.join('\n').trim(),
    good: found.outcome !== 'no-solution',
  });
}
