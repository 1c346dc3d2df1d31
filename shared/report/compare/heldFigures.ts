import type { Figure, ReportDocument } from '../document';
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

/** The cells of the data, each by the head of its column and the first cell of its row. */
function inData({ data: { header, rows } }: ReportDocument): readonly HeldFigure[] {
  return rows.flatMap((row) => {
    const [first] = row;
    const name = first === undefined ? '' : typeof first === 'string' ? first : first.text;
    return row.flatMap((cell, column) =>
      typeof cell === 'string' || !('cell' in cell)
        ? []
        : [{ figure: cell, label: labelled(header[column] ?? '', column === 0 ? '' : name), isRead: false }],
    );
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
  const data = new Map(inData(report).map((held) => [held.figure.cell, held]));
  const keys = inKeyFigures(report);
  const held = new Map<string, HeldFigure>();
  for (const { figure, heading } of figuresOf(report)) {
    const label = keys.get(figure.cell) ?? data.get(figure.cell)?.label ?? labelled(heading, figure.cell);
    if (!held.has(figure.cell)) held.set(figure.cell, { figure, label, isRead: true });
  }
  for (const [cell, one] of data) if (!held.has(cell)) held.set(cell, one);
  return held;
}
