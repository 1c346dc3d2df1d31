import type { Run } from '../../balance/outlook';
import type { Reconciliation } from '../../balance/reconcile';
import type { BridgeBar, BridgeBlock, Cell, Part, Section, TableBlock } from '../document';
import type { Form } from '../formatFigure';
import { leverName } from '../leverName';
import { paragraph } from '../paragraph';
import { plainTable } from '../plainTable';
import type { PackContext } from './packContext';

/** The run beside another, and what sets them apart. A run that stands alone has no such chapter. */
export function comparisonChapter(context: PackContext): readonly Part[] {
  const { write, input } = context;
  const { change } = input.studies;
  if (input.baseline === null) return [];
  const sections = [comparisonSection(context, input.baseline), ...(change === null ? [] : [causes(context, change)])];
  return [{ layout: 'chapter', title: write('pack.comparison.title'), sections }];
}

type Row = readonly [label: string, cell: string, form: Form];

/** The headline of both runs side by side. */
export function comparisonSection(context: PackContext, baseline: Run): Section {
  const { write, input } = context;
  const horizons = Object.keys(input.run.outlook.summary.actuarialBalances);
  const rows: readonly Row[] = [
    [write('pack.comparison.deficit'), 'summary.firstDeficitYear', 'year'],
    [write('pack.comparison.peakYear'), 'summary.peakYear', 'year'],
    [write('pack.comparison.peak'), 'summary.peakFund', 'money'],
    [write('pack.comparison.empty'), 'summary.exhaustionYear', 'year'],
    ...horizons
      .filter((years) => Number(years) in baseline.outlook.summary.actuarialBalances)
      .map((years): Row => {
        const cell = `summary.actuarialBalances.${years}`;
        return [write('pack.comparison.balance', { years }), cell, 'percentFine'];
      }),
  ];
  const table: TableBlock = {
    ...plainTable,
    caption: write('pack.comparison.caption'),
    header: (['measure', 'before', 'after'] as const).map((name) => write(`pack.comparison.${name}`)),
    rows: rows.map(([label, cell, form]) => [
      label,
      shown(context, `baseline.${cell}`, form, baseline),
      shown(context, cell, form, input.run),
    ]),
  };
  return { id: 'comparison', heading: write('pack.comparison.heading'), blocks: [table] };
}

/** A year that never comes has words in its place. */
function shown({ figure, write }: PackContext, cell: string, form: Form, { outlook: { summary } }: Run): Cell {
  const isNever =
    (cell.endsWith('firstDeficitYear') && summary.firstDeficitYear === null) ||
    (cell.endsWith('exhaustionYear') && summary.exhaustionYear === null);
  return isNever ? write('pack.comparison.notWithin') : figure(cell, form);
}

/** The split of the change of the actuarial balance, and the way from one to the other. */
export function causes(context: PackContext, change: Reconciliation): Section {
  const { write, sentence, figure } = context;
  const ends = { before: figure('change.before', 'percentFine'), after: figure('change.after', 'percentFine') };
  return {
    id: 'causes',
    heading: write('pack.comparison.causesHeading'),
    blocks: [paragraph('causes.text', sentence('pack.comparison.causes', ends)), bridge(context, change)],
  };
}

function bridge(context: PackContext, { before, shapley }: Reconciliation): BridgeBlock {
  const { write, sentence, figure } = context;
  const [start, end] = [figure('change.before', 'percentFine'), figure('change.after', 'percentFine')];
  const title = sentence('pack.comparison.bridge', { before: start, after: end });
  let level = before;
  const steps = shapley.map(({ id, change }): BridgeBar => {
    const from = 100 * level;
    level += change;
    return {
      name: leverName(id, context.input.parameters, context.language),
      figure: figure(`change.${id}`, 'percentFine'),
      from,
      to: 100 * level,
    };
  });
  return {
    kind: 'bridge',
    title: title.text,
    figures: title.figures,
    stepLabel: write('pack.comparison.step'),
    valueLabel: write('pack.comparison.value'),
    bars: [
      { name: write('pack.comparison.before'), figure: start, from: null, to: 100 * before },
      ...steps,
      { name: write('pack.comparison.after'), figure: end, from: null, to: 100 * end.value },
    ],
  };
}
