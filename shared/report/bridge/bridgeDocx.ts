import { Paragraph, type Table } from 'docx';
import { ChartRun } from 'docx/charts';
import type { Language } from '../../base/language';
import type { BridgeBlock } from '../document';
import { chartFont, rule } from '../docxStyles';
import { valueTable } from '../docxTables';
import { sentenceRuns, type WriteFigure } from '../docxWords';
import { type BarLook, barInks, bridgeScale, lookOf, stacked } from './bridgeBars';
import { bridgeTable } from './bridgeTable';

const width = 640;
const rowHeight = 26;
const axisHeight = 60;
const paper = 'FFFFFF';

/** Word draws no outlined bars: a fall has a tone between those of a level and of a rise. */
const inkOf = (look: BarLook): string => (look === 'fall' ? barInks.fall.stroke : barInks[look].fill).slice(1);

/** The bridge as a chart that Word draws itself, bars stacked on such as are not seen, and its figures under it. */
export function bridgeParagraphs(
  bridge: BridgeBlock,
  language: Language,
  figure: WriteFigure,
): readonly (Paragraph | Table)[] {
  const { title, figures, valueLabel, bars } = bridge;
  const { floor, low, high } = bridgeScale(bars);
  const stacks = bars.map((bar) => stacked(bar, floor));
  const colors = bars.map((bar) => inkOf(lookOf(bar)));
  const run = new ChartRun({
    type: 'bar',
    stacking: 'stacked',
    categories: bars.map(({ name }) => name),
    series: [
      { name: ' ', color: paper, values: stacks.map(({ unseen }) => unseen) },
      { name: valueLabel, colors, values: stacks.map(({ above }) => above) },
      { name: `${valueLabel} `, colors, values: stacks.map(({ below }) => below) },
    ],
    categoryAxis: { reverseOrder: true, crossesAt: 'minimum', font: { size: 8 } },
    valueAxis: {
      ...(floor === 0 ? {} : { minimum: low, maximum: high }),
      crossesAt: 'maximum',
      gridlines: false,
      numberFormat: 'General',
      title: { text: valueLabel, font: { size: 8 } },
      font: { size: 8 },
    },
    gapWidth: 60,
    legend: false,
    font: { name: chartFont(language) },
    chartArea: { fill: 'none', border: { color: rule, width: 0.5 } },
    transformation: { width, height: axisHeight + rowHeight * bars.length },
    altText: { name: title, title, description: title },
  });
  return [
    new Paragraph({ style: 'ChartTitle', children: sentenceRuns({ text: title, figures }, figure) }),
    new Paragraph({ style: 'Chart', children: [run] }),
    valueTable(bridgeTable(bridge), figure),
  ];
}
