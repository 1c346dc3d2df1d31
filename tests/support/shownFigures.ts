import { expect } from 'vitest';
import type { Block, Cell, Figure, ReportDocument, Sentence } from '../../shared/report/document';
import { reportDocumentSchema } from '../../shared/report/documentSchema';
import { paragraph } from '../../shared/report/paragraph';
import { blocksOf, blocksOfKind, sectionsOf } from '../../shared/report/sectionsOf';
import { shownNumber } from './shownNumber';

export interface Shown {
  readonly figure: Figure;
  /** The words that stand where the figure should. */
  readonly within: string;
  readonly unit: string;
}

const alone = (figure: Figure, unit = ''): Shown => ({ figure, within: figure.text, unit });

const inWords = ({ text, figures }: Sentence): readonly Shown[] =>
  figures.map((figure) => ({ figure, within: text.slice(figure.at, figure.at + figure.text.length), unit: '' }));

function inCell(cell: Cell, unit: string): readonly Shown[] {
  if (typeof cell === 'string') return [];
  return 'cell' in cell ? [alone(cell, unit)] : inWords(cell);
}

function shownIn(block: Block): readonly Shown[] {
  switch (block.kind) {
    case 'paragraph':
      return inWords(block);
    case 'chart':
      return inWords({ text: block.title, figures: block.figures });
    case 'bridge':
      return [
        ...inWords({ text: block.title, figures: block.figures }),
        ...block.bars.map(({ figure }) => alone(figure)),
      ];
    case 'figures':
      return block.items.flatMap(({ value, note }) => [...inWords(value), ...inWords(note)]);
    case 'table':
      return block.rows.flatMap((row) => row.flatMap((cell, column) => inCell(cell, block.units[column] ?? '')));
    case 'sources':
      return [];
  }
}

/** Every figure of a report, in its headline, its parts and its data. */
export const shownInReport = (report: ReportDocument): readonly Shown[] => [
  ...inWords(paragraph('headline', report.headline)),
  ...[...blocksOf(report), report.data].flatMap(shownIn),
];

/** Every figure has the value of its cell and stands in its words. */
export function expectCells(report: ReportDocument, read: (cell: string) => number): void {
  for (const { figure, within } of shownInReport(report)) {
    expect(read(figure.cell), figure.cell).toBe(figure.value);
    expect(within, figure.cell).toBe(figure.text);
  }
}

/** Old people and pensioners to a hundred others are told as whole persons. */
const perHundred = /^(?!place\.).*ependency$/;

/** Every printed number reads back as its value, to its last digit; gives how many were read. */
export function expectDigits(report: ReportDocument): number {
  let read = 0;
  for (const { figure, unit } of shownInReport(report)) {
    const number = shownNumber(figure.text, unit);
    if (number === null) continue;
    read++;
    const factor = perHundred.test(figure.cell) && /^[\d,]+$/.test(figure.text) && unit === '' ? 100 : 1;
    const distance = Math.abs(number.value - figure.value * factor);
    expect(distance, `${figure.cell}: ${figure.text}`).toBeLessThanOrEqual(number.tolerance);
  }
  return read;
}

/** Names are told apart, no word is missing, and the check at the boundary passes the report unchanged. */
export function expectSound(report: ReportDocument): void {
  const ids = blocksOfKind(report, 'paragraph').map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  const sections = sectionsOf(report).map(({ id }) => id);
  expect(sections).toEqual([...new Set(sections)]);
  const json = JSON.stringify(report);
  expect(json).not.toMatch(
    /\{\{|undefined|NaN|"(report|pack|valuationReport|regionReport|disclosure|indicatorTable)\.\w+\./,
  );
  expect(reportDocumentSchema.parse(JSON.parse(json))).toEqual(report);
}
