import type { Side } from '../../../shared/balance/comparedRuns';
import { type Measure, type ReconciledRuns, type Reconciliation, reconcile } from '../../../shared/balance/reconcile';
import { runScenario } from '../../../shared/balance/runScenario';
import { inLanguage } from '../../../shared/base/language';
import { failed, type Result, success } from '../../../shared/base/result';
import { differenceOf, type ScenarioDifference } from '../../../shared/parameters/differenceOf';
import type { Scenario } from '../../../shared/parameters/parameter';
import { leverName } from '../../../shared/report/leverName';
import { loadBaseData } from '../baseData';
import type { Command, Invocation, OptionValues, Reply } from '../command';
import { choiceOption, numberOption, textOption } from '../readOptions';
import { loadParameters, scenarioNamed } from '../scenario';
import { textTable } from '../textTable';

const kinds = ['all', 'actuarialBalance', 'exhaustion', 'closing'] as const;

async function sideOf(name: string, datasets: string): Promise<Result<Side>> {
  const scenario = await scenarioNamed(name, datasets);
  if (!scenario.ok) return scenario;
  const parameters = await loadParameters(datasets);
  if (!parameters.ok) return parameters;
  const base = await loadBaseData(datasets);
  if (!base.ok) return base;
  return success({ base: base.value, parameters: parameters.value, scenario: scenario.value, method: runScenario });
}

function namesAsked([first, second, extra]: readonly string[]): Result<readonly [string, string]> {
  if (first !== undefined && second !== undefined && extra === undefined) return success([first, second]);
  const value = extra ?? first ?? '';
  return failed({ code: 'usage/bad-option', option: 'A B', value, expected: '2 × NAME | FILE.yaml' });
}

const lastYear = ({ firstYear, years }: Scenario): number => firstYear + years - 1;

/** What `--measure` and `--year` ask for; the fund is compared in the last year that both project unless told. */
function measuresAsked(options: OptionValues, [a, b]: readonly [Scenario, Scenario]): Result<readonly Measure[]> {
  const kind = choiceOption(options, 'measure', kinds, 'all');
  if (!kind.ok) return kind;
  const bounds = { low: 1900, high: 2200, whole: true };
  const year = numberOption(options, 'year', bounds, Math.min(lastYear(a), lastYear(b)));
  if (!year.ok) return year;
  const all: readonly Measure[] = [
    { kind: 'actuarialBalance' },
    { kind: 'exhaustion' },
    { kind: 'closing', year: year.value },
  ];
  return success(kind.value === 'all' ? all : all.filter((measure) => measure.kind === kind.value));
}

const billion = 1e9;

/** A figure or its change as people read it: points of payroll, years, billion yuan. */
function written({ kind }: Measure, value: number): string {
  if (kind === 'actuarialBalance') return (100 * value).toFixed(3);
  return kind === 'exhaustion' ? value.toFixed(2) : (value / billion).toFixed(1);
}

function inWords(split: Reconciliation, after: Side, invocation: Invocation): string {
  const { translate } = invocation;
  const { measure, before, change, inOrder, shapley } = split;
  const facts = {
    year: measure.kind === 'closing' ? measure.year : '',
    before: written(measure, before),
    after: written(measure, split.after),
    change: written(measure, change),
  };
  const stepRows = inOrder.map((one) => [translate(`cli.compare.${one.step}`), written(measure, one.change)]);
  const leverRows = shapley.map((one) => [
    leverName(one.id, after.parameters, invocation.language),
    translate(`cli.compare.${one.step}`),
    written(measure, one.change),
  ]);
  const changed = translate('cli.compare.change');
  return [
    translate(`cli.compare.${measure.kind}`, facts),
    textTable([translate('cli.compare.step'), changed], stepRows),
    ...(leverRows.length > 0
      ? ['', textTable([translate('cli.compare.lever'), translate('cli.compare.kind'), changed], leverRows, [0, 1])]
      : []),
  ].join('\n');
}

function replyOf(
  [before, after]: readonly [Side, Side],
  differences: ScenarioDifference,
  { reconciliations, runs }: ReconciledRuns,
  invocation: Invocation,
): Reply {
  const titleOf = ({ scenario }: Side) => inLanguage(scenario.title, invocation.language);
  const title = invocation.translate('cli.compare.title', { before: titleOf(before), after: titleOf(after), runs });
  const measures = reconciliations.map(({ measure, ...split }) => ({ ...measure, ...split }));
  return {
    document: { before: before.scenario.id, after: after.scenario.id, differences, measures, runs },
    text: [title, ...reconciliations.map((split) => inWords(split, after, invocation))].join('\n\n'),
  };
}

/** Two scenarios: what sets them apart, and what each difference does to the balance, the fund and its end. */
export const compare: Command = {
  options: { measure: { type: 'string' }, year: { type: 'string' }, 'from-datasets': { type: 'string' } },
  run: async (invocation) => {
    const { positionals, options, datasets } = invocation;
    const names = namesAsked(positionals);
    if (!names.ok) return names;
    const before = await sideOf(names.value[0], textOption(options, 'from-datasets') ?? datasets);
    if (!before.ok) return before;
    const after = await sideOf(names.value[1], datasets);
    if (!after.ok) return after;
    const measures = measuresAsked(options, [before.value.scenario, after.value.scenario]);
    if (!measures.ok) return measures;
    const differences = differenceOf(before.value, after.value);
    if (!differences.ok) return differences;
    const sides = [before.value, after.value] as const;
    const reconciled = reconcile(sides, measures.value);
    return reconciled.ok ? success(replyOf(sides, differences.value, reconciled.value, invocation)) : reconciled;
  },
};
