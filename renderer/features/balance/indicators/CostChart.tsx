import { isDefined } from '../../../../shared/balance/indicators/figure';
import type { IndicatorId } from '../../../../shared/balance/indicators/indicatorIds';
import type { IndicatorTable } from '../../../../shared/balance/indicators/indicatorTable';
import { endToEnd } from '../../../../shared/base/endToEnd';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { ChartFrame } from '../../../ui/chart/ChartFrame';
import { WaterfallDrawing } from '../../../ui/chart/WaterfallDrawing';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import frame from '../Part.module.css';

const parts = [
  { factor: 'dependency', id: 'costByDependency' },
  { factor: 'coverage', id: 'costByCoverage' },
  { factor: 'benefit', id: 'costByBenefit' },
  { factor: 'labour', id: 'costByLabour' },
  { factor: 'other', id: 'costByOther' },
] as const satisfies readonly { factor: string; id: IndicatorId }[];

interface Step {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly change: number;
  readonly isTotal: boolean;
}

/** A figure of the longest horizon, null where there is none. */
function lastFigure({ rows }: IndicatorTable, id: IndicatorId): number | null {
  const figure = rows.find(({ indicator }) => indicator.id === id)?.figures.at(-1);
  return figure !== undefined && isDefined(figure) ? figure.value : null;
}

interface CostChartProps {
  readonly table: IndicatorTable;
  readonly firstYear: number;
}

/** From the cost of the first year to that of the last horizon, factor by factor; null where a part is not defined. */
function useSteps({ table, firstYear }: CostChartProps): { steps: readonly Step[]; largest: string } | null {
  const { t } = useText();
  const after = lastFigure(table, 'costToOutput');
  const changes = parts.flatMap(({ factor, id }) => {
    const change = lastFigure(table, id);
    return change === null ? [] : [{ name: t(`indicators.cost.factor.${factor}`), change }];
  });
  if (after === null || changes.length < parts.length) return null;
  const before = changes.reduce((level, { change }) => level - change, after);
  const spans = endToEnd(
    changes.map(({ change }) => change),
    before,
  );
  const year = (one: number): string => t('indicators.cost.before', { year: one });
  const total = (name: string, level: number): Step => ({ name, from: 0, to: level, change: level, isTotal: true });
  const [largest] = [...changes].sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  return {
    largest: largest?.name ?? '',
    steps: [
      total(year(firstYear), before),
      ...changes.map((one, at) => ({ ...one, from: before, to: before, ...spans[at], isTotal: false })),
      total(year(firstYear + (table.horizons.at(-1) ?? 1) - 1), after),
    ],
  };
}

/** What the cost of pensions over output is made of, and what changes it. */
export function CostChart(props: CostChartProps) {
  const { t } = useText();
  const numbers = useNumbers();
  const found = useSteps(props);
  if (found === null) return null;
  const { steps, largest } = found;
  const write = (value: unknown): string => numbers.full(typeof value === 'number' ? value : null, 'rate');
  const [first, last] = [steps[0], steps.at(-1)];
  const title = t('indicators.cost.title', {
    ...{ before: write(first?.to), from: props.firstYear, after: write(last?.to) },
    ...{ to: props.firstYear + (props.table.horizons.at(-1) ?? 1) - 1, factor: largest },
  });
  const columns: Column<Step>[] = [
    { id: 'name', header: t('indicators.cost.step'), width: 160, isText: true, value: ({ name }) => name },
    { id: 'change', header: t('indicators.cost.part'), width: 180, value: ({ change }) => change, write },
    { id: 'to', header: t('indicators.cost.level'), width: 120, value: ({ to }) => to, write },
  ];
  return (
    <div className={frame.chart}>
      <ChartFrame
        title={title}
        note={t('indicators.cost.note')}
        fileName="cost-decomposition"
        figures={() => [
          columns.map(({ header }) => header),
          ...steps.map((step) => columns.map(({ value }) => value(step))),
        ]}
        table={<DataTable label={title} columns={columns} rows={steps} rowKey={({ name }) => name} />}
      >
        <WaterfallDrawing
          description={t('frame.chart.description', { title })}
          tick={(value) => numbers.tick(value, 'share') + numbers.unit('share')}
          bars={steps.map((step) => ({ ...step, label: write(step.change) }))}
        />
      </ChartFrame>
    </div>
  );
}
