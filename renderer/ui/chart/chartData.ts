export const colours = ['blue', 'orange', 'green', 'purple', 'gold', 'grey'] as const;
export type Colour = (typeof colours)[number];
export const colourOf = (colour: Colour): string => `var(--${colour})`;

export interface ChartPoint {
  readonly x: number;
  readonly y: number | null;
}

/** `main` is solid up to the boundary and dashed after it; `thin` is a run to compare with. */
export interface ChartLine {
  readonly key: string;
  readonly label: string;
  readonly colour: Colour;
  readonly look: 'main' | 'thin';
  readonly points: readonly ChartPoint[];
}

/** A moment worth naming on the x axis. */
export interface ChartMark {
  readonly x: number;
  readonly label: string;
}

export type Range = readonly [number, number];

/** One drawn row: the x, and a y for each part of each line. */
export type ChartRow = Readonly<Record<string, number | null>> & { readonly x: number };

export const partKey = (line: ChartLine, part: 'past' | 'future'): string => `${line.key}:${part}`;

const inRange = (x: number, range: Range | null): boolean => range === null || (x >= range[0] && x <= range[1]);

/** Merges lines by x; the boundary's point belongs to both parts so that they meet. */
export function chartRows(lines: readonly ChartLine[], boundary: number | null, range: Range | null): ChartRow[] {
  const byX = new Map<number, Record<string, number | null>>();
  for (const line of lines) {
    for (const { x, y } of line.points) {
      if (inRange(x, range)) {
        const row = byX.get(x) ?? {};
        if (boundary === null || x <= boundary) {
          row[partKey(line, 'past')] = y;
        }
        if (boundary !== null && x >= boundary) {
          row[partKey(line, 'future')] = y;
        }
        byX.set(x, row);
      }
    }
  }
  return [...byX].sort(([a], [b]) => a - b).map(([x, row]) => ({ ...row, x }) as ChartRow);
}

/** The first and last x over all lines; null when there is nothing to draw. */
export function extentOf(lines: readonly ChartLine[]): Range | null {
  const xs = lines.flatMap(({ points }) => points.map(({ x }) => x));
  return xs.length > 0 ? [Math.min(...xs), Math.max(...xs)] : null;
}

export const valueAt = (line: ChartLine, x: number): number | null =>
  line.points.find((point) => point.x === x)?.y ?? null;

/** The last point of a line that is drawn: where its label goes. */
export const lastPoint = (line: ChartLine, range: Range | null): ChartPoint | undefined =>
  line.points.findLast(({ x, y }) => y !== null && inRange(x, range));
