import type { MatchedPair } from '../../../../shared/data/people/matchPeople';
import { type WeightBar, weightBars } from '../../../../shared/data/people/weightBars';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { ChartFrame } from '../../../ui/chart/ChartFrame';
import { WaterfallDrawing } from '../../../ui/chart/WaterfallDrawing';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import { useProbabilityText, useStepText } from './words';

/** The weights of a pair end to end, from the odds before any comparison to all the evidence. */
export function WeightChart({ pair }: { pair: MatchedPair }) {
  const { t } = useText();
  const numbers = useNumbers();
  const words = useStepText();
  const probabilityText = useProbabilityText();
  const bars = weightBars(pair.evidence);
  const { weight, probability } = pair.evidence;
  const write = (value: unknown): string => (typeof value === 'number' ? numbers.number(value, 'times') : '–');
  const title = t('people.chart.match', { probability: probabilityText(probability), weight: write(weight) });
  const columns: Column<WeightBar>[] = [
    { id: 'step', header: t('people.chart.step'), width: 130, isText: true, value: ({ step }) => words.step(step) },
    {
      ...{ id: 'level', header: t('people.detail.level'), width: 150, isText: true },
      value: ({ level }) => words.level(level),
    },
    { id: 'weight', header: t('people.chart.weight'), width: 70, value: (bar) => bar.weight, write },
    { id: 'sum', header: t('people.chart.sum'), width: 76, value: ({ to }) => to, write },
  ];
  return (
    <ChartFrame
      title={title}
      note={t('people.chart.note')}
      fileName="people-weights"
      figures={() => [
        columns.map(({ header }) => header),
        ...bars.map((bar) => [words.step(bar.step), words.level(bar.level), bar.weight, bar.to]),
      ]}
      table={<DataTable label={title} columns={columns} rows={bars} rowKey={({ step }) => step} />}
    >
      <WaterfallDrawing
        description={t('people.chart.description', { title })}
        tick={write}
        bars={bars.map((bar) => ({
          ...{ name: words.step(bar.step), from: bar.from, to: bar.to, isTotal: bar.step === 'total' },
          label: write(bar.weight),
        }))}
      />
    </ChartFrame>
  );
}
