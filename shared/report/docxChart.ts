import { Paragraph } from 'docx';
import { ChartRun, type ScatterChartSeries } from 'docx/charts';
import type { ChartBlock, ChartSeries } from './document';
import type { Writing } from './docxBlocks';
import { chartFont, rule } from './docxStyles';
import { sentenceRuns } from './docxWords';

const inks = ['1C4A7E', 'C0561A', '4F6D2F'] as const;
export const narrowChart = { width: 324, height: 168 };
export const wideChart = { width: 660, height: 220 };

/** A chart that Word draws itself and can edit, its message above it as text. */
export function chartParagraphs(
  chart: ChartBlock,
  size: typeof narrowChart,
  { language, figure }: Writing,
): readonly Paragraph[] {
  const name = chartFont(language);
  const drawn = chart.series.map((series, index) => drawnSeries(series, chart.series.slice(0, index)));
  const years = chart.series.flatMap(({ points }) => points.map(({ x }) => x));
  const first = Math.floor(Math.min(...years) / 10) * 10;
  const last = Math.ceil(Math.max(...years) / 10) * 10;
  const run = new ChartRun({
    type: 'scatter',
    lines: 'straight',
    markers: false,
    series: [...drawn.filter((one) => !isHistory(one)), ...drawn.filter(isHistory)],
    xAxis: {
      minimum: first,
      maximum: last,
      gridlines: false,
      numberFormat: '0',
      font: { size: 7 },
      interval: last - first > 60 ? 20 : 10,
      crossesAt: 'minimum',
    },
    yAxis: { title: { text: chart.yLabel, font: { size: 7 } }, numberFormat: '#,##0.##', font: { size: 7 } },
    // A history has the colour of its projection; the title of the axis and the solid line say the rest.
    legend: { position: 'bottom', font: { size: 7 }, hiddenEntries: drawn.filter(isHistory).map(({ name: n }) => n) },
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

const isHistory = ({ line }: ScatterChartSeries): boolean => line?.dash === 'solid';

/** A history has the colour of the projection that follows it; a projection is dashed. */
function drawnSeries({ name, form, points }: ChartSeries, before: readonly ChartSeries[]): ScatterChartSeries {
  const place = before.filter((other) => other.form === 'dashed').length;
  const color = inks[place % inks.length];
  return {
    name,
    points: points.flatMap(({ x, y }) => (y === null ? [] : [{ x, y }])),
    color,
    line: { color, width: 1.5, dash: form === 'dashed' ? (place === 0 ? 'dash' : 'shortDot') : 'solid' },
  };
}
