import type { Lever } from '../../../shared/balance/levers/lever';
import type { Pull } from '../../../shared/balance/levers/pull';
import type { Bench } from '../../../shared/balance/levers/targetRuns';
import type { Measure } from '../../../shared/balance/reconcile';
import { grid } from '../../../shared/balance/sensitivity/grid';
import { interactions } from '../../../shared/balance/sensitivity/interactions';
import { type End, tornado } from '../../../shared/balance/sensitivity/tornado';
import { failed, type Result, success } from '../../../shared/base/result';
import { benchAsked, labelOf, leverNamed, measureAsked, plainNumber, writtenMeasure } from '../balance/bench';
import { increaseAsked, packageEffectAsked, rateCutAsked } from '../balance/effectAsked';
import { loadLevers, loadSensitivities } from '../balance/lists';
import { reverseAsked, stressAsked } from '../balance/stressAsked';
import type { Command, Invocation, Reply } from '../command';
import { numberOption, textOption } from '../readOptions';
import { textTable } from '../textTable';

interface Asked {
  readonly bench: Bench;
  readonly measure: Measure;
  readonly levers: readonly Lever[];
  readonly invocation: Invocation;
}

async function oneAtATime({ bench, measure, invocation }: Asked): Promise<Result<Reply>> {
  const { datasets, language, translate } = invocation;
  const list = await loadSensitivities(datasets, bench.parameters);
  if (!list.ok) return list;
  const result = tornado(bench, list.value, measure);
  if (!result.ok) return result;
  const { base, bars } = result.value;
  const written = (end: End | null): string =>
    end === null ? '–' : `${writtenMeasure(measure, end.result)} (${plainNumber(end.value)})`;
  const nameOf = (factor: string): string =>
    factor === 'fertility' ? translate('cli.compare.fertility') : labelOf(bench.parameters, factor, language);
  const rows = bars.map(({ factor, low, high, width }) => [
    nameOf(factor),
    written(low),
    written(high),
    writtenMeasure(measure, width),
  ]);
  const head = (['factor', 'low', 'high', 'width'] as const).map((key) => translate(`cli.sensitivity.${key}`));
  const baseLine = translate('cli.sensitivity.base', { base: writtenMeasure(measure, base) });
  return success({ document: result.value, text: [baseLine, '', textTable(head, rows, [0])].join('\n') });
}

function overGrid({ bench, measure, levers, invocation }: Asked, names: string): Result<Reply> {
  const [first = '', second = '', extra] = names.split(',');
  if (extra !== undefined) {
    return failed({ code: 'usage/bad-option', option: '--grid', value: names, expected: 'PARAMETER,PARAMETER' });
  }
  const one = leverNamed(levers, first);
  if (!one.ok) return one;
  const other = leverNamed(levers, second);
  if (!other.ok) return other;
  const count = numberOption(invocation.options, 'count', { low: 2, high: 25, whole: true }, 5);
  if (!count.ok) return count;
  const result = grid(bench, [one.value, other.value], count.value, measure);
  if (!result.ok) return result;
  const { rows, columns, results } = result.value;
  const head = [`${rows.parameter} ↓  ${columns.parameter} →`, ...columns.values.map(plainNumber)];
  const lines = results.map((row, at) => [
    plainNumber(rows.values[at] ?? 0),
    ...row.map((value) => writtenMeasure(measure, value)),
  ]);
  return success({ document: result.value, text: textTable(head, lines, [0]) });
}

function pullsAsked(text: string, levers: readonly Lever[], from: number): Result<readonly Pull[]> {
  const pulls: Pull[] = [];
  for (const setting of text.split(',')) {
    const [id = '', given = ''] = setting.split('=');
    const lever = leverNamed(levers, id.trim());
    if (!lever.ok) return lever;
    const [low, high] = lever.value.range;
    const value = given.trim() === '' ? Number.NaN : Number(given);
    if (!(value >= low && value <= high)) {
      return failed({
        code: 'usage/bad-option',
        option: '--pairs',
        value: setting,
        expected: `${id}=${low} … ${high}`,
      });
    }
    pulls.push({ parameter: lever.value.parameter.id, value, from, ramp: 0 });
  }
  return success(pulls);
}

function inPairs({ bench, measure, levers, invocation }: Asked, text: string): Result<Reply> {
  const { language, translate } = invocation;
  const pulls = pullsAsked(text, levers, bench.scenario.firstYear + 1);
  if (!pulls.ok) return pulls;
  const result = interactions(bench, pulls.value, measure);
  if (!result.ok) return result;
  const { alone, pairs } = result.value;
  const nameOf = (id: string): string => labelOf(bench.parameters, id, language);
  const aloneRows = Object.entries(alone).map(([id, effect]) => [nameOf(id), writtenMeasure(measure, effect)]);
  const pairRows = pairs.map(({ first, second, together, interaction }) => [
    `${nameOf(first)} + ${nameOf(second)}`,
    writtenMeasure(measure, together),
    writtenMeasure(measure, interaction),
  ]);
  const words = (['factor', 'alone', 'pair', 'together', 'interaction'] as const).map((key) =>
    translate(`cli.sensitivity.${key}`),
  );
  const tables = [textTable(words.slice(0, 2), aloneRows, [0]), textTable(words.slice(2), pairRows, [0])];
  return success({ document: result.value, text: tables.join('\n\n') });
}

/** Each question by the option that asks it. */
async function answered(asked: Asked): Promise<Result<Reply>> {
  const { bench, measure, levers, invocation } = asked;
  const { options } = invocation;
  const given = (name: string) => textOption(options, name);
  const [names, pairs, stress] = [given('grid'), given('pairs'), given('stress')];
  const [reverse, reformPackage] = [given('reverse'), given('package')];
  if (names !== undefined) return overGrid(asked, names);
  if (pairs !== undefined) return inPairs(asked, pairs);
  if (stress !== undefined) return stressAsked(bench, stress, invocation);
  if (reverse !== undefined) return reverseAsked(bench, reverse, invocation);
  if (reformPackage !== undefined) return packageEffectAsked(bench, measure, reformPackage, invocation);
  if (given('rate-cut') !== undefined) return rateCutAsked(bench, levers, invocation);
  return given('increase') === undefined ? oneAtATime(asked) : increaseAsked(bench, invocation);
}

/** What assumptions and levers do to a measure: one at a time, over a grid, in pairs. */
export const sensitivity: Command = {
  options: {
    measure: { type: 'string' },
    year: { type: 'string' },
    grid: { type: 'string' },
    count: { type: 'string' },
    pairs: { type: 'string' },
    stress: { type: 'string' },
    reverse: { type: 'string' },
    most: { type: 'string' },
    package: { type: 'string' },
    'rate-cut': { type: 'string' },
    response: { type: 'string' },
    horizon: { type: 'string' },
    increase: { type: 'string' },
    from: { type: 'string' },
    scenario: { type: 'string' },
    start: { type: 'string' },
    years: { type: 'string' },
    set: { type: 'string', multiple: true },
  },
  run: async (invocation) => {
    const { options, datasets } = invocation;
    const bench = await benchAsked(invocation);
    if (!bench.ok) return bench;
    const measure = measureAsked(options, bench.value.scenario);
    if (!measure.ok) return measure;
    const levers = await loadLevers(datasets, bench.value.parameters);
    if (!levers.ok) return levers;
    return answered({ bench: bench.value, measure: measure.value, levers: levers.value, invocation });
  },
};
