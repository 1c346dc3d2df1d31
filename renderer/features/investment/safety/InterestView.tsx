import { Switch } from '@mantine/core';
import { useState } from 'react';
import type { InterestPeriod, InterestReport } from '../../../../shared/investment/safety/interest';
import { inspect } from '../../../state/inspection';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import { TableBar } from '../../../ui/table/TableBar';
import classes from './Safety.module.css';
import type { SafetyViewProps } from './SafetyPart';
import { interestFigure } from './safetyFigures';

function useColumns(): Column<InterestPeriod>[] {
  const { t } = useText();
  const numbers = useNumbers();
  const text = (id: 'placement' | 'debtor' | 'from' | 'until', width: number): Column<InterestPeriod> => ({
    ...{ id, header: t(`safety.interest.${id}`), width, isText: true },
    value: (period) => period[id],
  });
  const money = (id: 'due' | 'booked' | 'difference'): Column<InterestPeriod> => ({
    ...{ id, header: t(`safety.interest.${id}`), width: 140, value: (period) => period[id] },
    write: (value) => numbers.number(typeof value === 'number' ? value : null, 'moneyExact'),
    total: (rows) =>
      numbers.number(
        rows.reduce((sum, row) => sum + row[id], 0),
        'moneyExact',
      ),
  });
  return [
    ...[text('placement', 150), text('debtor', 150), text('from', 96), text('until', 96)],
    ...[money('due'), money('booked'), money('difference')],
  ];
}

function Periods({ interest, answer }: SafetyViewProps & { readonly interest: InterestReport }) {
  const { t } = useText();
  const numbers = useNumbers();
  const columns = useColumns();
  const [onlyGaps, setOnlyGaps] = useState(true);
  const money = (value: number): string => numbers.full(value, 'moneyExact');
  const rows = onlyGaps && interest.gaps.length > 0 ? interest.gaps : interest.periods;
  const title = t('safety.interest.title', {
    ...{ booked: money(interest.booked), due: money(interest.due), gaps: interest.gaps.length },
  });
  const placementOf = ({ placement }: InterestPeriod) => answer.book.placements.find(({ id }) => id === placement);
  return (
    <>
      <h3 className={classes.headline}>{title}</h3>
      {interest.unexplained.map(({ placement, date, amount }) => (
        <p key={`${placement} ${date} ${amount}`}>
          {t('safety.interest.unexplained', { placement, date, amount: money(amount) })}
        </p>
      ))}
      <section className={classes.tall} aria-label={title} data-gaps={interest.gaps.length}>
        <TableBar columns={columns} rows={rows} fileName="interest">
          <Switch
            size="xs"
            label={t('safety.interest.onlyGaps')}
            checked={onlyGaps && interest.gaps.length > 0}
            disabled={interest.gaps.length === 0}
            onChange={({ currentTarget }) => setOnlyGaps(currentTarget.checked)}
          />
        </TableBar>
        <DataTable
          label={title}
          columns={columns}
          rows={rows}
          rowKey={({ placement, until }) => `${placement} ${until}`}
          onCell={(period) => inspect({ kind: 'worked', figure: interestFigure(period, placementOf(period)) })}
        />
      </section>
    </>
  );
}

/** Interest that fell due against what was booked, placement by placement. */
export function InterestView({ answer }: SafetyViewProps) {
  const { t } = useText();
  const { interest } = answer.report;
  return interest === null ? <p>{t('safety.interest.unknown')}</p> : <Periods answer={answer} interest={interest} />;
}
