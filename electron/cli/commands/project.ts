import type { OutlookSummary, Run, YearOutlook } from '../../../shared/balance/outlook';
import { runScenario } from '../../../shared/balance/runScenario';
import { success } from '../../../shared/base/result';
import { type HeldLevel, pastKnown } from '../../../shared/parameters/heldLevel';
import type { Translate } from '../../../shared/text/translator';
import type { Command, Reply } from '../command';
import { kernelAsked } from '../kernelAsked';
import { questionAsked } from '../question';
import { textTable } from '../textTable';

const columns = ['contributors', 'pensioners', 'income', 'expenditure', 'closing', 'fundRatio'] as const;
type Column = (typeof columns)[number];

const million = 1e6;
const billion = 1e9;
const scale: Readonly<Record<Column, readonly [number, number]>> = {
  contributors: [million, 2],
  pensioners: [million, 2],
  income: [billion, 1],
  expenditure: [billion, 1],
  closing: [billion, 1],
  fundRatio: [1, 3],
};

function cell(year: YearOutlook, column: Column): string {
  const [unit, digits] = scale[column];
  return (year[column] / unit).toFixed(digits);
}

function sentences(summary: OutlookSummary, translate: Translate): string[] {
  const { firstDeficitYear, exhaustionYear, exhaustionMonth, actuarialBalance } = summary;
  return [
    firstDeficitYear === null
      ? translate('cli.project.noDeficit')
      : translate('cli.project.firstDeficit', { year: firstDeficitYear }),
    exhaustionYear === null
      ? translate('cli.project.noExhaustion')
      : translate('cli.project.exhaustion', { year: exhaustionYear, month: exhaustionMonth ?? '' }),
    translate('cli.project.actuarialBalance', { value: (100 * actuarialBalance).toFixed(2) }),
  ];
}

const heldDocument = ({ parameter, since, years, last, verifiedOn }: HeldLevel) => {
  const { from, value, basis } = last;
  return { id: parameter.id, since, years, lastStated: from, value, basis: basis.kind, verifiedOn };
};

function replyOf(run: Run, held: readonly HeldLevel[], translate: Translate): Reply {
  const { scenario, engineVersion, inputs, calibration, outlook } = run;
  const { years, summary } = outlook;
  const table = textTable(
    [translate('cli.project.year'), ...columns.map((column) => translate(`cli.project.${column}`))],
    years.map((year) => [String(year.year), ...columns.map((column) => cell(year, column))]),
  );
  return {
    document: { scenario, engineVersion, inputs, calibration, years, summary, heldLevel: held.map(heldDocument) },
    text: [
      table,
      '',
      ...sentences(summary, translate),
      translate('cli.project.heldLevel', { count: held.length }),
    ].join('\n'),
  };
}

/** The deterministic projection of the employees' pension fund. */
export const project: Command = {
  options: {
    scenario: { type: 'string' },
    start: { type: 'string' },
    years: { type: 'string' },
    set: { type: 'string', multiple: true },
  },
  run: async ({ options, datasets, translate }) => {
    const asked = await questionAsked(options, datasets);
    if (!asked.ok) return asked;
    const { base, parameters, scenario } = asked.value;
    const run = runScenario(base, parameters, scenario, kernelAsked());
    if (!run.ok) return run;
    const held = pastKnown(parameters, scenario);
    return held.ok ? success(replyOf(run.value, held.value, translate)) : held;
  },
};
