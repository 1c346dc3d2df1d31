import { endToEnd } from '../../../../shared/base/endToEnd';
import type { AttributionAnswer } from '../../../../shared/investment/answers/attributionAnswer';
import { type EffectName, effectNames } from '../../../../shared/investment/attribution/attribution';
import type { TextKey } from '../../../../shared/text/catalogues';
import { usePerformance } from '../../../state/investmentPerformance';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { ChartFrame } from '../../../ui/chart/ChartFrame';
import { WaterfallDrawing } from '../../../ui/chart/WaterfallDrawing';
import { type CellValue, type Column, DataTable } from '../../../ui/table/DataTable';
import classes from '../Investment.module.css';
import { TableBlock } from '../TableBlock';
import { useExplain } from '../useExplain';
import { usePartName } from '../usePartName';

interface Step {
  readonly id: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly isTotal: boolean;
}

const effectSymbols: Readonly<Record<EffectName, string>> = {
  allocation: '(w − v)·(b − B)  or  (w − v)·b',
  selection: 'v·(r − b)',
  interaction: '(w − v)·(r − b)',
};

/** From the benchmark's return to the portfolio's, effect by effect. */
function useSteps({ benchmark, portfolio, sums }: AttributionAnswer): Step[] {
  const { t } = useText();
  const shown = effectNames.filter((name) => name !== 'interaction' || sums.interaction !== 0);
  const spans = endToEnd(
    shown.map((name) => sums[name]),
    benchmark,
  );
  const total = (id: 'benchmark' | 'portfolio', value: number): Step => ({
    ...{ id, name: t(`investmentResults.${id}`), from: 0, to: value, value, isTotal: true },
  });
  return [
    total('benchmark', benchmark),
    ...shown.map((id, at) => ({
      ...{ id, name: t(`investmentResults.attribution.${id}`), value: sums[id], isTotal: false },
      ...{ from: 0, to: 0, ...spans[at] },
    })),
    total('portfolio', portfolio),
  ];
}

function useExplainEffect(answer: AttributionAnswer) {
  const explain = useExplain();
  const nameOf = usePartName();
  const { cut, rule, linking } = usePerformance();
  const { from, to, periods } = answer;
  return (name: EffectName, segment: string | null, value: number): void =>
    explain({
      cell: `attribution.${name}.${segment ?? 'sum'}`,
      name: segment === null ? { key: `investmentResults.attribution.${name}` } : nameOf(segment),
      figure: { value },
      quantity: 'rate',
      formula: { key: `investmentResults.attribution.formula.${name}` },
      symbols: effectSymbols[name],
      basis: { from, to, count: periods },
      forms: cut === 'file' ? ['attribution'] : ['holdings', 'indices', 'weights'],
      rows: [
        {
          name: { key: 'investmentResults.attribution.rule.label' },
          words: { key: `investmentResults.attribution.rule.${rule}` },
        },
        {
          name: { key: 'investmentResults.attribution.linking.label' },
          words: { key: `investmentResults.attribution.linking.${linking}` },
        },
      ],
    });
}

function Waterfall({ answer }: { answer: AttributionAnswer }) {
  const { t } = useText();
  const numbers = useNumbers();
  const steps = useSteps(answer);
  const explainEffect = useExplainEffect(answer);
  const write = (value: CellValue): string => numbers.full(typeof value === 'number' ? value : null, 'rate');
  const title = t('investmentResults.attribution.waterfall');
  const columns: Column<Step>[] = [
    {
      id: 'name',
      header: t('investmentResults.attribution.segment'),
      width: 200,
      isText: true,
      value: ({ name }) => name,
    },
    { id: 'value', header: t('investmentResults.value'), width: 140, value: ({ value }) => value, write },
  ];
  return (
    <div className={classes.chart}>
      <ChartFrame
        title={title}
        note={t('investmentResults.attribution.note', { from: answer.from, to: answer.to, periods: answer.periods })}
        fileName="attribution-waterfall"
        figures={() => [columns.map(({ header }) => header), ...steps.map(({ name, value }) => [name, value])]}
        table={
          <DataTable
            label={title}
            columns={columns}
            rows={steps}
            rowKey={({ id }) => id}
            onCell={({ id, value }) => {
              const effect = effectNames.find((name) => name === id);
              if (effect !== undefined) explainEffect(effect, null, value);
            }}
          />
        }
      >
        <WaterfallDrawing
          description={t('frame.chart.description', { title })}
          tick={(value) => numbers.tick(value, 'rate')}
          bars={steps.map((step) => ({ ...step, label: write(step.value) }))}
        />
      </ChartFrame>
    </div>
  );
}

interface SegmentRow {
  readonly segment: string;
  readonly at: number;
}

function SegmentsTable({ answer }: { answer: AttributionAnswer }) {
  const { t } = useText();
  const numbers = useNumbers();
  const nameOf = usePartName();
  const explainEffect = useExplainEffect(answer);
  const { cut } = usePerformance();
  const { effects, sums, segments, bySegment, residual } = answer;
  const write = (value: CellValue): string => numbers.full(typeof value === 'number' ? value : null, 'rate');
  const column = (id: string, key: TextKey, of: { values: readonly number[]; total: number }): Column<SegmentRow> => ({
    ...{ id, header: t(key), width: 92, write },
    value: ({ at }) => of.values[at] ?? null,
    total: () => write(of.total),
  });
  const columns: Column<SegmentRow>[] = [
    {
      ...{ id: 'segment', header: t('investmentResults.attribution.segment'), width: 150, isText: true },
      value: ({ segment }) => nameOf(segment),
      total: () => t('investmentResults.attribution.sum'),
    },
    ...effectNames.map((name) =>
      column(name, `investmentResults.attribution.${name}`, { values: effects[name], total: sums[name] }),
    ),
    column('sum', 'investmentResults.attribution.sum', { values: bySegment, total: answer.excess }),
  ];
  const rest = t('investmentResults.attribution.residual', {
    residual: residual.toExponential(1).replaceAll('-', '−'),
  });
  const isMandate = cut === 'manager' || cut === 'mandate';
  return (
    <TableBlock
      title={t('investment.parts.attribution')}
      note={isMandate ? `${rest}. ${t('investmentResults.attribution.mandateNote')}` : rest}
      fileName="attribution-segments"
      columns={columns}
      rows={segments.map((segment, at) => ({ segment, at }))}
      rowKey={({ segment }) => segment}
      onCell={({ segment, at }, id) => {
        const name = effectNames.find((one) => one === id);
        if (name !== undefined) explainEffect(name, segment, effects[name][at] ?? 0);
      }}
    />
  );
}

/** The difference to the benchmark in words, step by step, and segment by segment. */
export function Effects({ answer }: { answer: AttributionAnswer }) {
  const { t } = useText();
  const numbers = useNumbers();
  const { portfolio, benchmark, sums } = answer;
  const write = (value: number): string => numbers.full(value, 'rate');
  return (
    <>
      <p className={classes.headline} role="status" data-headline="attribution">
        {t('investmentResults.attribution.title', {
          ...{ portfolio: write(portfolio), benchmark: write(benchmark), excess: write(answer.excess) },
          ...{ allocation: write(sums.allocation), selection: write(sums.selection) },
        })}
      </p>
      <div className={classes.charts}>
        <Waterfall answer={answer} />
        <SegmentsTable answer={answer} />
      </div>
    </>
  );
}
