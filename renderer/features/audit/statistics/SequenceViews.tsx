import { MultiSelect, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { DuplicateGroup, SequenceGap } from '../../../../shared/audit/outliers/sequences';
import { amountRows, askStatistics, useStatistics } from '../../../state/auditStatistics';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { type CellValue, type Column, DataTable } from '../../../ui/table/DataTable';
import { TableBar } from '../../../ui/table/TableBar';
import classes from './Statistics.module.css';
import { TestForm } from './TestForm';
import { type Option, useColumnWords } from './useColumnWords';

const mostRows = 500;

interface ListProps<Row> {
  readonly title: string;
  readonly summary: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly fileName: string;
}

function List<Row extends object>({ title, summary, columns, rows, fileName }: ListProps<Row>) {
  return (
    <>
      <p role="status" className={classes.verdict} data-found={rows.length}>
        {summary}
      </p>
      {rows.length > 0 && (
        <section className={classes.grid} aria-label={title}>
          <TableBar columns={columns} rows={rows} fileName={fileName} />
          <DataTable label={title} columns={columns} rows={rows} rowKey={(row) => String(rows.indexOf(row))} />
        </section>
      )}
    </>
  );
}

function useCount(): (value: CellValue) => string {
  const numbers = useNumbers();
  return (value) => numbers.number(typeof value === 'number' ? value : null, 'count');
}

interface WithinProps {
  readonly label: string;
  readonly data: readonly Option[];
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

const Columns = ({ label, data, value, onChange }: WithinProps) => (
  <MultiSelect searchable size="xs" miw={260} label={label} data={[...data]} value={[...value]} onChange={onChange} />
);

const isOrder = (kind: string): boolean => kind === 'text' || kind === 'period' || kind === 'integer';
const isAny = (): boolean => true;

/** Numbers or months that should follow one another and don't. */
export function GapsView() {
  const { t } = useText();
  const count = useCount();
  const words = useColumnWords();
  const answer = useStatistics((store) => store.gaps);
  const rows = useStatistics((store) => store.rows);
  const orders = words.columns(rows.table, isOrder);
  const [chosen, setChosen] = useState('');
  const [within, setWithin] = useState<readonly string[]>([]);
  const column = orders.some(({ value }) => value === chosen) ? chosen : (orders[0]?.value ?? '');
  const isMonth = words.columns(rows.table, (kind) => kind === 'period').some(({ value }) => value === column);
  const groups = words.columns(rows.table, isAny).filter(({ value }) => value !== column);
  const known = within.filter((one) => groups.some(({ value }) => value === one));
  const question = { column, kind: isMonth ? 'month' : 'number', within: known, limit: mostRows } as const;
  const text = { isText: true } as const;
  const columns: Column<SequenceGap>[] = [
    { ...text, id: 'group', header: t('auditMore.statistics.gap.series'), width: 220, value: ({ group }) => group },
    { ...text, id: 'after', header: t('auditMore.statistics.gap.after'), width: 150, value: ({ after }) => after },
    { ...text, id: 'before', header: t('auditMore.statistics.gap.before'), width: 150, value: ({ before }) => before },
    {
      id: 'missing',
      header: t('auditMore.statistics.gap.missing'),
      width: 90,
      value: ({ missing }) => missing,
      write: count,
    },
  ];
  return (
    <TestForm
      name="gaps"
      isReady={column !== ''}
      hint={t('auditMore.statistics.hint.gaps')}
      answer={answer}
      onRun={() =>
        void askStatistics('gaps', (ledger) => ledger.ask('sequenceGaps', { ...amountRows(rows), ...question }))
      }
      fields={
        <>
          <NativeSelect
            size="xs"
            label={t('auditMore.statistics.gap.column')}
            data={orders}
            value={column}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          />
          <Columns label={t('auditMore.statistics.gap.within')} data={groups} value={known} onChange={setWithin} />
        </>
      }
    >
      {({ values, gaps, missing, largest }) => (
        <List
          title={t('auditMore.statistics.views.gaps')}
          summary={t('auditMore.statistics.gap.found', {
            ...{ values: count(values), gaps: count(gaps), missing: count(missing) },
          })}
          {...{ columns, rows: largest, fileName: 'gaps' }}
        />
      )}
    </TestForm>
  );
}

/** Rows that agree in what should tell them apart. */
export function DuplicatesView() {
  const { t } = useText();
  const count = useCount();
  const numbers = useNumbers();
  const words = useColumnWords();
  const answer = useStatistics((store) => store.duplicates);
  const rows = useStatistics((store) => store.rows);
  const all = words.columns(rows.table, isAny);
  const [same, setSame] = useState<readonly string[]>([]);
  const known = same.filter((one) => all.some(({ value }) => value === one));
  const money = (value: CellValue): string => numbers.number(typeof value === 'number' ? value : null, 'moneyExact');
  const columns: Column<DuplicateGroup>[] = [
    {
      id: 'values',
      header: t('auditMore.statistics.duplicate.values'),
      width: 330,
      isText: true,
      value: (one) => one.values,
    },
    { id: 'rows', header: t('auditStatistics.column.count'), width: 80, value: (one) => one.rows, write: count },
    { id: 'amount', header: t('auditMore.statistics.amount'), width: 120, value: ({ amount }) => amount, write: money },
    {
      id: 'excess',
      header: t('auditMore.statistics.duplicate.excess'),
      width: 120,
      value: ({ excess }) => excess,
      write: money,
    },
  ];
  return (
    <TestForm
      name="duplicates"
      isReady={known.length > 0}
      hint={t('auditMore.statistics.hint.duplicates')}
      answer={answer}
      onRun={() =>
        void askStatistics('duplicates', (ledger) =>
          ledger.ask('duplicateRows', { ...amountRows(rows), same: known, limit: mostRows }),
        )
      }
      fields={<Columns label={t('auditMore.statistics.duplicate.same')} data={all} value={known} onChange={setSame} />}
    >
      {({ groups, rows: found, excess, largest }) => (
        <List
          title={t('auditMore.statistics.views.duplicates')}
          summary={t('auditMore.statistics.duplicate.found', {
            ...{ groups: count(groups), rows: count(found), excess: numbers.full(excess, 'moneyEach') },
          })}
          {...{ columns, rows: largest, fileName: 'duplicates' }}
        />
      )}
    </TestForm>
  );
}
