import type { Language } from '../../base/language';
import { isFigure, textOf } from '../cellShape';
import type { Figure, ReportDocument, TableBlock } from '../document';
import { figuresOf } from '../figuresOf';
import { blocksOfKind } from '../sectionsOf';

/** A figure of a report with the words that say what it is. */
export interface HeldFigure {
  readonly figure: Figure;
  readonly label: string;
  /** It stands in the parts that are read, not in the table of data alone. */
  readonly isRead: boolean;
}

const labelled = (head: string, row: string): string => (row === '' ? head : `${head} · ${row}`);

/** The unit that stands over a column, after a figure of it. */
function withUnit(figure: Figure, unit: string, language: Language): Figure {
  const space = unit === '' || unit === '%' || language === 'zh-CN' ? '' : ' ';
  return { ...figure, text: `${figure.text}${space}${unit}` };
}

/** The cells of a table, each by the head of its column and the first cell of its row. */
function inTable({ header, units, rows }: TableBlock, language: Language): readonly Omit<HeldFigure, 'isRead'>[] {
  return rows.flatMap((row) => {
    const name = textOf(row[0] ?? '');
    return row.flatMap((cell, column) => {
      if (!isFigure(cell)) return [];
      const label = labelled(header[column] ?? '', column === 0 ? '' : name);
      return [{ figure: withUnit(cell, units[column] ?? '', language), label }];
    });
  });
}

/** Key figures by their labels. */
function inKeyFigures(report: ReportDocument): ReadonlyMap<string, string> {
  const items = blocksOfKind(report, 'figures').flatMap((block) => block.items);
  return new Map(
    items.flatMap(({ label, value, note }) => [...value.figures, ...note.figures].map(({ cell }) => [cell, label])),
  );
}

/** Every figure of a report once for each cell: those that are read first, in their order, then those of its data. */
export function heldFigures(report: ReportDocument): ReadonlyMap<string, HeldFigure> {
  const { language } = report;
  const data = new Map(inTable(report.data, language).map((one) => [one.figure.cell, one]));
  const tables = blocksOfKind(report, 'table').flatMap((table) => inTable(table, language));
  const inTables = new Map(tables.map((one) => [one.figure.cell, one]));
  const keys = inKeyFigures(report);
  const held = new Map<string, HeldFigure>();
  for (const { figure, heading } of figuresOf(report)) {
    const { cell } = figure;
    if (held.has(cell)) continue;
    const ofTable = inTables.get(cell);
    const label = keys.get(cell) ?? (ofTable ?? data.get(cell))?.label ?? labelled(heading, cell);
    // What is first read in a sentence has its unit there.
    const isTables = ofTable?.figure.text.startsWith(figure.text) === true;
    held.set(cell, { figure: isTables ? ofTable.figure : figure, label, isRead: true });
  }
  for (const [cell, one] of data) if (!held.has(cell)) held.set(cell, { ...one, isRead: false });
  return held;
}
