import type { ReactNode } from 'react';
import { useText } from '../../text';
import { type Column, DataTable } from '../table/DataTable';
import { ChartFrame } from './ChartFrame';
import { useChartRange } from './ChartRange';
import { type ChartBand, type ChartLine, type ChartMark, valueAt, xsOf } from './chartData';
import { LineDrawing, type LineDrawingProps } from './LineDrawing';
import { type XScale, yearScale } from './xScale';

export interface ChartProps {
  readonly title: string;
  readonly note: string;
  readonly legend?: readonly string[];
  readonly fileName: string;
  /** Name of the x axis in tables and files. */
  readonly xName: string;
  /** Years unless told. */
  readonly xScale?: XScale;
  readonly lines: readonly ChartLine[];
  readonly bands?: readonly ChartBand[];
  readonly boundary?: ChartMark | null;
  readonly marks?: readonly ChartMark[];
  readonly floor?: LineDrawingProps['floor'];
  readonly ceiling?: number;
  readonly syncId: string;
  readonly write: (value: number | null) => string;
  readonly tick: (value: number) => string;
  readonly onPoint: (key: string, x: number) => void;
  readonly controls?: ReactNode;
}

interface XRow {
  readonly x: number;
}

function columnsOf({ lines, xName, xScale = yearScale, write }: ChartProps): Column<XRow>[] {
  return [
    { id: 'x', header: xName, width: 84, value: ({ x }) => x, write: (x) => xScale.text(Number(x)) },
    ...lines.map((line) => ({
      id: line.key,
      header: line.label,
      width: 120,
      value: ({ x }: XRow) => valueAt(line, x),
      write: (value: string | number | null) => write(typeof value === 'number' ? value : null),
    })),
  ];
}

const figuresOf = ({ xName, xScale = yearScale, lines }: ChartProps, xs: readonly number[]) => [
  [xName, ...lines.map(({ label }) => label)],
  ...xs.map((x) => [xScale.text(x), ...lines.map((line) => valueAt(line, x))]),
];

function ChartTable({ props, xs }: { props: ChartProps; xs: readonly number[] }) {
  const { title, lines, onPoint } = props;
  const [first] = lines;
  return (
    <DataTable
      label={title}
      columns={columnsOf(props)}
      rows={xs.map((x) => ({ x }))}
      rowKey={({ x }) => String(x)}
      onCell={({ x }, column) => onPoint(column === 'x' ? (first?.key ?? '') : column, x)}
    />
  );
}

/** Lines over years, or days, with their table, zoom and exports. */
export function Chart(props: ChartProps) {
  const {
    title,
    note,
    legend = [],
    fileName,
    lines,
    bands = [],
    boundary = null,
    marks = [],
    floor = null,
    ceiling = Number.POSITIVE_INFINITY,
    xScale = yearScale,
    controls,
  } = props;
  const { syncId, write, tick, onPoint } = props;
  const { t } = useText();
  const { range, setRange } = useChartRange();
  const xs = xsOf(lines, range);
  return (
    <ChartFrame
      title={title}
      note={note}
      legend={legend}
      fileName={fileName}
      figures={() => figuresOf(props, xs)}
      table={<ChartTable props={props} xs={xs} />}
      controls={controls}
      onResetZoom={range === null ? null : () => setRange(null)}
    >
      <LineDrawing
        {...{ lines, bands, boundary, marks, floor, ceiling, xScale, syncId, range, write, tick, onPoint }}
        onRange={setRange}
        description={t('frame.chart.description', { title })}
      />
    </ChartFrame>
  );
}
