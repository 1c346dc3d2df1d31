import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { type FundYear, fundPaths } from '../../../../shared/audit/price/fundPaths';
import type { Price } from '../../../../shared/audit/price/priceOf';
import { usePriceWords } from '../../../measures/usePriceWords';
import { inspect } from '../../../state/inspection';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { Chart } from '../../../ui/chart/Chart';
import type { ChartLine } from '../../../ui/chart/chartData';
import classes from './Price.module.css';

type Path = 'gained' | 'closingBefore' | 'closingAfter';
type Look = Pick<ChartLine, 'label' | 'colour' | 'look'>;

const lineOf = (years: readonly FundYear[], key: Path, look: Look): ChartLine => ({
  key,
  ...look,
  points: years.map((year) => ({ x: year.year, y: year[key] })),
});

/** A part of the highest fund is enough to see it fall. */
const depthShown = 0.4;

/** What the money of the findings does to the fund, year by year, from two exact runs. */
export function FundChart({ price }: { price: Price }) {
  const { t } = useText();
  const numbers = useNumbers();
  const words = usePriceWords();
  const [shown, setShown] = useState<'gained' | 'fund'>('gained');
  const years = fundPaths(price);
  const first = years[price.from];
  const isGain = shown === 'gained';
  const unit = isGain && Math.abs(years.at(-1)?.gained ?? 0) < 1e9 ? 'moneyEach' : 'money';
  const lines = isGain
    ? [lineOf(years, 'gained', { label: t('auditMore.price.chart.difference'), colour: 'green', look: 'main' })]
    : [
        lineOf(years, 'closingBefore', { label: t('auditMore.price.chart.without'), colour: 'grey', look: 'main' }),
        lineOf(years, 'closingAfter', { label: t('auditMore.price.chart.with'), colour: 'green', look: 'dashed' }),
      ];
  const title = isGain
    ? t('auditMore.price.chart.gainedTitle', { gained: words.yuan(first?.gained ?? 0), year: first?.year ?? '' })
    : t('auditMore.price.chart.fundTitle');
  return (
    <div className={classes.chart}>
      <Chart
        title={title}
        note={t('auditMore.price.chart.note', { unit: numbers.unit(unit) })}
        fileName="price-of-findings"
        xName={t('auditPrice.column.year')}
        lines={lines}
        floor={isGain ? null : -depthShown * price.before.peakFund}
        syncId="price"
        write={(value) => numbers.full(value, unit)}
        tick={(value) => numbers.tick(value, unit)}
        onPoint={(_, year) => inspect({ kind: 'priceYear', year })}
        controls={
          <SegmentedControl
            aria-label={t('auditMore.price.chart.label')}
            data={(['gained', 'fund'] as const).map((value) => ({ value, label: t(`auditMore.price.chart.${value}`) }))}
            value={shown}
            onChange={setShown}
          />
        }
      />
    </div>
  );
}
