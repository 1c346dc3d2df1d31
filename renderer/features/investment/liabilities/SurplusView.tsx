import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { FundedRatio, SurplusYear } from '../../../../shared/investment/liabilities/surplus';
import { shownQuantiles } from '../../../../shared/stochastic/summarise';
import { fanBands, fanLines, quantileOfKey } from '../../../outlook/fanLines';
import { inspect } from '../../../state/inspection';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { Chart } from '../../../ui/chart/Chart';
import { AskedField } from './AskedField';
import { ChanceChart } from './ChanceChart';
import classes from './Liabilities.module.css';
import type { LiabilitiesViewProps } from './LiabilitiesPart';
import { runFigure } from './runFigure';

const quantiles: readonly number[] = shownQuantiles;

const fans = ['fundedRatio', 'surplus'] as const;
type Fan = (typeof fans)[number];

/** A path on which there is nothing to fund has no ratio that could be drawn. */
const drawable = (ratio: FundedRatio): number | null => (typeof ratio === 'number' ? ratio : null);

const valueIn = (row: SurplusYear | undefined, fan: Fan, chance: number): number | null => {
  const at = quantiles.indexOf(chance);
  return row === undefined ? null : fan === 'surplus' ? (row.surplus[at] ?? null) : drawable(row.fundedRatio[at] ?? 0);
};

/** So many times funded a fund is far from want: what lies above leaves the frame. */
const highestDrawn = 3;

/** Years after the first in which the title says what the range is. */
const titleAhead = 10;

function FanOf({ run, fan }: LiabilitiesViewProps & { readonly fan: Fan }) {
  const { t } = useText();
  const numbers = useNumbers();
  const { years, horizon } = run.answer.surplus;
  const named = years[Math.min(titleAhead, years.length - 1)];
  const quantity = fan === 'surplus' ? 'money' : 'times';
  const write = (value: number | null): string =>
    fan === 'surplus' ? numbers.full(value, quantity) : numbers.number(value, quantity);
  const written = (chance: number): string => write(valueIn(named, fan, chance));
  const share = (chance: number): string => numbers.tick(chance, 'share') + numbers.unit('share');
  const rows = years.map((row) => ({
    year: row.year,
    quantiles: quantiles.map((chance) => valueIn(row, fan, chance)),
  }));
  const open = (key: string, year: number): void => {
    const chance = quantileOfKey(key) ?? 0.5;
    const row = years.find((one) => one.year === year);
    if (row === undefined) return;
    const at = quantiles.indexOf(chance);
    const figure = {
      ...{ cell: `${fan}.${year}.p${Math.round(100 * chance)}`, name: { key: `liabilities.${fan}` } as const },
      ...{ value: valueIn(row, fan, chance), quantity: quantity as 'money' | 'times' },
      reason: { key: 'liabilities.ratio.covered' } as const,
      formula: {
        key: fan === 'surplus' ? 'liabilitiesScreen.surplus.formula' : 'liabilitiesScreen.surplus.ratioFormula',
      } as const,
      symbols: fan === 'surplus' ? 'S = F(t) − Σ −net·(1 + i/2)·Π 1/(1 + i)' : 'F(t) ÷ Σ −net·(1 + i/2)·Π 1/(1 + i)',
    };
    const inputs = runFigure(run, year, figure, [
      { name: { key: 'liabilitiesScreen.surplus.quantile' }, words: share(chance) },
      { name: { key: 'liabilities.fund' }, value: row.fund[at] ?? null, quantity: 'money' },
      { name: { key: 'liabilities.outgo' }, value: row.outgo[at] ?? null, quantity: 'money' },
      { name: { key: 'liabilitiesScreen.field.horizon' }, value: horizon, quantity: 'count' },
    ]);
    inspect({ kind: 'worked', figure: inputs });
  };
  const facts = { year: named?.year ?? '', median: written(0.5), low: written(0.05), high: written(0.95) };
  const noteFacts = {
    horizon,
    most: highestDrawn,
    paths: numbers.number(run.draws.paths, 'count'),
    unit: numbers.unit('money'),
  };
  return (
    <div className={classes.fan} data-fan={fan}>
      <Chart
        syncId="liabilities"
        xName={t('projection.year')}
        title={t(`liabilitiesScreen.surplus.${fan === 'surplus' ? 'surplusTitle' : 'fundedTitle'}`, facts)}
        note={t(`liabilitiesScreen.surplus.${fan === 'surplus' ? 'surplusNote' : 'fundedNote'}`, noteFacts)}
        fileName={fan}
        lines={fanLines(rows, [], { median: t('liabilitiesScreen.surplus.median'), share })}
        bands={fanBands}
        floor="lowest"
        {...(fan === 'fundedRatio' ? { ceiling: highestDrawn } : {})}
        write={write}
        tick={(value) => numbers.tick(value, quantity)}
        onPoint={open}
      />
    </div>
  );
}

/** The fund against its coming net outgo, over all paths, and the chance that it is not enough. */
export function SurplusView({ run }: LiabilitiesViewProps) {
  const { t } = useText();
  const [fan, setFan] = useState<Fan>('fundedRatio');
  const { surplus, asked } = run.answer;
  const chances = surplus.years.map(({ underfunded }) => underfunded);
  const last = run.scenario.years - 1;
  return (
    <>
      <div className={classes.bar}>
        <AskedField name="horizon" value={asked.horizon} range={[1, last]} />
        <SegmentedControl
          aria-label={t('liabilitiesScreen.surplus.show')}
          data={fans.map((value) => ({ value, label: t(`liabilities.${value}`) }))}
          value={fan}
          onChange={setFan}
        />
      </div>
      {surplus.years.length === 0 ? (
        <p>{t('liabilitiesScreen.surplus.none')}</p>
      ) : (
        <div className={classes.charts}>
          <FanOf run={run} fan={fan} />
          <ChanceChart
            run={run}
            fileName="underfunded"
            title={({ year, value, error }) =>
              t('liabilitiesScreen.surplus.chanceTitle', { year, chance: value, error })
            }
            note={t('liabilitiesScreen.surplus.chanceNote')}
            formula={{ key: 'liabilitiesScreen.surplus.chanceFormula' }}
            symbols="p(t) = #{n : F(n, t)/PV(n, t) < 1} / N"
            lines={[{ key: 'underfunded', label: t('liabilitiesScreen.surplus.chance'), colour: 'blue', chances }]}
          />
        </div>
      )}
      <p className={classes.dim}>{t('liabilities.fundedMeaning', { horizon: asked.horizon })}</p>
    </>
  );
}
