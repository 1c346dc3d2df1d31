import { Button } from '@mantine/core';
import type { Inflow } from '../../../../shared/investment/safety/ladder';
import type { Placement } from '../../../../shared/investment/safety/placement';
import { changeSafety, type PlacementScope, type SafetyAnswer, useSafetyPlace } from '../../../state/safety';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import { TableBar } from '../../../ui/table/TableBar';
import classes from './Safety.module.css';
import type { SafetyViewProps } from './SafetyPart';

interface Row {
  readonly placement: Placement;
  /** What it pays in the month that is looked at; null where all months are. */
  readonly due: Inflow | null;
}

function rowsIn({ book: { placements }, report }: SafetyAnswer, scope: PlacementScope): Row[] {
  if (scope.kind === 'month') {
    const due = report.ladder.months.find(({ month }) => month === scope.month)?.due ?? [];
    return due.flatMap((inflow) => {
      const placement = placements.find(({ id }) => id === inflow.placement);
      return placement === undefined ? [] : [{ placement, due: inflow }];
    });
  }
  return placements
    .filter(({ debtor }) => scope.kind === 'all' || debtor === scope.debtor)
    .map((placement) => ({ placement, due: null }));
}

function useColumns(isMonth: boolean): Column<Row>[] {
  const { t } = useText();
  const numbers = useNumbers();
  const text = (id: 'from' | 'until' | 'repaidOn', width: number): Column<Row> => ({
    ...{ id, header: t(`safety.book.${id}`), width, isText: true },
    value: ({ placement }) => placement[id],
  });
  const money = (id: string, header: string, value: (row: Row) => number | null): Column<Row> => ({
    ...{ id, header, width: 140, value },
    write: (amount) => numbers.number(typeof amount === 'number' ? amount : null, 'moneyExact'),
  });
  return [
    { id: 'id', header: t('safety.book.id'), width: 150, isText: true, value: ({ placement }) => placement.id },
    {
      ...{ id: 'assetClass', header: t('safety.book.assetClass'), width: 150, isText: true },
      value: ({ placement }) => t(`assetClasses.${placement.assetClass}`),
    },
    {
      ...{ id: 'debtor', header: t('safety.book.owedBy'), width: 150, isText: true },
      value: ({ placement }) => placement.debtor,
    },
    money('principal', t('safety.book.principal'), ({ placement }) => placement.principal),
    {
      ...{ id: 'rate', header: t('safety.book.rate'), width: 80, value: ({ placement }: Row) => placement.rate },
      write: (rate) => numbers.full(typeof rate === 'number' ? rate : null, 'rate'),
    },
    text('from', 96),
    text('until', 96),
    text('repaidOn', 96),
    ...(isMonth
      ? [
          money('principalDue', t('safety.book.principalDue'), ({ due }) => due?.maturing ?? null),
          money('interestDue', t('safety.book.interestDue'), ({ due }) => due?.interest ?? null),
        ]
      : []),
  ];
}

/** The deposits and bonds behind a month or a debtor, or all of them. */
export function PlacementTable({ answer }: SafetyViewProps) {
  const { t } = useText();
  const scope = useSafetyPlace((place) => place.scope);
  const columns = useColumns(scope.kind === 'month');
  const rows = rowsIn(answer, scope);
  const { kind, ...facts } = scope;
  const title = t(`safety.book.${kind}`, { ...facts, count: rows.length });
  return (
    <section className={classes.table} aria-label={title} data-placements={rows.length}>
      <TableBar columns={columns} rows={rows} fileName="placements">
        <strong className={classes.grow}>{title}</strong>
        {kind !== 'all' && (
          <Button size="compact-xs" variant="default" onClick={() => changeSafety({ scope: { kind: 'all' } })}>
            {t('safety.book.showAll')}
          </Button>
        )}
      </TableBar>
      <DataTable
        label={title}
        columns={columns}
        rows={rows}
        rowKey={({ placement, due }) => `${placement.id} ${due?.until ?? ''}`}
      />
    </section>
  );
}
