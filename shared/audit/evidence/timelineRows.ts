import type { TimelineEvent, TimelineLane } from './timeline';
import { timelineLanes } from './timeline';

/** An event with its place across, from left to right. */
export interface PlacedEvent {
  readonly event: TimelineEvent;
  /** Where it is drawn; the same for what is one day. */
  readonly start: number;
  readonly end: number;
  /** The room that it takes, which is enough to be hit. */
  readonly left: number;
  readonly right: number;
}

export interface LaneRow {
  readonly lane: TimelineLane;
  /** The lane's name stands at the first of its rows. */
  readonly isFirst: boolean;
  readonly events: readonly PlacedEvent[];
}

/** Rows of one lane: an event goes into the first row where nothing stands in its way. */
function packed(events: readonly PlacedEvent[]): readonly (readonly PlacedEvent[])[] {
  const rows: PlacedEvent[][] = [];
  for (const placed of events.toSorted((a, b) => a.left - b.left)) {
    const free = rows.find((row) => (row.at(-1)?.right ?? Number.NEGATIVE_INFINITY) <= placed.left);
    if (free === undefined) rows.push([placed]);
    else free.push(placed);
  }
  return rows;
}

/** Events in rows without overlap, lane after lane. */
export const timelineRows = (events: readonly PlacedEvent[]): readonly LaneRow[] =>
  timelineLanes.flatMap((lane) =>
    packed(events.filter(({ event }) => event.lane === lane)).map((row, at) => ({
      lane,
      isFirst: at === 0,
      events: row,
    })),
  );
