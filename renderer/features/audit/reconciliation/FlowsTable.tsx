import type { FundFlow } from '../../../../shared/audit/reconciliation/fundFlows';
import type { ReconcileAnswer } from '../../../../shared/audit/reconciliation/reconcile';
import { codeKey } from '../../../../shared/data/canonical/labels';
import { useText } from '../../../text';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import classes from './Reconciliation.module.css';
import { useReconcileWords } from './useReconcileWords';

/** Money between funds: what the one bank shows going and the other coming. */
export function FlowsTable({ flows, regionNames }: Pick<ReconcileAnswer, 'flows' | 'regionNames'>) {
  const { t } = useText();
  const words = useReconcileWords();
  const fund = (region: string, scheme: string): string =>
    [words.region(region, regionNames), scheme === '' ? '' : t(codeKey('scheme', scheme))]
      .filter((part) => part !== '')
      .join(' ');
  const text = { isText: true } as const;
  const amount = (id: 'paid' | 'received' | 'difference'): Column<FundFlow> => ({
    ...{ id, header: words.begun(t(`auditReconcile.column.${id}`)), width: 108, write: words.yuan },
    value: (flow) => flow[id],
  });
  const columns: Column<FundFlow>[] = [
    {
      ...{ ...text, id: 'from', header: words.begun(t('auditReconcile.column.fromFund')), width: 150 },
      value: ({ fromRegion, fromScheme }) => fund(fromRegion, fromScheme),
    },
    {
      ...{ ...text, id: 'to', header: words.begun(t('auditReconcile.column.toFund')), width: 150 },
      value: ({ toRegion, toScheme }) => fund(toRegion, toScheme),
    },
    amount('paid'),
    amount('received'),
    amount('difference'),
  ];
  return (
    <section className={classes.flows} aria-label={t('auditReconcile.flows')}>
      <h3>{t('auditReconcile.flows')}</h3>
      {flows.length === 0 ? (
        <p className={classes.choose}>{t('auditScreens.reconcile.noFlows')}</p>
      ) : (
        <DataTable
          label={t('auditReconcile.flows')}
          columns={columns}
          rows={flows}
          rowKey={({ fromRegion, fromScheme, toRegion, toScheme }) =>
            [fromRegion, fromScheme, toRegion, toScheme].join(' ')
          }
        />
      )}
    </section>
  );
}
