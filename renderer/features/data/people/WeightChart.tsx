import { Bar, CartesianGrid, Cell, ComposedChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { MatchedPair } from '../../../../shared/data/people/matchPeople';
import { type WeightBar, weightBars } from '../../../../shared/data/people/weightBars';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { ChartFrame } from '../../../ui/chart/ChartFrame';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import { useProbabilityText, useStepText } from './words';

interface DrawnBar {
  readonly name: string;
  readonly range: readonly [number, number];
  readonly label: string;
  readonly fill: string;
}

const fillOf = ({ step, weight }: WeightBar): string =>
  step === 'total' ? 'var(--grey)' : weight < 0 ? 'var(--orange)' : 'var(--blue)';

interface DrawingProps {
  readonly bars: readonly DrawnBar[];
  readonly description: string;
}

const side = { tickLine: false, axisLine: { stroke: 'var(--line-strong)' } } as const;

function Drawing({ bars, description }: DrawingProps) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        layout="vertical"
        data={[...bars]}
        margin={{ top: 4, right: 44, bottom: 0, left: 0 }}
        title={description}
      >
        <CartesianGrid stroke="var(--grid)" horizontal={false} />
        <XAxis type="number" {...side} tickCount={6} />
        <YAxis type="category" dataKey="name" width={132} interval={0} {...side} />
        <ReferenceLine x={0} stroke="var(--line-strong)" />
        <Bar
          dataKey="range"
          isAnimationActive={false}
          barSize={13}
          label={{ position: 'right', dataKey: 'label', fill: 'var(--ink-dim)', fontSize: 11 }}
        >
          {bars.map(({ name, fill }) => (
            <Cell key={name} fill={fill} />
          ))}
        </Bar>
      </ComposedChart>
    </ResponsiveContainer>
  );
}

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
      <Drawing
        description={t('people.chart.description', { title })}
        bars={bars.map((bar) => ({
          name: words.step(bar.step),
          range: [Math.min(bar.from, bar.to), Math.max(bar.from, bar.to)],
          label: write(bar.weight),
          fill: fillOf(bar),
        }))}
      />
    </ChartFrame>
  );
}
