import { lineChart, trillion } from '../chartSeries';
import type { Cell, ChartBlock, ReportDocument, Section, TableBlock } from '../document';
import { paragraph } from '../paragraph';
import { plainTable } from '../plainTable';
import { changeFigure } from './changeFigure';
import { type ChangeContext, figureIn, sentenceIn, sides } from './changeInput';
import { heldFigures } from './heldFigures';
import type { Move } from './moves';

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

type Points = ChartBlock['series'][number]['points'];

function fundOf(report: ReportDocument): Points {
  const points = [...heldFigures(report)].flatMap(([cell, { figure }]) => {
    const [, year] = closing.exec(cell) ?? [];
    return year === undefined ? [] : [{ x: Number(year), y: trillion(figure.value) }];
  });
  return points.sort((a, b) => a.x - b.x);
}

/** The fund of both runs until the first of them is long empty; nothing where a report is not on a run. */
export function fundSection(context: ChangeContext): readonly Section[] {
  const { write, sentence, input } = context;
  const funds = { before: fundOf(input.before), after: fundOf(input.after) };
  if (funds.before.length === 0 || funds.after.length === 0) return [];
  const end = Math.min(lastShown(funds.before), lastShown(funds.after));
  const chart = lineChart(context, sentence('reportChange.fund.title'), {
    yLabel: write('report.charts.trillion'),
    series: sides.map((side) => ({
      name: write(`reportChange.fund.${side}`),
      form: 'dashed',
      points: funds[side].filter(({ x }) => x <= end),
    })),
    boundary: null,
  });
  return [{ id: 'fund', heading: write('reportChange.fund.heading'), blocks: [chart] }];
}

const yearsPastEnd = 10;

/** What comes long after the fund is empty would dwarf all before it. */
function lastShown(points: Points): number {
  const empty = points.find(({ y }) => y !== null && y < 0);
  const last = points.at(-1)?.x ?? 0;
  return empty === undefined ? last : Math.min(last, empty.x + yearsPastEnd);
}
