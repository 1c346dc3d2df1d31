import { useElementSize } from '@mantine/hooks';
import { type ReactNode, useMemo } from 'react';
import type { TimelineEvent } from '../../../../shared/audit/evidence/timeline';
import { type LaneRow, type PlacedEvent, timelineRows } from '../../../../shared/audit/evidence/timelineRows';
import { useText } from '../../../text';
import { useStops } from '../useStops';
import classes from './Person.module.css';
import { usePersonWords } from './usePersonWords';

const pitch = 25;
const barHeight = 13;
const gutter = 122;
const axis = 22;
/** No target is narrower than a finger or a shaky hand can hit. */
const least = 24;

const yearOf = (day: string): number => {
  const [year = '0', month = '1', date = '1'] = day.split('-');
  return Number(year) + (Number(month) - 1) / 12 + (Number(date) - 1) / 372;
};

/** Birth lies decades before anything that is looked at. */
const isDrawn = ({ what }: TimelineEvent): boolean => what !== 'birth_date';

interface Scale {
  readonly first: number;
  readonly last: number;
  readonly x: (year: number) => number;
}

function scaleOf(events: readonly TimelineEvent[], width: number): Scale {
  const years = events.flatMap(({ from, to }) => [yearOf(from), yearOf(to ?? from)]);
  const first = Math.floor(Math.min(...years));
  const last = Math.max(first + 1, Math.ceil(Math.max(...years) + 0.01));
  const room = Math.max(80, width - gutter - least);
  return { first, last, x: (year) => gutter + (room * (year - first)) / (last - first) };
}

const isPoint = ({ lane, to }: TimelineEvent): boolean => to === null && lane !== 'custody';

function placed(event: TimelineEvent, { x, last }: Scale): PlacedEvent {
  const start = x(yearOf(event.from));
  if (isPoint(event)) return { event, start, end: start, left: start - least / 2, right: start + least / 2 };
  const end = event.to === null ? x(last) : x(yearOf(event.to));
  return { event, start, end, left: start, right: Math.max(end, start + least) };
}

function Axis({ scale, height }: { scale: Scale; height: number }) {
  const { first, last, x } = scale;
  const step = [1, 2, 5, 10, 20].find((one) => x(first + one) - x(first) >= 46) ?? 20;
  const years = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, at) => first + at * step);
  return (
    <g>
      {years.map((year) => (
        <g key={year}>
          <line x1={x(year)} x2={x(year)} y1={0} y2={height} stroke="var(--grid)" />
          <text x={x(year)} y={height + 15} textAnchor="middle" fontSize={11} fill="var(--ink-dim)">
            {year}
          </text>
        </g>
      ))}
    </g>
  );
}

function Mark({ placed: { event, start, end } }: { placed: PlacedEvent }) {
  const middle = pitch / 2;
  if (isPoint(event)) {
    const points = `${start},${middle - 7} ${start + 7},${middle} ${start},${middle + 7} ${start - 7},${middle}`;
    return <polygon points={points} className={classes.mark} data-lane={event.lane} />;
  }
  return (
    <rect
      x={start}
      y={middle - barHeight / 2}
      width={Math.max(3, end - start)}
      height={barHeight}
      className={classes.mark}
      data-lane={event.lane}
    />
  );
}

interface LaneProps {
  readonly row: LaneRow;
  readonly top: number;
  readonly children: ReactNode;
}

function Lane({ row, top, children }: LaneProps) {
  const { t } = useText();
  return (
    <g transform={`translate(0 ${top})`}>
      {row.isFirst && (
        <text x={4} y={pitch / 2 + 4} fontSize={12} fill="var(--ink)">
          {t(`auditEditor.person.lane.${row.lane}`)}
        </text>
      )}
      {children}
    </g>
  );
}

interface DrawingProps {
  readonly events: readonly TimelineEvent[];
  readonly chosen: TimelineEvent | null;
  readonly label: string;
  readonly onChoose: (event: TimelineEvent) => void;
}

/** Lanes from top to bottom, years from left to right. */
export function TimelineDrawing({ events, chosen, label, onChoose }: DrawingProps) {
  const words = usePersonWords();
  const { ref, width } = useElementSize();
  const drawn = useMemo(() => events.filter(isDrawn), [events]);
  const scale = useMemo(() => scaleOf(drawn, width), [drawn, width]);
  const rows = useMemo(() => timelineRows(drawn.map((event) => placed(event, scale))), [drawn, scale]);
  const order = rows.flatMap((row) => row.events.map(({ event }) => event));
  const stop = useStops(order.length, (at) => {
    const event = order[at];
    if (event !== undefined) onChoose(event);
  });
  const height = rows.length * pitch;
  return (
    <div ref={ref} className={classes.canvas}>
      <svg className="recharts-surface" width={Math.max(width, 240)} height={height + axis}>
        <title>{label}</title>
        <Axis scale={scale} height={height} />
        {rows.map((row, at) => (
          <Lane key={`${row.lane} ${at.toString()}`} row={row} top={at * pitch}>
            {row.events.map((one) => {
              const place = order.indexOf(one.event);
              return (
                <g
                  key={place}
                  className={classes.stop}
                  data-event={one.event.lane}
                  data-chosen={one.event === chosen ? '' : undefined}
                  {...stop(place, words.label(one.event))}
                >
                  <title>{words.label(one.event)}</title>
                  <rect x={one.left} y={0} width={one.right - one.left} height={pitch} fill="transparent" />
                  <Mark placed={one} />
                </g>
              );
            })}
          </Lane>
        ))}
      </svg>
    </div>
  );
}
