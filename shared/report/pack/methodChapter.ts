import type { Calibration } from '../../projection/calibration';
import { assumptionTable } from '../assumptions';
import { changesSection } from '../changes';
import type { Part, Section, TableBlock } from '../document';
import type { Form } from '../formatFigure';
import { paragraph } from '../paragraph';
import type { ReportContext } from '../reportContext';

/** How the projection works, what it was fitted to, and every assumption with its law or reason. */
export function methodChapter(context: ReportContext): Part {
  return {
    layout: 'chapter',
    title: context.write('pack.method.title'),
    sections: [method(context), ...allChanges(context), ...assumptionSections(context)],
  };
}

const steps = ['population', 'members', 'benefits', 'fund', 'fit'] as const;

/** How the projection works, in short, and what it was fitted to. */
export function method(context: ReportContext): Section {
  const { write, sentence } = context;
  return {
    id: 'method',
    heading: write('pack.method.methodHeading'),
    blocks: [...steps.map((step) => paragraph(`method.${step}`, sentence(`pack.method.${step}`))), fitTable(context)],
  };
}

const factors: readonly (readonly [keyof Calibration, Form])[] = [
  ['openingInsured', 'decimal'],
  ['openingPensioners', 'decimal'],
  ['coverage', 'decimal'],
  ['openingPension', 'count'],
  ['collected', 'decimal'],
];

const fitTable = ({ write, figure }: ReportContext): TableBlock => ({
  kind: 'table',
  caption: write('pack.method.fitCaption'),
  header: [write('pack.method.factor'), write('pack.method.value')],
  units: [],
  exactUnits: [],
  rows: factors.map(([name, form]) => [write(`pack.method.${name}`), figure(`calibration.${name}`, form)]),
  note: '',
});

/** All that the scenario changes, where it changes anything. */
export function allChanges(context: ReportContext): readonly Section[] {
  const section = changesSection(context, Number.POSITIVE_INFINITY);
  const hasTable = section.blocks.some(({ kind }) => kind === 'table');
  const heading = context.write('pack.method.changesHeading');
  return hasTable ? [{ ...section, id: 'allChanges', heading }] : [];
}

/** Chapters of law and assumptions. Pooling and moves between provinces leave the country’s sums as they are. */
export const chapters = [
  ...(['contribution', 'coverage', 'retirement', 'benefit', 'account'] as const),
  ...(['survivor', 'disability', 'fund', 'economy', 'population', 'mortality'] as const),
] as const;

function assumptionSections(context: ReportContext): readonly Section[] {
  const { write, input } = context;
  const all = [...input.parameters.byId.values()];
  return chapters.flatMap((chapter) => {
    const own = all.filter(({ id }) => id.startsWith(`${chapter}.`));
    if (own.length === 0) return [];
    const name = write(`cli.compare.chapter.${chapter}`);
    const heading = write('pack.method.assumptionsHeading', { chapter: name });
    return [{ id: `assumptions.${chapter}`, heading, blocks: [assumptionTable(context, name, own)] }];
  });
}
