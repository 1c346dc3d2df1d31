import { useState } from 'react';
import type { FundReconciliation, ItemMatch } from '../../../../shared/audit/reconciliation/reconciliation';
import { codeKey } from '../../../../shared/data/canonical/labels';
import type { RegionNames } from '../../../../shared/data/readRegionNames';
import type { OpenLedger } from '../../../engine/ledger';
import { useAnswer } from '../../../state/useAnswer';
import { useText } from '../../../text';
import { Empty } from '../../../ui/Empty';
import { FailureState } from '../../../ui/FailureState';
import { Loading } from '../../../ui/Loading';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import screen from '../Audit.module.css';
import { FlowsTable } from './FlowsTable';
import { type LinesOf, LinesView } from './LinesView';
import classes from './Reconciliation.module.css';
import { useReconcileWords } from './useReconcileWords';
import { WaterfallChart } from './WaterfallChart';

const nameOf = ({ region, scheme }: FundReconciliation): string => `${region} ${scheme}`;

const statusOrder = { differs: 0, timing: 1, agrees: 2 } as const;

function useFundColumns(regionNames: RegionNames): Column<FundReconciliation>[] {
  const { t } = useText();
  const words = useReconcileWords();
  const text = { isText: true } as const;
  return [
    {
      ...{ ...text, id: 'region', header: t('auditScreens.reconcile.region'), width: 96 },
      value: ({ region }) => words.region(region, regionNames),
    },
    {
      ...{ ...text, id: 'status', header: words.begun(t('auditReconcile.column.status')), width: 76 },
      value: ({ status }) => words.begun(t(`auditReconcile.status.${status}`)),
      render: ({ status }) => (
        <span className={classes.status} data-status={status}>
          {words.begun(t(`auditReconcile.status.${status}`))}
        </span>
      ),
    },
    {
      ...{
        id: 'difference',
        header: words.begun(t('auditReconcile.column.difference')),
        width: 98,
        write: words.yuan,
      },
      value: ({ waterfall }) => waterfall?.difference ?? null,
    },
    {
      ...{ ...text, id: 'scheme', header: t('data.columns.scheme'), width: 150 },
      value: ({ scheme }) => t(codeKey('scheme', scheme)),
    },
  ];
}

function useItemColumns(): Column<ItemMatch>[] {
  const { t } = useText();
  const words = useReconcileWords();
  const amount = (id: 'ledger' | 'bank' | 'business', key: 'ledger' | 'banks' | 'business'): Column<ItemMatch> => ({
    ...{ id, header: words.begun(t(`auditReconcile.column.${key}`)), width: 124, write: words.yuan },
    value: (match) => match[id],
  });
  return [
    {
      ...{ id: 'item', header: words.begun(t('auditReconcile.column.item')), width: 150, isText: true },
      value: ({ item }) => words.item(item),
    },
    amount('ledger', 'ledger'),
    amount('bank', 'banks'),
    amount('business', 'business'),
    {
      ...{ id: 'differing', header: t('auditScreens.reconcile.differing'), width: 200, isText: true },
      value: ({ differing }) => (differing.length === 0 ? null : words.months(differing.map(({ period }) => period))),
    },
  ];
}

function Fund({ fund }: { fund: FundReconciliation }) {
  const { t } = useText();
  const words = useReconcileWords();
  const columns = useItemColumns();
  const [behind, setBehind] = useState<LinesOf | null>(null);
  const { region, scheme, items, waterfall } = fund;
  return (
    <div className={classes.fund}>
      {waterfall === null ? (
        <Empty title={t('auditReconcile.noBank')} hint={t('auditScreens.reconcile.noBankHint')} />
      ) : (
        <div className={classes.chart} data-waterfall={waterfall.difference}>
          <WaterfallChart waterfall={waterfall} onStep={setBehind} />
        </div>
      )}
      <div className={classes.items}>
        <DataTable
          label={t('auditScreens.reconcile.items')}
          columns={columns}
          rows={items}
          rowKey={({ item }) => item}
          onCell={({ item, differing }) =>
            setBehind({ kind: 'item', item, periods: differing.map(({ period }) => period) })
          }
        />
      </div>
      <div className={classes.behind}>
        {behind === null ? (
          <p className={classes.choose}>{t('auditScreens.reconcile.chooseItem')}</p>
        ) : (
          <LinesView region={region} scheme={scheme} of={behind} title={words.step(behind)} />
        )}
      </div>
    </div>
  );
}

const asked = (ledger: OpenLedger) => ledger.ask('reconcile', {});

/** Books, banks and business records held against one another, fund by fund, down to the lines. */
export function ReconciliationPart() {
  const { t } = useText();
  const answer = useAnswer(asked);
  const [chosen, setChosen] = useState<string | null>(null);
  const columns = useFundColumns(answer.state === 'answered' ? answer.value.regionNames : {});
  if (answer.state === 'failed') return <FailureState failure={answer.failure} />;
  if (answer.state === 'asked') {
    return (
      <div className={screen.page}>
        <Loading label={t('auditScreens.parts.reconciliation')} places={3} />
      </div>
    );
  }
  const { funds, flows, regionNames } = answer.value;
  if (funds.length === 0) {
    return <Empty title={t('auditReconcile.noBooks')} hint={t('auditScreens.reconcile.noBooksHint')} />;
  }
  const sorted = funds.toSorted((a, b) => statusOrder[a.status] - statusOrder[b.status]);
  const fund = sorted.find((one) => nameOf(one) === chosen) ?? sorted[0];
  return (
    <div className={classes.reconciliation} data-funds={funds.length}>
      <div className={classes.funds}>
        <div className={classes.fundList}>
          <DataTable
            label={t('auditScreens.reconcile.funds')}
            columns={columns}
            rows={sorted}
            rowKey={nameOf}
            onCell={(one) => setChosen(nameOf(one))}
          />
        </div>
        <FlowsTable flows={flows} regionNames={regionNames} />
      </div>
      {fund !== undefined && <Fund key={nameOf(fund)} fund={fund} />}
    </div>
  );
}
