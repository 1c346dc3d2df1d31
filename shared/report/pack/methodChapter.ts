import type { Parameter } from '../../parameters/parameter';
import type { Calibration } from '../../projection/calibration';
import { assumptionTable } from '../assumptions';
import { changesSection } from '../changes';
import type { Part, Section, TableBlock } from '../document';
import type { Form } from '../formatFigure';
import { paragraph } from '../paragraph';
import { plainTable } from '../plainTable';
import type { ReportContext } from '../reportContext';

/** How the projection works, what it was fitted to, and every assumption with its law or reason. */
export function methodChapter(context: ReportContext): Part {
  return {
    layout: 'chapter',
    title: context.write('pack.method.title'),
    sections: [
      method(context),
      ...allChanges(context),
      {
        id: 'allAssumptions',
        heading: context.write('pack.method.assumptionsHeading'),
        blocks: assumptionTables(context, () => true),
      },
    ],
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
  ...plainTable,
  caption: write('pack.method.fitCaption'),
  header: [write('pack.method.factor'), write('pack.method.value')],
  rows: factors.map(([name, form]) => [write(`pack.method.${name}`), figure(`calibration.${name}`, form)]),
});

/** All that the scenario changes, where it changes anything. */
export function allChanges(context: ReportContext): readonly Section[] {
  const section = changesSection(context, Number.POSITIVE_INFINITY);
  const hasTable = section.blocks.some(({ kind }) => kind === 'table');
  const heading = context.write('pack.method.changesHeading');
  return hasTable ? [{ ...section, id: 'allChanges', heading }] : [];
}

/** Chapters of law and assumptions. Pooling and moves between provinces leave the country’s sums as they are. */
const chapters = [
  ...(['contribution', 'coverage', 'retirement', 'benefit', 'account'] as const),
  ...(['survivor', 'disability', 'fund', 'economy', 'population', 'mortality'] as const),
] as const;

/** Any parameters of the national run, a table for each chapter of them. */
export function assumptionTables(
  context: ReportContext,
  isWanted: (parameter: Parameter) => boolean,
): readonly TableBlock[] {
  const { write, input } = context;
  const wanted = [...input.parameters.byId.values()].filter(isWanted);
  return chapters.flatMap((chapter) => {
    const own = wanted.filter(({ id }) => id.startsWith(`${chapter}.`));
    return own.length === 0 ? [] : [assumptionTable(context, write(`cli.compare.chapter.${chapter}`), own)];
  });
}
