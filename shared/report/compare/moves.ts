import type { Figure, ReportDocument } from '../document';
import { heldFigures } from './heldFigures';

/** A figure that stands in both reports, with another value. */
export interface Move {
  readonly cell: string;
  readonly label: string;
  readonly isRead: boolean;
  readonly before: Figure;
  readonly after: Figure;
}

export interface Moves {
  readonly moved: readonly Move[];
  /** How many figures stand in both, moved or not. */
  readonly shared: number;
  /** How many stand in one alone. */
  readonly gone: number;
  readonly added: number;
}

/** Less than a billionth of a figure is the rounding of a machine. */
const rounding = 1e-9;

export const isMoved = (before: number, after: number): boolean =>
  !(Math.abs(after - before) <= rounding * Math.max(Math.abs(before), Math.abs(after)));

/** Which figures moved from one report to another, by cell, named and ordered as in the later one. */
export function movesOf(before: ReportDocument, after: ReportDocument): Moves {
  const [old, now] = [heldFigures(before), heldFigures(after)];
  const moved = [...now].flatMap(([cell, { figure, label, isRead }]): readonly Move[] => {
    const earlier = old.get(cell);
    if (earlier === undefined || !isMoved(earlier.figure.value, figure.value)) return [];
    return [{ cell, label, isRead: isRead || earlier.isRead, before: earlier.figure, after: figure }];
  });
  const shared = [...now.keys()].filter((cell) => old.has(cell)).length;
  return { moved, shared, gone: old.size - shared, added: now.size - shared };
}
