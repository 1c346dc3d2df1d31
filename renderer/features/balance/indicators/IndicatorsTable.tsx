import { useMemo, useState } from 'react';
import { isDefined } from '../../../../shared/balance/indicators/figure';
import type { IndicatorRow, IndicatorTable } from '../../../../shared/balance/indicators/indicatorTable';
import { inLanguage } from '../../../../shared/base/language';
import { useIndicatorText } from '../../../measures/useIndicatorText';
import { inspect } from '../../../state/inspection';
import { useText } from '../../../text';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import { TableBar } from '../../../ui/table/TableBar';
import frame from '../Part.module.css';
import classes from './Indicators.module.css';

const horizonOf = (column: string): number | null => (column.startsWith('in ') ? Number(column.slice(3)) : null);

function useColumns({ horizons }: IndicatorTable): Column<IndicatorRow>[] {
  const { t, language } = useText();
  const words = useIndicatorText();
  return useMemo(() => {
    const horizonColumn = (horizon: number, at: number): Column<IndicatorRow> => ({
      id: `in ${horizon}`,
      header: t('indicators.years', { count: horizon }),
      width: 180,
      value: ({ figures: { [at]: figure } }) =>
        figure === undefined ? null : isDefined(figure) ? figure.value : words.reason(figure),
      render: ({ indicator, figures: { [at]: figure } }) => {
        if (figure === undefined) return null;
        const reason = words.reason(figure);
        return reason === null ? (
          words.full(figure, indicator.unit)
        ) : (
          <span className={classes.reason} title={reason}>
            {reason}
          </span>
        );
      },
    });
    return [
      {
        ...{ id: 'topic', header: t('indicators.column.topic'), width: 150, isText: true },
        value: ({ indicator }) => t(`indicatorTable.topic.${indicator.topic}`),
      },
      {
        ...{ id: 'title', header: t('indicators.column.title'), width: 260, isText: true },
        value: ({ indicator }) => inLanguage(indicator.title, language),
      },
      ...horizons.map(horizonColumn),
      {
        ...{ id: 'unit', header: t('indicators.column.unit'), width: 110, isText: true },
        value: ({ indicator }) => words.unit(indicator.unit),
      },
    ];
  }, [t, language, words, horizons]);
}

/** Every indicator over every horizon; a figure is explained, one that is not defined says why. */
export function IndicatorsTable({ table }: { table: IndicatorTable }) {
  const { t } = useText();
  const columns = useColumns(table);
  const [sought, setSought] = useState('');
  const rows = useMemo(() => {
    const wanted = sought.trim().toLowerCase();
    const words = (row: IndicatorRow): string =>
      columns
        .slice(0, 2)
        .map(({ value }) => value(row))
        .join(' ');
    return table.rows.filter((row) => words(row).toLowerCase().includes(wanted));
  }, [table, columns, sought]);
  const longest = table.horizons.at(-1) ?? 0;
  return (
    <section
      className={`${frame.table} ${classes.tall}`}
      aria-label={t('indicators.title')}
      data-indicators={table.group}
    >
      <TableBar
        columns={columns}
        rows={rows}
        fileName={`indicators-${table.group}`}
        filter={{ value: sought, onChange: setSought }}
      >
        <span className={`${frame.hint} ${frame.grow}`}>{t('indicators.hint')}</span>
      </TableBar>
      <DataTable
        label={t('indicators.title')}
        columns={columns}
        rows={rows}
        rowKey={({ indicator }) => indicator.id}
        onCell={({ indicator }, column) =>
          inspect({ kind: 'indicator', id: indicator.id, horizon: horizonOf(column) ?? longest })
        }
      />
    </section>
  );
}
