import type { Translate } from '../../text/translator';
import { exactHead } from '../csv';
import type { Block, Cell, ChartBlock, Figure, ReportDocument, Sentence, TableBlock } from '../document';
import { blocksOf } from '../sectionsOf';
import type { FormulaOf } from './formulas';
import type { Look, Sheet, SheetCell } from './sheet';

export type UnnamedSheet = Omit<Sheet, 'name'>;

const empty: SheetCell = { text: '' };
const said = (text: string, look: Look): SheetCell => ({ text, look });
const headRow = (labels: readonly string[]): readonly SheetCell[] => labels.map((label) => said(label, 'head'));

const yearsEnd = 10_000;

/** Shares as such, whole numbers such as years without a sign for thousands, sums with one. */
function lookOf({ text, value }: Figure, unit: string): Look {
  if (text.includes('%') || unit.includes('%')) return 'share';
  if (Number.isInteger(value) && Math.abs(value) < yearsEnd) return 'whole';
  return Math.abs(value) >= 1000 ? 'grouped' : 'decimal';
}

const valueCell = (figure: Figure, unit: string, formulaOf: FormulaOf): SheetCell => ({
  value: figure.value,
  formula: formulaOf(figure.cell),
  look: lookOf(figure, unit),
});

/** Title, headline and which run this is; then each figure of headline and key figures, alive; then the words. */
export function summarySheet(report: ReportDocument, formulaOf: FormulaOf, write: Translate): UnnamedSheet {
  const blocks = blocksOf(report);
  const figuresOf = (label: string, { text, figures }: Sentence): readonly (readonly SheetCell[])[] =>
    figures.map((figure) => [
      said(label, 'words'),
      said(text, 'words'),
      valueCell(figure, '', formulaOf),
      said(figure.cell, 'plain'),
    ]);
  const keyFigures = blocks.flatMap((block) => (block.kind === 'figures' ? block.items : []));
  const heads = ['item', 'printed', 'value', 'cell'] as const;
  return {
    widths: [30, 60, 22, 50],
    frozen: 0,
    rows: [
      [said(report.title, 'title')],
      [said(report.subtitle, 'plain')],
      [said(report.headline.text, 'plain')],
      ...report.identity.map(({ label, value }) => [said(label, 'plain'), said(value, 'words')]),
      [],
      headRow(heads.map((head) => write(`report.annex.${head}`))),
      ...figuresOf(write('report.annex.headline'), report.headline),
      ...keyFigures.flatMap(({ label, value, note }) => [...figuresOf(label, value), ...figuresOf(label, note)]),
      [],
      ...blocks.flatMap((block) => (block.kind === 'paragraph' ? [[said(block.text, 'plain')]] : [])),
    ],
  };
}

/** A table with exact values; its note stands under it. */
export function tableSheet({ header, exactUnits, rows, units, note }: TableBlock, formulaOf: FormulaOf): UnnamedSheet {
  const heads = header.map((label, column) => exactHead(label, exactUnits[column] ?? ''));
  const cellOf = (cell: Cell, column: number): SheetCell => {
    if (typeof cell === 'string') return said(cell, 'words');
    return 'value' in cell ? valueCell(cell, units[column] ?? '', formulaOf) : said(cell.text, 'words');
  };
  const wordy = header.map((_, column) => rows.some((row) => typeof row[column] === 'string'));
  return {
    widths: wordy.map((one, column) => (column > 0 && one ? 36 : 20)),
    frozen: 1,
    rows: [headRow(heads), ...rows.map((row) => row.map(cellOf)), ...(note === '' ? [] : [[], [said(note, 'plain')]])],
  };
}

/** The points of every chart, one chart beneath the other, a column a line. */
export function chartSheet(blocks: readonly Block[]): UnnamedSheet {
  const charts = blocks.flatMap((block) => (block.kind === 'chart' ? [block] : []));
  const columns = Math.max(0, ...charts.map(({ series }) => series.length));
  return { widths: [12, ...Array(columns).fill(24)], frozen: 0, rows: charts.flatMap(chartRows) };
}

function chartRows({ title, xLabel, yLabel, series }: ChartBlock): readonly (readonly SheetCell[])[] {
  const years = [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);
  const values = series.map(({ points }) => new Map(points.map(({ x, y }) => [x, y])));
  const valueIn = (line: ReadonlyMap<number, number | null>, year: number): SheetCell => {
    const value = line.get(year) ?? null;
    return value === null ? empty : { value, formula: null, look: 'decimal' };
  };
  return [
    [said(title, 'plain')],
    headRow([xLabel, ...series.map(({ name }) => `${name} (${yLabel})`)]),
    ...years.map((year): SheetCell[] => [
      { value: year, formula: null, look: 'whole' },
      ...values.map((line) => valueIn(line, year)),
    ]),
    [],
  ];
}

export function sourceSheet(blocks: readonly Block[], write: Translate): UnnamedSheet {
  const items = blocks.flatMap((block) => (block.kind === 'sources' ? block.items : []));
  const heads = ['source', 'publisher', 'status'] as const;
  return {
    widths: [80, 40, 20],
    frozen: 1,
    rows: [
      headRow(heads.map((head) => write(`report.annex.${head}`))),
      ...items.map(({ title, detail, status }) => [title, detail, status].map((text) => said(text, 'words'))),
    ],
  };
}
