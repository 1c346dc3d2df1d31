import classes from './Sparkline.module.css';

export interface SparkPoint {
  readonly x: number;
  readonly y: number;
}

interface SparklineProps {
  /** What the picture says, for those who do not see it. */
  readonly label: string;
  readonly known: readonly SparkPoint[];
  readonly assumed: readonly SparkPoint[];
  /** Where the assumption begins to be no more than the last value held; null for nowhere. */
  readonly heldFrom: number | null;
  /** A vertical line. */
  readonly boundary: number;
}

const width = 240;
const height = 28;
const edge = 2;

function scales(points: readonly SparkPoint[]) {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  const across = (value: number, from: number, to: number, room: number) =>
    to === from ? room / 2 : ((value - from) / (to - from)) * room;
  return {
    x: (value: number) => edge + across(value, left, right, width - 2 * edge),
    y: (value: number) => height - edge - across(value, low, high, height - 2 * edge),
  };
}

/** A small line without axes: solid what is known, dashed what is assumed, dotted what is only held. */
export function Sparkline({ label, known, assumed, heldFrom, boundary }: SparklineProps) {
  const all = [...known, ...assumed];
  if (all.length < 2) {
    return null;
  }
  const { x, y } = scales(all);
  const path = (points: readonly SparkPoint[]): string =>
    points.map((point) => `${x(point.x).toFixed(1)},${y(point.y).toFixed(1)}`).join(' ');
  const joined = [...known.slice(-1), ...assumed];
  const stated = heldFrom === null ? joined : joined.filter((point) => point.x <= heldFrom);
  const held = heldFrom === null ? [] : joined.filter((point) => point.x >= heldFrom);
  return (
    <svg className={classes.spark} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img">
      <title>{label}</title>
      <line className={classes.boundary} x1={x(boundary)} x2={x(boundary)} y1={0} y2={height} />
      <polyline className={classes.known} points={path(known)} />
      <polyline className={classes.assumed} points={path(stated)} />
      <polyline className={classes.held} points={path(held)} />
    </svg>
  );
}
