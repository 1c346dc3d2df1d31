import { shownQuantiles } from '../../stochastic/summarise';
import { moneyChartEnd, trillion, yearChart } from '../chartSeries';
import type { Block, ChartBlock, ChartSeries, Section, TableBlock } from '../document';
import { paragraph } from '../paragraph';
import { laterYear, selectedYears } from '../reportYears';
import type { PackContext, SimulatedPaths } from './packContext';

/** What many drawn paths say; without them, that there are none. */
export function uncertaintySection(context: PackContext): Section {
  const { write, input, sentence } = context;
  const blocks: readonly Block[] =
    input.paths === null
      ? [paragraph('uncertainty.none', sentence('pack.uncertainty.none'))]
      : simulated(context, input.paths);
  return { id: 'uncertainty', heading: write('pack.uncertainty.heading'), blocks };
}

function simulated(context: PackContext, paths: SimulatedPaths): readonly Block[] {
  const { sentence, figure, input } = context;
  const year = laterYear(input.run);
  const text = sentence('pack.uncertainty.text', {
    paths: figure('paths.count', 'count'),
    seed: figure('paths.seed', 'year'),
    year: String(year),
    share: figure(`paths.empty.${year}`, 'percent'),
    error: figure(`paths.error.${year}`, 'percent'),
  });
  return [paragraph('uncertainty.text', text), chart(context, paths), table(context)];
}

function chart(context: PackContext, { summary }: SimulatedPaths): ChartBlock {
  const { write, sentence, figure, input } = context;
  const year = laterYear(input.run);
  const title = sentence('pack.uncertainty.chart', {
    year: String(year),
    low: figure(`paths.closing.${year}.p5`, 'money'),
    high: figure(`paths.closing.${year}.p95`, 'money'),
  });
  const last = Math.max(year, moneyChartEnd(input.run));
  const line = (name: string, chance: (typeof shownQuantiles)[number]): ChartSeries => {
    const rows = summary.quantiles.closing.filter((row) => row.year <= last);
    const at = shownQuantiles.indexOf(chance);
    return { name, form: 'dashed', points: rows.map((row) => ({ x: row.year, y: trillion(row.quantiles[at]) })) };
  };
  return yearChart(context, title, write('report.charts.trillion'), [
    line(write('pack.uncertainty.high'), 0.95),
    line(write('pack.uncertainty.middle'), 0.5),
    line(write('pack.uncertainty.low'), 0.05),
  ]);
}

const shown = [5, 25, 50, 75, 95] as const;

function table({ write, figure, input }: PackContext): TableBlock {
  const money = write('report.units.money');
  const exact = write('report.units.exactYuan');
  return {
    kind: 'table',
    caption: write('pack.uncertainty.caption'),
    header: [write('pack.uncertainty.year'), ...shown.map((share) => `${share}%`), write('pack.uncertainty.chance')],
    units: ['', ...shown.map(() => money), ''],
    exactUnits: ['', ...shown.map(() => exact), write('report.units.exactRatio')],
    rows: selectedYears(input.run).map((year) => [
      String(year),
      ...shown.map((share) => figure(`paths.closing.${year}.p${share}`, 'moneyColumn')),
      figure(`paths.empty.${year}`, 'percent'),
    ]),
    note: '',
  };
}
