import { NativeSelect, Select } from '@mantine/core';
import { useCallback } from 'react';
import { moneyTables } from '../../../../shared/audit/moneyColumns';
import type { OpenLedger } from '../../../engine/ledger';
import { chooseRows, useStatistics, valuesOf } from '../../../state/auditStatistics';
import { useAnswer } from '../../../state/useAnswer';
import { useText } from '../../../text';
import { useColumnWords } from './useColumnWords';

function FilterValue({ table, column, value }: { table: string; column: string; value: string }) {
  const { t } = useText();
  const words = useColumnWords();
  const values = useAnswer(useCallback((ledger: OpenLedger) => valuesOf(ledger, table, column), [table, column]));
  return (
    <Select
      size="xs"
      w={170}
      searchable
      label={t('auditMore.statistics.filterValue')}
      data-rows="value"
      data={
        values.state === 'answered'
          ? values.value.map((one) => ({ value: one, label: words.valueText(column, one) }))
          : []
      }
      value={value === '' ? null : value}
      onChange={(next) => chooseRows({ filter: { column, value: next ?? '' } })}
    />
  );
}

/** Which amounts are looked at: table, column, and those with one value only. */
export function RowsFields({ names }: { names: readonly string[] }) {
  const { t } = useText();
  const words = useColumnWords();
  const { table, amount, filter } = useStatistics((store) => store.rows);
  const known = moneyTables.find((one) => one.table === table);
  return (
    <>
      <NativeSelect
        size="xs"
        label={t('auditMore.statistics.table')}
        data-rows="table"
        data={names.map(words.table)}
        value={table}
        onChange={({ currentTarget }) => chooseRows({ table: currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        label={t('auditMore.statistics.amount')}
        data-rows="amount"
        data={(known?.amounts ?? []).map(words.option)}
        value={amount}
        onChange={({ currentTarget }) => chooseRows({ amount: currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        label={t('auditMore.statistics.filter')}
        data-rows="filter"
        data={[{ value: '', label: t('auditMore.statistics.allRows') }, ...(known?.groups ?? []).map(words.option)]}
        value={filter?.column ?? ''}
        onChange={({ currentTarget: { value } }) =>
          chooseRows({ filter: value === '' ? null : { column: value, value: '' } })
        }
      />
      {filter !== null && <FilterValue table={table} column={filter.column} value={filter.value} />}
    </>
  );
}
