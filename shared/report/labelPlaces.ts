export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Wanted {
  readonly key: string;
  readonly width: number;
  readonly height: number;
  readonly line: readonly Point[];
}

export interface Placed {
  readonly key: string;
  readonly box: Box;
}

const gap = 4;
const anchors = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2];

/**
 * Sets each label beside its own line, where it touches no line, no mark and no other label, as near to the line's end
 * as that allows; where nothing is free, where it overlaps least.
 */
export function placeLabels(wanted: readonly Wanted[], plot: Box, taken: readonly Box[]): readonly Placed[] {
  const boxes = [...taken];
  const drawn = wanted.map((label) => ({ ...label, line: filled(label.line) }));
  return drawn.map((label) => {
    const places = anchors.flatMap((share, rank) =>
      beside(label, share, plot).map((box) => ({ box, cost: rank + 100 * overlaps(box, drawn, boxes) })),
    );
    const best = places.reduce((a, b) => (b.cost < a.cost ? b : a));
    boxes.push(best.box);
    return { key: label.key, box: best.box };
  });
}

export interface WantedMark {
  readonly key: string;
  readonly width: number;
  readonly height: number;
  /** Where its upright line stands. */
  readonly x: number;
}

/** Sets the name of each upright line beside it, as high as the drawn lines, other marks and their names allow. */
export function placeMarks(
  marks: readonly WantedMark[],
  lines: readonly (readonly Point[])[],
  plot: Box,
): readonly Placed[] {
  const paths = lines.map((line) => ({ line: filled(line) }));
  const boxes: Box[] = [];
  return marks.map((mark) => {
    const uprights = marks.filter(({ x }) => x !== mark.x).map(({ x }) => ({ ...plot, left: x, right: x + 0.5 }));
    const places = besideUpright(mark, plot).map((box, rank) => ({
      box,
      cost: rank + 100 * overlaps(box, paths, [...boxes, ...uprights]),
    }));
    const best = places.reduce((a, b) => (b.cost < a.cost ? b : a));
    boxes.push(best.box);
    return { key: mark.key, box: best.box };
  });
}

/** From the top down, right of the line and left of it, where the plot is wide enough. */
function besideUpright({ width, height, x }: WantedMark, plot: Box): readonly Box[] {
  const rows = Math.max(1, Math.floor((plot.bottom - plot.top) / height));
  const sides = [x + gap - 1, x - gap + 1 - width].filter((left) => left >= plot.left && left + width <= plot.right);
  const lefts = sides.length === 0 ? [plot.left] : sides;
  return Array.from({ length: rows }, (_, row) => plot.top + row * height).flatMap((top) =>
    lefts.map((left) => ({ left, right: left + width, top, bottom: top + height })),
  );
}

/** The line's points with those between them, so close that no label slips through. */
function filled(line: readonly Point[]): readonly Point[] {
  return line.flatMap((point, index) => {
    const next = line[index + 1];
    if (next === undefined) return [point];
    const steps = Math.max(1, Math.ceil(Math.hypot(next.x - point.x, next.y - point.y) / gap));
    const part = (from: number, to: number, step: number): number => from + ((to - from) * step) / steps;
    return Array.from({ length: steps }, (_, step) => ({
      x: part(point.x, next.x, step),
      y: part(point.y, next.y, step),
    }));
  });
}

/** The boxes above and below the line at a share of its length, kept inside the plot. */
function beside({ line, width, height }: Wanted, share: number, plot: Box): readonly Box[] {
  const at = line[Math.round((line.length - 1) * share)] ?? { x: plot.left, y: plot.top };
  const left = Math.min(Math.max(at.x - width / 2, plot.left), plot.right - width);
  const under = line.filter(({ x }) => x >= left - gap && x <= left + width + gap).map(({ y }) => y);
  const above = Math.min(at.y, ...under) - gap;
  const below = Math.max(at.y, ...under) + gap;
  return [above, below + height].map((bottom) => {
    const inside = Math.min(Math.max(bottom, plot.top + height), plot.bottom);
    return { left, right: left + width, top: inside - height, bottom: inside };
  });
}

function overlaps(box: Box, wanted: readonly Pick<Wanted, 'line'>[], boxes: readonly Box[]): number {
  const points = wanted.flatMap(({ line }) => line).filter((point) => holds(box, point)).length;
  return points + 3 * boxes.filter((other) => meet(box, other)).length;
}

const holds = (box: Box, { x, y }: Point): boolean =>
  x > box.left - 2 && x < box.right + 2 && y > box.top - 1 && y < box.bottom + 2;

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
