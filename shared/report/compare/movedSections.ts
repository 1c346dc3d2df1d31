import type { Cell, ChartBlock, ReportDocument, Section, TableBlock } from '../document';
import { paragraph } from '../paragraph';
import { changeFigure } from './changeFigure';
import { type ChangeContext, figureIn, sentenceIn, sides } from './changeInput';
import type { Move } from './moves';

const plainTable = { kind: 'table', units: [], exactUnits: [], note: '' } as const;

/** The headline of each report. */
export function saysSection({ write, input }: ChangeContext): Section {
  const table: TableBlock = {
    ...plainTable,
    caption: write('reportChange.says.caption'),
    header: [write('reportChange.says.report'), write('reportChange.says.words')],
    rows: sides.map((side) => [write(`reportChange.identity.${side}`), sentenceIn(side, input[side].headline)]),
  };
  return { id: 'says', heading: write('reportChange.says.heading'), blocks: [table] };
}

const cellsOf = ({ language }: ChangeContext, move: Move): readonly Cell[] => [
  figureIn('before', move.before),
  figureIn('after', move.after),
  changeFigure(move, language),
];

/** Figures that are read and read otherwise now; how many more moved. */
export function movedSection(context: ChangeContext): Section {
  const { write, sentence, moves } = context;
  const { moved, shared, gone, added } = moves;
  const read = moved.filter(({ isRead, before, after }) => isRead && before.text !== after.text);
  const counts = { shared, moved: moved.length, others: moved.length - read.length, gone, added };
  const facts = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]));
  const key = moved.length === 0 ? 'reportChange.moved.none' : 'reportChange.moved.counted';
  const table: TableBlock = {
    ...plainTable,
    caption: write('reportChange.moved.caption'),
    header: (['figure', 'before', 'after', 'change'] as const).map((head) => write(`reportChange.moved.${head}`)),
    rows: read.map((move) => [move.label, ...cellsOf(context, move)]),
  };
  const counted = paragraph('moved.counted', sentence(key, facts));
  return {
    id: 'moved',
    heading: write('reportChange.moved.heading'),
    blocks: read.length === 0 ? [counted] : [counted, table],
  };
}

/** Every figure that moved, with its cell. */
export const movedData = (context: ChangeContext): TableBlock => ({
  ...plainTable,
  caption: context.write('reportChange.moved.data'),
  header: (['figure', 'cell', 'before', 'after', 'change'] as const).map((head) =>
    context.write(`reportChange.moved.${head}`),
  ),
  rows: context.moves.moved.map((move) => [move.label, move.cell, ...cellsOf(context, move)]),
});

const closing = /^years\.(\d+)\.closing$/;

function fundOf({ data }: ReportDocument): ChartBlock['series'][number]['points'] {
  return data.rows.flatMap((row) =>
    row.flatMap((cell) => {
      const [, year] = typeof cell !== 'string' && 'cell' in cell ? (closing.exec(cell.cell) ?? []) : [];
      return year === undefined || typeof cell === 'string' || !('value' in cell)
        ? []
        : [{ x: Number(year), y: cell.value / 1e12 }];
    }),
  );
}

/** The fund of both runs until the first of them is long empty; nothing where a report is not on a run. */
export function fundSection({ write, input }: ChangeContext): readonly Section[] {
  const [before, after] = [fundOf(input.before), fundOf(input.after)];
  if (before.length === 0 || after.length === 0) return [];
  const end = Math.min(...[before, after].map(lastShown));
  const series = (
    [
      ['before', before],
      ['after', after],
    ] as const
  ).map(([side, points]) => ({
    name: write(`reportChange.fund.${side}`),
    form: 'dashed' as const,
    points: points.filter(({ x }) => x <= end),
  }));
  const chart: ChartBlock = {
    ...{ kind: 'chart', title: write('reportChange.fund.title'), figures: [] },
    xLabel: write('report.charts.year'),
    yLabel: write('report.charts.trillion'),
    ...{ series, boundary: null, marks: [] },
  };
  return [{ id: 'fund', heading: write('reportChange.fund.heading'), blocks: [chart] }];
}

const yearsPastEnd = 10;

/** What comes long after the fund is empty would dwarf all before it. */
function lastShown(points: ChartBlock['series'][number]['points']): number {
  const empty = points.find(({ y }) => y !== null && y < 0);
  const last = points.at(-1)?.x ?? 0;
  return empty === undefined ? last : Math.min(last, empty.x + yearsPastEnd);
}
