import { inLanguage } from '../base/language';
import { basisText } from '../parameters/basisText';
import { type DatedValue, mortalityOf, type Parameter, type ReformChange } from '../parameters/parameter';
import type { Cell, Section, TableBlock } from './document';
import { fertilityTitle, variantName } from './fertilityText';
import { paragraph } from './paragraph';
import { parameterValue, valueOn } from './parameterText';
import type { ReportContext } from './reportContext';

/** What the scenario changes against current law, one row a dated value, as many as there is room for. */
export function changesSection(context: ReportContext, room: number): Section {
  const { write, input } = context;
  const changes = input.scenario.reforms.flatMap((reform) => reform.changes);
  const rows = [
    ...fertilityChange(context),
    ...mortalityChange(context),
    ...changes.flatMap((change) => change.values.map((value) => changeRow(context, change, value))),
  ];
  const id = 'changes';
  const heading = write('report.changes.heading');
  const others = rows.length - room;
  if (rows.length === 0) {
    return { id, heading, blocks: [paragraph('changes.none', context.sentence('report.changes.none'))] };
  }
  const table: TableBlock = {
    kind: 'table',
    caption: write('report.changes.caption'),
    header: [
      write('report.changes.assumption'),
      write('report.changes.before'),
      write('report.changes.after'),
      write('report.changes.basis'),
      write('report.changes.from'),
    ],
    units: [],
    exactUnits: [],
    rows: rows.slice(0, room),
    note: others > 0 ? write('report.changes.more', { count: others }) : '',
  };
  return { id, heading, blocks: [table] };
}

/** Another fertility variant than the UN's central one, which current law is projected on. */
function fertilityChange(context: ReportContext): readonly (readonly Cell[])[] {
  const { fertility, firstYear } = context.input.scenario;
  if (fertility === 'medium') return [];
  const [before, after] = [variantName(context, 'medium'), variantName(context, fertility)];
  const label = context.write('report.assumptions.fertility');
  return [[label, before, after, fertilityTitle(context.input), `${firstYear}-01-01`]];
}

/** Another path of mortality than the UN's. */
function mortalityChange({ write, input: { scenario } }: ReportContext): readonly (readonly Cell[])[] {
  const path = mortalityOf(scenario);
  if (path === 'un-medium') return [];
  const [before, after] = [write('mortality.path.un-medium'), write(`mortality.path.${path}`)];
  return [
    [write('mortality.path.label'), before, after, write('mortality.path.source'), `${scenario.firstYear}-01-01`],
  ];
}

/** Ids of the parameters that the scenario changes. */
export const changedParameters = ({ input }: ReportContext): ReadonlySet<string> =>
  new Set(input.scenario.reforms.flatMap(({ changes }) => changes.map(({ parameter }) => parameter)));

function changeRow(context: ReportContext, change: ReformChange, value: DatedValue): readonly Cell[] {
  const { input } = context;
  const parameter = input.parameters.byId.get(change.parameter);
  const after = parameterValue(
    context,
    { id: change.parameter, unit: change.unit },
    `changes.${change.parameter}@${value.from}`,
  );
  return [
    parameter === undefined ? change.parameter : inLanguage(parameter.label, input.language),
    parameter === undefined ? '' : lawValue(context, parameter, value.from),
    after,
    basisText(value.basis, input.language),
    value.from,
  ];
}

function lawValue(context: ReportContext, parameter: Parameter, day: string): Cell {
  const dated = valueOn(parameter, day) ?? parameter.values[0];
  return dated === undefined ? '' : parameterValue(context, parameter, `parameters.${parameter.id}@${dated.from}`);
}
