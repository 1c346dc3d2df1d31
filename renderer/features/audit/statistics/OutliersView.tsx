import { MultiSelect, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { moneyTables } from '../../../../shared/audit/moneyColumns';
import type { OutlierGroup, OutlierReport, OutlierRow } from '../../../../shared/audit/outliers/findOutliers';
import { amountRows, askStatistics, type ChosenRows, useStatistics } from '../../../state/auditStatistics';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { type CellValue, type Column, DataTable } from '../../../ui/table/DataTable';
import { LedgerRows } from './LedgerRows';
import classes from './Statistics.module.css';
import { TestForm } from './TestForm';
import { useColumnWords } from './useColumnWords';

const mostRows = 500;
/** Groups that need no room of their own to scroll in. */
const mostFew = 5;

function useWrite() {
  const numbers = useNumbers();
  const writer =
    (quantity: 'count' | 'moneyExact' | 'times') =>
    (value: CellValue): string =>
      numbers.number(typeof value === 'number' ? value : null, quantity);
  return { count: writer('count'), money: writer('moneyExact'), times: writer('times') };
}

function Groups({ groups }: { groups: readonly OutlierGroup[] }) {
  const { t } = useText();
  const write = useWrite();
  const money = (id: keyof OutlierGroup & string, key: 'median' | 'spread' | 'low' | 'high'): Column<OutlierGroup> => ({
    ...{ id, header: t(`auditMore.statistics.outlier.${key}`), width: 116, write: write.money },
    value: (group) => group[id],
  });
  const columns: Column<OutlierGroup>[] = [
    {
      ...{ id: 'group', header: t('auditMore.statistics.outlier.group'), width: 210, isText: true },
      value: ({ group }) => (group === '' ? t('auditMore.statistics.outlier.all') : group),
    },
    {
      id: 'count',
      header: t('auditStatistics.column.count'),
      width: 90,
      value: ({ count }) => count,
      write: write.count,
    },
    money('median', 'median'),
    money('medianDeviation', 'spread'),
    money('lowerFence', 'low'),
    money('upperFence', 'high'),
    {
      ...{ id: 'beyond', header: t('auditMore.statistics.outlier.beyond'), width: 96, write: write.count },
      value: ({ beyondThreshold }) => beyondThreshold,
    },
    {
      ...{ id: 'fences', header: t('auditMore.statistics.outlier.fences'), width: 110, write: write.count },
      value: ({ beyondFences }) => beyondFences,
    },
  ];
  const title = t('auditMore.statistics.outlier.groups');
  return (
    <section className={groups.length > mostFew ? classes.grid : classes.few} aria-label={title}>
      <DataTable label={title} columns={columns} rows={groups} rowKey={({ group }) => group} />
    </section>
  );
}

function Found({ report, rows: { table, amount } }: { report: OutlierReport; rows: ChosenRows }) {
  const { t } = useText();
  const write = useWrite();
  const own: Column<OutlierRow>[] = [
    {
      ...{ id: 'z', header: t('auditMore.statistics.outlier.z'), width: 90, write: write.times },
      value: ({ outlier_z: z }) => z,
    },
    {
      ...{ id: 'booked', header: t('auditMore.statistics.amount'), width: 120, write: write.money },
      value: ({ outlier_amount: amount }) => amount,
    },
  ];
  return (
    <>
      <Groups groups={report.groups} />
      <LedgerRows
        title={t('auditMore.statistics.outlier.rows')}
        {...{ table, own, rows: report.rows, fileName: 'outliers' }}
        hidden={['outlier_z', 'outlier_amount', 'outlier_group', amount]}
      />
    </>
  );
}

/** Amounts that stand out among those that are like them. */
export function OutliersView() {
  const { t } = useText();
  const words = useColumnWords();
  const answer = useStatistics((store) => store.outliers);
  const rows = useStatistics((store) => store.rows);
  const groups = moneyTables.find(({ table }) => table === rows.table)?.groups ?? [];
  const [alike, setAlike] = useState<readonly string[]>([]);
  const [threshold, setThreshold] = useState(3.5);
  const question = { alike: alike.filter((column) => groups.includes(column)), threshold, limit: mostRows };
  return (
    <TestForm
      name="outliers"
      hint={t('auditMore.statistics.hint.outliers')}
      answer={answer}
      onRun={() =>
        void askStatistics('outliers', (ledger) => ledger.ask('outlierReport', { ...amountRows(rows), ...question }))
      }
      fields={
        <>
          <MultiSelect
            searchable
            size="xs"
            miw={220}
            label={t('auditMore.statistics.outlier.alike')}
            data={groups.map(words.option)}
            value={[...question.alike]}
            onChange={setAlike}
          />
          <NumberInput
            size="xs"
            w={150}
            label={t('auditMore.statistics.outlier.threshold')}
            value={threshold}
            min={1}
            step={0.5}
            onChange={(next) => typeof next === 'number' && next > 0 && setThreshold(next)}
          />
        </>
      }
    >
      {(report) => <Found report={report} rows={rows} />}
    </TestForm>
  );
}
