import { type KeyboardEvent, type MouseEvent, type RefObject, useRef, useState } from 'react';

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

interface GridKeysOptions {
  readonly rows: number;
  readonly columns: number;
  readonly root: RefObject<HTMLElement | null>;
  readonly reveal: (row: number) => void;
  readonly open: (place: GridPlace) => void;
}

/** Roles that make a table a grid: cells take the focus one at a time. */
export const gridRole = { role: 'grid', tabIndex: -1 } as const;
export const cellRole = { role: 'gridcell' } as const;

const pageRows = 15;
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [pageRows, 0],
  PageUp: [-pageRows, 0],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

const within = (value: number, count: number): number => Math.min(Math.max(value, 0), Math.max(count - 1, 0));

export const placeName = ({ row, column }: GridPlace): string => `${row}:${column}`;

/** The place of the cell that an event happened in. */
function placeOf(target: EventTarget): GridPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null;
  const [row, column] = (cell?.dataset.place ?? '').split(':').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

/** One tab stop for the whole grid; arrows move it, Enter or a click opens the cell. */
export function useGridKeys({ rows, columns, root, reveal, open }: GridKeysOptions) {
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  /** Where the focus is about to be: a row may have to be drawn first, and keys may come faster than that. */
  const ahead = useRef<GridPlace | null>(null);
  const move = (next: GridPlace): void => {
    setPlace(next);
    reveal(next.row);
    ahead.current = next;
    requestAnimationFrame(() => {
      root.current?.querySelector<HTMLElement>(`[data-place="${placeName(next)}"]`)?.focus();
      if (ahead.current === next) ahead.current = null;
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const focused = placeOf(event.target);
    const at = focused && (ahead.current ?? focused);
    const step = steps[event.key];
    if (at !== null && event.key === 'Enter') {
      open(at);
    } else if (at !== null && step !== undefined) {
      event.preventDefault();
      move({ row: within(at.row + step[0], rows), column: within(at.column + step[1], columns) });
    }
  };
  const onClick = (event: MouseEvent): void => {
    const at = placeOf(event.target);
    if (at !== null) {
      setPlace(at);
      open(at);
    }
  };
  return { place, onKeyDown, onClick };
}
