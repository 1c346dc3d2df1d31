import { useMemo, useState } from 'react';
import type { YearOutlook } from '../../../shared/balance/outlook';
import { measureIds } from '../../measures/measures';
import { useMeasureText } from '../../measures/useMeasureText';
import { inspect } from '../../state/inspection';
import { lastRun, useStudy } from '../../state/study';
import { useText } from '../../text';
import { type Column, DataTable } from '../../ui/table/DataTable';
import { TableBar } from '../../ui/table/TableBar';

function useColumns(): Column<YearOutlook>[] {
  const { t } = useText();
  const { label, unit, number } = useMeasureText();
  return useMemo(
    () => [
      { id: 'year', header: t('projection.year'), width: 64, value: ({ year }) => year },
      ...measureIds.map((id) => ({
        id,
        header: unit(id) === '' ? label(id) : t('projection.withUnit', { name: label(id), unit: unit(id) }),
        width: 112,
        value: (row: YearOutlook) => row[id],
        write: (value: string | number | null) => number(id, typeof value === 'number' ? value : null),
      })),
    ],
    [t, label, unit, number],
  );
}

/** Every yearly figure of the run; each opens in the inspector. */
export function YearTable() {
  const { t } = useText();
  const run = useStudy(({ answer }) => lastRun(answer));
  const all = useColumns();
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const columns = useMemo(() => all.filter(({ id }) => !hidden.includes(id)), [all, hidden]);
  if (run === null) {
    return null;
  }
  const rows = run.outlook.years;
  return (
    <>
      <TableBar
        columns={columns}
        rows={rows}
        fileName={`projection-${run.scenario}`}
        choice={{ all: all.slice(1), hidden, onChange: setHidden }}
      />
      <DataTable
        label={t('projection.tab.years')}
        columns={columns}
        rows={rows}
        rowKey={({ year }) => String(year)}
        onCell={({ year }, column) => {
          const measure = measureIds.find((id) => id === column);
          if (measure !== undefined) {
            inspect({ kind: 'year', measure, year });
          }
        }}
      />
    </>
  );
}
