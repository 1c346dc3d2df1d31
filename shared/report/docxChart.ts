import { Paragraph } from 'docx';
import { ChartRun, type ScatterChartSeries } from 'docx/charts';
import { type Dash, type DrawnLine, linesOf } from './chartLines';
import type { ChartBlock } from './document';
import type { Writing } from './docxBlocks';
import { chartFont, rule } from './docxStyles';
import { sentenceRuns } from './docxWords';
import { officeAxis, officeX } from './officeAxis';

export const narrowChart = { width: 324, height: 168 };
export const wideChart = { width: 660, height: 220 };

/** A chart that Word draws itself and can edit, its message above it as text. */
export function chartParagraphs(
  chart: ChartBlock,
  size: typeof narrowChart,
  { language, figure }: Writing,
): readonly Paragraph[] {
  const name = chartFont(language);
  const lines = linesOf(chart);
  const histories = lines.filter(({ isHistory }) => isHistory);
  const { low, high, step, format } = officeAxis(chart);
  const run = new ChartRun({
    type: 'scatter',
    lines: 'straight',
    markers: false,
    series: [...lines.filter(({ isHistory }) => !isHistory), ...histories].map((line) =>
      drawnSeries(line, chart.xForm),
    ),
    xAxis: {
      minimum: low,
      maximum: high,
      gridlines: false,
      numberFormat: format,
      font: { size: 7 },
      interval: step,
      crossesAt: 'minimum',
    },
    yAxis: { title: { text: chart.yLabel, font: { size: 7 } }, numberFormat: '#,##0.##', font: { size: 7 } },
    // A history has the colour of its projection; the title of the axis and the solid line say the rest.
    legend: { position: 'bottom', font: { size: 7 }, hiddenEntries: histories.map(({ series }) => series.name) },
    font: { name },
    chartArea: { fill: 'none', border: { color: rule, width: 0.5 } },
    transformation: size,
    altText: { name: chart.title, title: chart.title, description: chart.title },
  });
  return [
    new Paragraph({
      style: 'ChartTitle',
      children: sentenceRuns({ text: chart.title, figures: chart.figures }, figure),
    }),
    new Paragraph({ style: 'Chart', children: [run] }),
  ];
}

const wordDashes = {
  none: 'solid',
  '6 3': 'dash',
  '2 2.2': 'shortDot',
  '9 2 2 2': 'longDashDot',
  '12 3': 'longDash',
} as const satisfies Readonly<Record<Dash, string>>;

function drawnSeries(
  { series: { name, points }, ink, dash }: DrawnLine,
  form: ChartBlock['xForm'],
): ScatterChartSeries {
  const color = ink.slice(1).toUpperCase();
  const known = points.flatMap(({ x, y }) => (y === null ? [] : [{ x: officeX(form, x), y }]));
  return { name, points: known, color, line: { color, width: 1.5, dash: wordDashes[dash] } };
}
