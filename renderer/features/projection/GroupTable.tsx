import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { type MemberGroup, memberGroups } from '../../../shared/pension/memberGroups';
import { type GroupYear, groupTotals } from '../../../shared/projection/groupTotals';
import { useNumbers } from '../../state/settings';
import { lastRun, useStudy } from '../../state/study';
import { useText } from '../../text';
import { type Column, DataTable } from '../../ui/table/DataTable';
import { TableBar } from '../../ui/table/TableBar';

const states = ['insured', 'paying', 'pensioners'] as const;

function useColumns(): Column<GroupYear>[] {
  const { t } = useText();
  const numbers = useNumbers();
  return useMemo(
    () => [
      { id: 'year', header: t('projection.year'), width: 80, value: ({ year }) => year },
      ...states.map((state) => ({
        id: state,
        header: t('projection.withUnit', { name: t(`projection.group.${state}`), unit: numbers.unit('persons') }),
        width: 160,
        value: (row: GroupYear) => row[state],
        write: (value: string | number | null) => numbers.number(Number(value), 'persons'),
      })),
    ],
    [t, numbers],
  );
}

/** Insured, paying and retired persons of one member group. */
export function GroupTable() {
  const { t } = useText();
  const run = useStudy(({ answer }) => lastRun(answer));
  const [group, setGroup] = useState<MemberGroup>('menEmployed');
  const columns = useColumns();
  const rows = useMemo(() => (run === null ? [] : groupTotals(run.projection, group)), [run, group]);
  return (
    <>
      <TableBar columns={columns} rows={rows} fileName={`members-${group}`}>
        <SegmentedControl
          aria-label={t('projection.tab.groups')}
          data={memberGroups.map((value) => ({ value, label: t(`projection.group.${value}`) }))}
          value={group}
          onChange={setGroup}
        />
      </TableBar>
      <DataTable
        label={t(`projection.group.${group}`)}
        columns={columns}
        rows={rows}
        rowKey={({ year }) => String(year)}
      />
    </>
  );
}
