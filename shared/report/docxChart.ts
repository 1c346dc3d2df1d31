import { Paragraph } from 'docx';
import { ChartRun, type ScatterChartSeries } from 'docx/charts';
import type { Language } from '../base/language';
import type { ChartBlock, ChartSeries } from './document';
import { chartFont, rule } from './docxStyles';

const inks = ['1C4A7E', 'C0561A', '4F6D2F'] as const;
const size = { width: 324, height: 168 };

/** A chart that Word draws itself and can edit, its message above it as text. */
export function chartParagraphs(chart: ChartBlock, language: Language): readonly Paragraph[] {
  const name = chartFont(language);
  const years = chart.series.flatMap(({ points }) => points.map(({ x }) => x));
  const run = new ChartRun({
    type: 'scatter',
    lines: 'straight',
    markers: false,
    series: chart.series.map((series, index) => drawnSeries(series, chart.series.slice(0, index))),
    xAxis: {
      minimum: Math.floor(Math.min(...years) / 5) * 5,
      maximum: Math.ceil(Math.max(...years) / 5) * 5,
      gridlines: false,
      numberFormat: '0',
      font: { size: 7 },
      crossesAt: 'auto',
    },
    yAxis: { title: { text: chart.yLabel, font: { size: 7 } }, numberFormat: '#,##0.##', font: { size: 7 } },
    legend: { position: 'bottom', font: { size: 7 } },
    font: { name },
    chartArea: { fill: 'none', border: { color: rule, width: 0.5 } },
    transformation: size,
    altText: { name: chart.title, title: chart.title, description: chart.title },
  });
  return [new Paragraph({ text: chart.title, style: 'ChartTitle' }), new Paragraph({ children: [run] })];
}

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
