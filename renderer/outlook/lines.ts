import type { Run } from '../../shared/balance/outlook';
import type { Bilingual } from '../../shared/base/language';
import type { YearAccount } from '../../shared/data/baseData';
import { type MeasureId, measures } from '../measures/measures';
import type { ComparedOutlook, Letter } from '../state/compared';
import type { ChartLine, ChartPoint, Colour } from '../ui/chart/chartData';

/** What the charts of this screen are drawn from; `comparison` and `compared` are thin lines beside the run. */
export interface Pictured {
  readonly run: Run;
  readonly comparison: { readonly run: Run; readonly title: Bilingual } | null;
  readonly compared: readonly ComparedOutlook[];
  readonly accounts: readonly YearAccount[];
}

/** Apart from each other in all common kinds of colour vision, and none is the colour of a measure. */
export const colourOfLetter: Readonly<Record<Letter, Colour>> = { A: 'rose', B: 'gold', C: 'cyan', D: 'indigo' };

const historyFrom = 2000;

/** Official accounts before the run begins. */
export function history(accounts: readonly YearAccount[], firstYear: number, measure: MeasureId): ChartPoint[] {
  const { official } = measures[measure];
  return official === null
    ? []
    : accounts
        .filter(({ year }) => year >= historyFrom && year < firstYear)
        .map(({ year, measures: figures }) => ({ x: year, y: figures[official]?.value ?? null }));
}

const projected = ({ outlook }: Pick<Run, 'outlook'>, measure: MeasureId): ChartPoint[] =>
  outlook.years.map((row) => ({ x: row.year, y: row[measure] }));

interface LineWords {
  readonly label: string;
  readonly colour: Colour;
  /** Name of a thin line, by the scenario that it shows. */
  readonly thin: (scenario: Bilingual | ComparedOutlook) => string;
}

/** One measure: accounts, then the run; and each run that it is compared with as a thin line on its own years. */
export function linesOf(pictured: Pictured, measure: MeasureId, words: LineWords): ChartLine[] {
  const { label, colour, thin } = words;
  const { run, comparison, compared, accounts } = pictured;
  const known = history(accounts, run.projection.firstYear, measure);
  const look = 'thin';
  return [
    { key: measure, label, colour, look: 'main', points: [...known, ...projected(run, measure)] },
    ...(comparison === null
      ? []
      : [
          {
            key: `thin.${measure}`,
            label: thin(comparison.title),
            colour,
            look,
            points: projected(comparison.run, measure),
          } as const,
        ]),
    ...compared.map(
      (one) =>
        ({
          key: `${one.letter}.${measure}`,
          label: thin(one),
          colour: colourOfLetter[one.letter],
          look,
          points: projected(one, measure),
          tag: { letter: one.letter, of: measure },
        }) as const,
    ),
  ];
}

/** The measure that a line shows; all lines of a measure lead to the same explanation. */
export function measureOfLine(key: string): MeasureId | null {
  const id = key.replace(/^\w+\./, '');
  return id in measures ? (id as MeasureId) : null;
}
