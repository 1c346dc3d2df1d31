import type { ReconciledRuns } from '../../balance/reconcile';
import type { Stand } from '../../parameters/differenceOf';
import type { Figure, ReportDocument, Sentence } from '../document';
import { type ReportWords, reportWords } from '../reportContext';
import { afterCell, beforeCell } from './changeFigure';
import { type Moves, movesOf } from './moves';
import type { Rebuilt } from './rebuilt';

export const sides = ['before', 'after'] as const;
export type SideName = (typeof sides)[number];

/** Why figures moved: the runs split difference by difference, or what stands in the way of making one again. */
export type Why =
  | { readonly state: 'split'; readonly split: ReconciledRuns; readonly before: Stand; readonly after: Stand }
  | { readonly state: 'untold'; readonly of: SideName; readonly because: Exclude<Rebuilt, { state: 'same' }> };

/** Two reports; what is said of them is in the language of the later. */
export interface ChangeInput {
  readonly before: ReportDocument;
  readonly after: ReportDocument;
  readonly why: Why;
  /** ISO date printed on the comparison. */
  readonly day: string;
}

/** What the sections of a comparison share. */
export interface ChangeContext extends ReportWords {
  readonly input: ChangeInput;
  readonly moves: Moves;
}

const cellIn: Readonly<Record<SideName, (cell: string) => string>> = { before: beforeCell, after: afterCell };

/** A figure of one of the reports, under a name that says of which. */
export const figureIn = (side: SideName, figure: Figure): Figure => ({ ...figure, cell: cellIn[side](figure.cell) });

export const sentenceIn = (side: SideName, { text, figures }: Sentence): Sentence => ({
  text,
  figures: figures.map((figure) => ({ ...figure, cell: cellIn[side](figure.cell) })),
});

/** `yearly.<parameter>@<year>` of one of the runs, with its reforms. */
export const yearlyCell = (side: SideName, id: string, year: number): string => cellIn[side](`yearly.${id}@${year}`);

/** `values` are of the cells that texts ask for beyond the figures of the reports, which bring their own. */
export function changeContext(input: ChangeInput, values: ReadonlyMap<string, number>): ChangeContext {
  const words = reportWords(input.after.language, (cell) => {
    const value = values.get(cell);
    if (value === undefined) throw new Error(`The comparison holds no number in the cell ${cell}`);
    return value;
  });
  return { ...words, input, moves: movesOf(input.before, input.after) };
}
