import {
  type ChanceReturn,
  type RequiredReturn,
  searchedReturns,
} from '../../../../shared/investment/liabilities/requiredReturn';
import { inspect } from '../../../state/inspection';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { ChartFrame } from '../../../ui/chart/ChartFrame';
import { PointDrawing } from '../../../ui/chart/PointDrawing';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import { AskedField } from './AskedField';
import classes from './Liabilities.module.css';
import type { LiabilitiesViewProps } from './LiabilitiesPart';
import { runFigure } from './runFigure';

const rateOf = (required: RequiredReturn): number | null => (required.outcome === 'found' ? required.rate : null);

function useRequiredWords() {
  const { t } = useText();
  const numbers = useNumbers();
  const bounds = {
    low: numbers.full(searchedReturns.low, 'share'),
    high: numbers.full(searchedReturns.high, 'share'),
  };
  const short = (required: RequiredReturn): string => {
    if (required.outcome === 'found') return numbers.full(required.rate, 'rate');
    return required.outcome === 'any'
      ? t('liabilities.required.anyShort', bounds)
      : t('liabilities.required.noneShort', { ...bounds, emptyIn: required.emptyIn });
  };
  const sentence = (required: RequiredReturn, until: number, from: number): string => {
    const facts = { until, from, ...bounds };
    if (required.outcome === 'found') return t('liabilities.required.found', { ...facts, rate: short(required) });
    return required.outcome === 'any'
      ? t('liabilities.required.any', facts)
      : t('liabilities.required.none', { ...facts, emptyIn: required.emptyIn });
  };
  return { short, sentence };
}

function useColumns(): Column<ChanceReturn>[] {
  const { t } = useText();
  const numbers = useNumbers();
  const words = useRequiredWords();
  const text = (id: 'required' | 'low' | 'high', header: string): Column<ChanceReturn> => ({
    ...{ id, header, width: 190, isText: true },
    value: (row) => words.short(row[id]),
  });
  return [
    {
      ...{
        id: 'chance',
        header: t('liabilities.required.chance'),
        width: 150,
        value: ({ chance }: ChanceReturn) => chance,
      },
      write: (value) => numbers.full(typeof value === 'number' ? value : null, 'share'),
    },
    text('required', t('liabilitiesScreen.required.rate')),
    text('low', t('liabilitiesScreen.required.low')),
    text('high', t('liabilitiesScreen.required.high')),
  ];
}

/** The return with which the fund lasts: on the scenario's own path, and with chances over all paths. */
export function RequiredView({ run }: LiabilitiesViewProps) {
  const { t } = useText();
  const numbers = useNumbers();
  const words = useRequiredWords();
  const columns = useColumns();
  const { required, byChance, asked } = run.answer;
  const { firstYear, years } = run.scenario;
  const rows = byChance.byChance;
  const found = rows.flatMap((row) => {
    const rate = rateOf(row.required);
    return rate === null ? [] : [{ row, x: row.chance, y: rate }];
  });
  const last = found.at(-1);
  const open = (row: ChanceReturn | undefined): void => {
    if (row === undefined) return;
    const figure = {
      cell: `requiredReturn.${asked.until}.${row.chance}`,
      name: { key: 'liabilities.required.rate' },
      ...{ value: rateOf(row.required), reason: words.short(row.required) },
      quantity: 'rate',
      formula: { key: 'liabilities.required.meaning', facts: { from: firstYear + 1 } },
      symbols: 'min r : P(F(t) ≥ 0, t ≤ T) ≥ p',
    } as const;
    const inputs = runFigure(run, asked.until, figure, [
      { name: { key: 'liabilities.required.chance' }, value: row.chance, quantity: 'share' },
      { name: { key: 'liabilitiesScreen.required.low' }, words: words.short(row.low) },
      { name: { key: 'liabilitiesScreen.required.high' }, words: words.short(row.high) },
    ]);
    inspect({ kind: 'worked', figure: inputs });
  };
  const title =
    last === undefined
      ? t('liabilities.required.title', { until: asked.until })
      : t('liabilitiesScreen.required.chartTitle', {
          chance: numbers.full(last.x, 'share'),
          rate: numbers.full(last.y, 'rate'),
        });
  const table = (
    <DataTable
      label={title}
      columns={columns}
      rows={rows}
      rowKey={({ chance }) => String(chance)}
      onCell={(row) => open(row)}
    />
  );
  return (
    <>
      <div className={classes.bar}>
        <AskedField name="until" value={asked.until} range={[firstYear + 1, firstYear + years - 1]} />
      </div>
      <p className={classes.sentence} data-required={rateOf(required) ?? required.outcome}>
        {words.sentence(required, asked.until, firstYear + 1)}
      </p>
      {found.length > 1 && (
        <div className={classes.chart}>
          <ChartFrame
            title={title}
            note={t('liabilitiesScreen.required.note')}
            fileName="required-return"
            figures={() => [
              columns.map(({ header }) => header),
              ...rows.map((row) => columns.map(({ value }) => value(row))),
            ]}
            table={table}
          >
            <PointDrawing
              points={found}
              description={t('frame.chart.description', { title })}
              xTick={(value) => numbers.tick(value, 'share') + numbers.unit('share')}
              yTick={(value) => numbers.tick(value, 'share') + numbers.unit('share')}
              onPoint={(at) => open(found[at]?.row)}
            />
          </ChartFrame>
        </div>
      )}
      <div className={classes.table}>{table}</div>
      <p className={classes.dim}>{t('liabilities.required.meaning', { from: firstYear + 1 })}</p>
    </>
  );
}
