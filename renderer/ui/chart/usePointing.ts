import { useLayoutEffect, useRef, useState } from 'react';
import type { MouseHandlerDataParam } from 'recharts';
import { type ChartBand, type ChartLine, type Range, valueAt } from './chartData';

interface Pointed {
  readonly lines: readonly ChartLine[];
  readonly bands: readonly ChartBand[];
  readonly onPoint: (key: string, x: number) => void;
  readonly onRange: (range: Range) => void;
}

/** What pointing and keys need to know of the drawn chart. */
export interface ChartGeometry {
  readonly pixelOfY: (y: number) => number;
  readonly activeX: number | null;
}

/** What the mouse does on a drawing. */
export interface Pointer {
  readonly begin: (state: MouseHandlerDataParam) => void;
  readonly move: (state: MouseHandlerDataParam) => void;
  readonly finish: (state: MouseHandlerDataParam, pointerY: number) => void;
}

const xOf = ({ activeLabel }: MouseHandlerDataParam): number | null => {
  const x = Number(activeLabel);
  return activeLabel === undefined || Number.isNaN(x) ? null : x;
};

type Place = (y: number) => number;

/** The line drawn nearest to the pointer at x. */
function nearestLine(lines: readonly ChartLine[], x: number, pixelBelow: Place): ChartLine | undefined {
  const candidates = lines.flatMap((line) => {
    const y = valueAt(line, x);
    return y === null ? [] : [{ line, away: Math.abs(pixelBelow(y)) }];
  });
  return candidates.sort((a, b) => a.away - b.away)[0]?.line;
}

/** Pixels within which the pointer means a line rather than the band that it lies on. */
const reach = 4;

/** The band under the pointer at x, unless a main line is there. */
function bandAt({ lines, bands }: Pointed, x: number, pixelBelow: Place): ChartBand | undefined {
  const place = (key: string): number | null => {
    const line = lines.find((one) => one.key === key);
    const y = line === undefined ? null : valueAt(line, x);
    return y === null ? null : pixelBelow(y);
  };
  const main = lines.filter(({ look }) => look === 'main');
  if (main.some(({ key }) => Math.abs(place(key) ?? Number.POSITIVE_INFINITY) <= reach)) {
    return undefined;
  }
  return bands.find(({ low, high }) => {
    const [below, above] = [place(low), place(high)];
    return below !== null && above !== null && below >= 0 && above <= 0;
  });
}

/** Handlers that stay the same, so that what they are given to does too, and do what the newest ones do. */
function useSteady(newest: Pointer & { readonly enter: () => void }) {
  const latest = useRef(newest);
  useLayoutEffect(() => {
    latest.current = newest;
  });
  const [steady] = useState(() => ({
    pointer: {
      begin: (state) => latest.current.begin(state),
      move: (state) => latest.current.move(state),
      finish: (state, pointerY) => latest.current.finish(state, pointerY),
    } satisfies Pointer,
    listen: (node: HTMLElement | null) => {
      const onKeyDown = ({ key }: KeyboardEvent): void => {
        if (key === 'Enter') latest.current.enter();
      };
      node?.addEventListener('keydown', onKeyDown);
      return () => node?.removeEventListener('keydown', onKeyDown);
    },
  }));
  return steady;
}

/** Click picks a point, drag zooms, Enter picks the point that the arrow keys stand on. */
export function usePointing(props: Pointed) {
  const { lines, onPoint, onRange } = props;
  const geometry = useRef<ChartGeometry | null>(null);
  const [drag, setDrag] = useState<Range | null>(null);
  const pick = (x: number, pointerY: number | null): void => {
    const below: Place = (y) => (geometry.current?.pixelOfY(y) ?? 0) - (pointerY ?? 0);
    const picked = pointerY === null ? lines[0] : (bandAt(props, x, below) ?? nearestLine(lines, x, below));
    if (picked !== undefined) {
      onPoint(picked.key, x);
    }
  };
  const finish = (state: MouseHandlerDataParam, pointerY: number): void => {
    const x = xOf(state);
    if (drag !== null && Math.abs(drag[1] - drag[0]) >= 2) {
      onRange([Math.min(...drag), Math.max(...drag)]);
    } else if (x !== null) {
      pick(x, pointerY);
    }
    setDrag(null);
  };
  const begin = (state: MouseHandlerDataParam): void => {
    const x = xOf(state);
    setDrag(x === null ? null : [x, x]);
  };
  const move = (state: MouseHandlerDataParam): void => {
    const x = xOf(state);
    if (drag !== null && x !== null && x !== drag[1]) {
      setDrag([drag[0], x]);
    }
  };
  const enter = (): void => {
    const x = geometry.current?.activeX ?? null;
    if (x !== null) pick(x, null);
  };
  const { pointer, listen } = useSteady({ begin, move, finish, enter });
  return { drag, geometry, pointer, listen };
}
