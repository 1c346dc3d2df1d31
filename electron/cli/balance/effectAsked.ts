import type { Lever } from '../../../shared/balance/levers/lever';
import { rateCut } from '../../../shared/balance/levers/rateCut';
import type { Bench } from '../../../shared/balance/levers/targetRuns';
import type { Measure } from '../../../shared/balance/reconcile';
import { increaseCost } from '../../../shared/balance/sensitivity/increaseCost';
import { jointEffect } from '../../../shared/balance/sensitivity/interactions';
import { combine } from '../../../shared/base/combine';
import { inLanguage } from '../../../shared/base/language';
import { type Result, success } from '../../../shared/base/result';
import type { Invocation, Reply } from '../command';
import { numberOption, textOption } from '../readOptions';
import { textTable } from '../textTable';
import { labelOf, leverNamed, plainNumber, timingAsked, writtenMeasure } from './bench';
import { packageAsked } from './packageAsked';

/** What a package does beyond the sum of its levers alone. */
export async function packageEffectAsked(
  bench: Bench,
  measure: Measure,
  name: string,
  { datasets, language, translate }: Invocation,
): Promise<Result<Reply>> {
  const found = await packageAsked(name, datasets, bench.parameters);
  if (!found.ok) return found;
  const { id, title, basis, pulls } = found.value;
  const effect = jointEffect(bench, pulls, measure);
  if (!effect.ok) return effect;
  const { base, alone, together, interaction } = effect.value;
  const rows = Object.entries(alone).map(([parameter, change]) => [
    labelOf(bench.parameters, parameter, language),
    writtenMeasure(measure, change),
  ]);
  const sums = [
    [translate('solving.joint.sum'), writtenMeasure(measure, together - interaction)],
    [translate('solving.joint.interaction'), writtenMeasure(measure, interaction)],
  ];
  const head = [translate('cli.sensitivity.factor'), translate('cli.sensitivity.alone')];
  const titled = { title: inLanguage(title, language), together: writtenMeasure(measure, together) };
  return success({
    document: { package: id, basis, pulls, ...effect.value },
    text: [
      translate('solving.joint.base', { base: writtenMeasure(measure, base) }),
      translate('solving.joint.title', titled),
      '',
      textTable(head, [...rows, ...sums]),
    ].join('\n'),
  });
}

/** What a cut of the employer rate would have to bring back to pay for itself. */
export function rateCutAsked(bench: Bench, levers: readonly Lever[], invocation: Invocation): Result<Reply> {
  const { options, language, translate } = invocation;
  const rate = leverNamed(levers, 'contribution.employerRate');
  if (!rate.ok) return rate;
  const [low, high] = rate.value.range;
  const asked = combine({
    cutTo: numberOption(options, 'rate-cut', { low, high }, low),
    response: leverNamed(levers, textOption(options, 'response') ?? 'contribution.compliance'),
    horizon: numberOption(
      options,
      'horizon',
      { low: 1, high: bench.scenario.years, whole: true },
      bench.scenario.years,
    ),
    timing: timingAsked(options, bench.scenario),
  });
  if (!asked.ok) return asked;
  const { cutTo, response, horizon, timing } = asked.value;
  const { from } = timing;
  const found = rateCut(bench, { rate: rate.value, cutTo, response, horizon, from });
  if (!found.ok) return found;
  const { rateBefore, solution, elasticity } = found.value;
  const names = { lever: inLanguage(rate.value.title, language), response: inLanguage(response.title, language) };
  const line = {
    ...names,
    from,
    horizon,
    before: plainNumber(rateBefore),
    after: plainNumber(cutTo),
    standing: plainNumber(solution.standard.value),
  };
  const text =
    solution.outcome === 'solved' && elasticity !== null
      ? [
          translate('solving.cut.line', { ...line, needed: plainNumber(solution.value) }),
          translate('solving.cut.elasticity', { elasticity: elasticity.toFixed(3) }),
        ].join('\n')
      : translate('solving.cut.noSolution', { ...names, high: plainNumber(response.range[1]) });
  return success({
    document: { rate: rate.value.parameter.id, cutTo, response: response.parameter.id, horizon, from, ...found.value },
    text,
    good: elasticity !== null,
  });
}

/** What one more point of increase in a year costs. */
export function increaseAsked(bench: Bench, { options, translate }: Invocation): Result<Reply> {
  const { firstYear, years } = bench.scenario;
  const within = { low: firstYear + 2, high: firstYear + years - 1, whole: true };
  const year = numberOption(options, 'increase', within, firstYear + 2);
  if (!year.ok) return year;
  const cost = increaseCost(bench, year.value);
  if (!cost.ok) return cost;
  const { firstYear: first, present, shareOfPayroll } = cost.value;
  const billions = (yuan: number) => (yuan / 1e9).toFixed(1);
  const facts = { year: year.value, first: billions(first), present: billions(present) };
  const share = `${(100 * shareOfPayroll).toFixed(3)} %`;
  return success({ document: cost.value, text: translate('solving.increase.line', { ...facts, share }) });
}
