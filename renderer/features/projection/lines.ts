import type { Run } from '../../../shared/balance/outlook';
import type { Bilingual } from '../../../shared/base/language';
import type { YearAccount } from '../../../shared/data/baseData';
import { type MeasureId, measures } from '../../measures/measures';
import type { ChartLine, ChartPoint, Colour } from '../../ui/chart/chartData';

/** What the charts of this screen are drawn from; `comparison` is drawn as thin lines beside the run. */
export interface Pictured {
  readonly run: Run;
  readonly comparison: { readonly run: Run; readonly title: Bilingual } | null;
  readonly accounts: readonly YearAccount[];
}

const historyFrom = 2000;

/** Official accounts before the run begins. */
function history({ run, accounts }: Pictured, measure: MeasureId): ChartPoint[] {
  const { official } = measures[measure];
  return official === null
    ? []
    : accounts
        .filter(({ year }) => year >= historyFrom && year < run.projection.firstYear)
        .map(({ year, measures: figures }) => ({ x: year, y: figures[official]?.value ?? null }));
}

const projected = (run: Run, measure: MeasureId): ChartPoint[] =>
  run.outlook.years.map((row) => ({ x: row.year, y: row[measure] }));

interface LineWords {
  readonly label: string;
  readonly colour: Colour;
  /** Name of the thin line. */
  readonly thin: string;
}

/** One measure: accounts, then the run; and the run that it is compared with as a thin line. */
export function linesOf(pictured: Pictured, measure: MeasureId, words: LineWords): ChartLine[] {
  const { label, colour, thin } = words;
  const main: ChartLine = {
    key: measure,
    label,
    colour,
    look: 'main',
    points: [...history(pictured, measure), ...projected(pictured.run, measure)],
  };
  const { comparison } = pictured;
  return comparison === null
    ? [main]
    : [main, { key: `thin.${measure}`, label: thin, colour, look: 'thin', points: projected(comparison.run, measure) }];
}

/** The measure that a line shows; both lines of a measure lead to the same explanation. */
export function measureOfLine(key: string): MeasureId | null {
  const id = key.replace(/^thin\./, '');
  return id in measures ? (id as MeasureId) : null;
}
