import { inLanguage } from '../../../../shared/base/language';
import type { Breach, LimitReport } from '../../../../shared/investment/limits/testLimit';
import { changeLimits } from '../../../state/limits';
import { useText } from '../../../text';
import type { Column } from '../../../ui/table/DataTable';
import { TableBlock } from '../TableBlock';
import classes from './Limits.module.css';
import { useLimitInspection } from './useLimitInspection';
import { useLimitWords } from './useLimitWords';

interface BreachRow extends Breach {
  readonly report: LimitReport;
}

function useColumns(): Column<BreachRow>[] {
  const { t, language } = useText();
  const words = useLimitWords();
  return [
    {
      ...{ id: 'limit', header: t('limits.breaches.limit'), width: 200, isText: true },
      value: ({ report }) => inLanguage(report.limit.title, language),
    },
    { id: 'from', header: t('limits.breaches.from'), width: 96, isText: true, value: ({ from }) => from },
    { id: 'to', header: t('limits.breaches.to'), width: 96, isText: true, value: ({ to }) => to },
    { id: 'days', header: t('limits.breaches.days'), width: 64, value: ({ days }) => days },
    {
      ...{ id: 'worst', header: t('limits.breaches.worst'), width: 120, value: ({ worst }: BreachRow) => worst },
      write: (value) => words.share(typeof value === 'number' ? value : null),
    },
    {
      ...{ id: 'kind', header: t('limits.breaches.kind'), width: 220, isText: true },
      value: ({ kind }) => t(`limits.breaches.kinds.${kind}`),
    },
  ];
}

/** Every run of days in breach; a row leads to the first day and to the holdings behind it. */
export function BreachTable({ reports }: { reports: readonly LimitReport[] }) {
  const { t } = useText();
  const columns = useColumns();
  const explain = useLimitInspection();
  const rows = reports.flatMap((report) => report.breaches.map((breach): BreachRow => ({ ...breach, report })));
  const title = t('limits.breaches.title', { count: rows.length });
  if (rows.length === 0) return <p className={classes.dim}>{t('limits.breaches.none')}</p>;
  return (
    <div data-breaches={rows.length}>
      <TableBlock
        title={title}
        fileName="breaches"
        columns={columns}
        rows={rows}
        rowKey={({ report, from }) => `${report.limit.id} ${from}`}
        onCell={({ report, from }) => {
          changeLimits({ chosen: report.limit.id, day: from });
          void explain(report, from);
        }}
      />
    </div>
  );
}
