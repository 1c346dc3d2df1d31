import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import {
  type Grouping,
  groupings,
  type PartShare,
  type PortfolioView,
  partShares,
} from '../../../../shared/investment/opening/portfolioView';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { colours } from '../../../ui/chart/chartData';
import type { Column } from '../../../ui/table/DataTable';
import classes from '../Investment.module.css';
import { PathChart } from '../PathChart';
import { TableBlock } from '../TableBlock';
import { type Basis, portfolioForms, useExplain } from '../useExplain';
import { usePartName } from '../usePartName';
import { FlowsChart } from './FlowsChart';

interface WorthProps {
  readonly portfolio: PortfolioView;
  readonly basis: Basis;
}

/** The value of the whole, day by day. */
function WholeChart({ portfolio, basis }: WorthProps) {
  const { t } = useText();
  const numbers = useNumbers();
  const explain = useExplain();
  const { valuations } = portfolio;
  const dates = valuations.map(({ date }) => date);
  return (
    <PathChart
      title={t('investmentResults.portfolioPart.worth')}
      note={numbers.unit('moneyFine')}
      fileName="portfolio-value"
      dates={dates}
      paths={[
        {
          ...{ key: 'value', label: t('investmentResults.value'), colour: 'blue' },
          values: valuations.map(({ value }) => value),
        },
      ]}
      quantity="money"
      frequency="daily"
      onPoint={(_, at) =>
        explain({
          cell: `portfolio.value.${dates[at]}`,
          name: { key: 'investmentResults.portfolioPart.worth' },
          figure: { value: valuations[at]?.value ?? 0 },
          quantity: 'moneyFine',
          formula: { key: 'investmentResults.portfolioPart.formula.value' },
          symbols: `ΣV(${dates[at]})`,
          basis,
          forms: portfolioForms,
        })
      }
    />
  );
}

function useColumns(): Column<PartShare>[] {
  const { t } = useText();
  const numbers = useNumbers();
  const nameOf = usePartName();
  const amount = (value: unknown): number | null => (typeof value === 'number' ? value : null);
  return [
    {
      ...{ id: 'part', header: t('investmentResults.portfolioPart.part'), width: 240, isText: true },
      value: ({ part }) => nameOf(part),
    },
    {
      ...{ id: 'value', header: numbers.unit('moneyFine'), width: 140, value: ({ value }: PartShare) => value },
      write: (value) => numbers.number(amount(value), 'moneyFine'),
      total: (rows) =>
        numbers.number(
          rows.reduce((sum, { value }) => sum + value, 0),
          'moneyFine',
        ),
    },
    {
      ...{
        id: 'share',
        header: t('investmentResults.portfolioPart.share'),
        width: 130,
        value: ({ share }: PartShare) => share,
      },
      write: (value) => numbers.full(amount(value), 'rate'),
    },
  ];
}

/** The parts by the grouping of the user's choice: over time, and on the last day. */
function ByPart({ portfolio, basis }: WorthProps) {
  const { t } = useText();
  const numbers = useNumbers();
  const nameOf = usePartName();
  const explain = useExplain();
  const columns = useColumns();
  const [grouping, setGrouping] = useState<Grouping>('assetClass');
  const dates = portfolio.valuations.map(({ date }) => date);
  const rows = partShares(portfolio, grouping, dates.length - 1);
  const [largest] = rows;
  const title = t('investmentResults.portfolioPart.byPart', {
    part: nameOf(largest?.part ?? ''),
    share: numbers.full(largest?.share ?? null, 'rate'),
    to: basis.to,
  });
  const explainPart = (part: string, at: number): void => {
    const found = partShares(portfolio, grouping, at).find((one) => one.part === part);
    explain({
      cell: `portfolio.${grouping}.${part}.${dates[at]}`,
      name: nameOf(part),
      figure: { value: found?.value ?? 0 },
      quantity: 'moneyFine',
      formula: { key: 'investmentResults.portfolioPart.formula.share' },
      symbols: `V(${part})/ΣV`,
      basis,
      forms: portfolioForms,
      rows: [
        {
          name: { key: 'investmentResults.portfolioPart.share' },
          value: found?.share ?? null,
          quantity: 'rate',
        },
      ],
    });
  };
  return (
    <>
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t('investmentResults.portfolioPart.grouping.label')}
          data={groupings.map((value) => ({ value, label: t(`investmentResults.portfolioPart.grouping.${value}`) }))}
          value={grouping}
          onChange={setGrouping}
        />
      </div>
      <div className={classes.charts}>
        <PathChart
          title={title}
          note={numbers.unit('moneyFine')}
          fileName={`portfolio-${grouping}`}
          dates={dates}
          paths={rows.slice(0, colours.length).flatMap(({ part }, k) => {
            const found = portfolio.parts?.[grouping].find((one) => one.part === part);
            const colour = colours[k];
            if (found === undefined || colour === undefined) return [];
            return [{ key: part, label: nameOf(part), colour, values: found.values }];
          })}
          quantity="money"
          frequency="daily"
          onPoint={explainPart}
        />
        <TableBlock
          title={t('investmentResults.portfolioPart.atEnd', { to: basis.to })}
          fileName={`portfolio-parts-${grouping}`}
          columns={columns}
          rows={rows}
          rowKey={({ part }) => part}
          onCell={({ part }) => explainPart(part, dates.length - 1)}
        />
      </div>
    </>
  );
}

/** What the portfolio is worth and what was paid in and out, and by which part. */
export function Worth(props: WorthProps) {
  return (
    <>
      <div className={classes.charts}>
        <WholeChart {...props} />
        <FlowsChart {...props} />
      </div>
      {props.portfolio.parts !== null && <ByPart {...props} />}
    </>
  );
}
