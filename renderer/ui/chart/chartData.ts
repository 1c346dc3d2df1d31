export const colours = ['blue', 'orange', 'green', 'purple', 'gold', 'grey', 'rose', 'cyan', 'indigo'] as const;
export type Colour = (typeof colours)[number];
export const colourOf = (colour: Colour): string => `var(--${colour})`;

export interface ChartPoint {
  readonly x: number;
  readonly y: number | null;
}

/** A thin line of a run that is compared: the short name written at its end, and the main line that it stands beside. */
export interface LineTag {
  readonly letter: string;
  readonly of: string;
}

/** `main` is solid up to the boundary and dashed after it, `dashed` always; `thin` is a run to compare with. */
export interface ChartLine {
  readonly key: string;
  readonly label: string;
  readonly colour: Colour;
  readonly look: 'main' | 'dashed' | 'thin';
  readonly points: readonly ChartPoint[];
  readonly tag?: LineTag;
  /** Written where it ends whatever its look, instead of the label: at the right edge, or where lines leave the frame. */
  readonly end?: string;
}

/** The room between two lines, filled: the darker, the more opaque. */
export interface ChartBand {
  readonly key: string;
  /** Keys of the lines that bound it. */
  readonly low: string;
  readonly high: string;
  readonly opacity: number;
}

/** A moment worth naming on the x axis. */
export interface ChartMark {
  readonly x: number;
  readonly label: string;
}

export type Range = readonly [number, number];

const inRange = (x: number, range: Range | null): boolean => range === null || (x >= range[0] && x <= range[1]);

/** The points of a line in view. */
export const pointsIn = ({ points }: Pick<ChartLine, 'points'>, range: Range | null): readonly ChartPoint[] =>
  points.filter(({ x }) => inRange(x, range));

/** Every x in view at which some line has a point. */
export const xsOf = (lines: readonly ChartLine[], range: Range | null): number[] =>
  [...new Set(lines.flatMap((line) => pointsIn(line, range).map(({ x }) => x)))].sort((a, b) => a - b);

/** Solid up to the boundary and dashed after it, as the look of a line has it; both parts meet at the boundary. */
export function partsOf({ look, points }: ChartLine, boundary: number | null) {
  if (look !== 'main' || boundary === null) return [{ isDashed: look === 'dashed', points }];
  return [
    { isDashed: false, points: points.filter(({ x }) => x <= boundary) },
    { isDashed: true, points: points.filter(({ x }) => x >= boundary) },
  ];
}

export const valueAt = (line: ChartLine, x: number): number | null =>
  line.points.find((point) => point.x === x)?.y ?? null;

/** The last point of a line that is drawn: where its label goes. */
export const lastPoint = (line: ChartLine, range: Range | null): ChartPoint | undefined =>
  line.points.findLast(({ x, y }) => y !== null && inRange(x, range));

const steps = [1, 2, 5, 10, 20, 50] as const;
const mostTicks = 7;

/** Round x values, no more than fit. */
export function roundTicks([first, last]: Range): number[] {
  const step = steps.find((one) => (last - first) / one <= mostTicks) ?? 100;
  const from = Math.ceil(first / step) * step;
  return Array.from({ length: Math.floor((last - from) / step) + 1 }, (_, index) => from + index * step);
}

const niceSteps = [1, 2, 2.5, 5, 10] as const;

/** Round y values that cover low to high in at most about `count` steps; equal steps, zero among them when inside. */
export function niceTicks(low: number, high: number, count: number): number[] {
  const rough = (high - low) / count || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (niceSteps.find((one) => one * power >= rough * (1 - 1e-9)) ?? 10);
  const [first, last] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** The lowest and highest y in view. */
export function heightOf(lines: readonly ChartLine[], range: Range | null): Range {
  const ys = lines.flatMap((line) => pointsIn(line, range).flatMap(({ y }) => (y === null ? [] : [y])));
  return ys.length > 0 ? [Math.min(...ys), Math.max(...ys)] : [0, 1];
}
