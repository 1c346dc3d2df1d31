import { NativeSelect, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { amountRows, askStatistics, useStatistics } from '../../../state/auditStatistics';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { DayField } from '../../../ui/DayField';
import { Empty } from '../../../ui/Empty';
import screen from '../Audit.module.css';
import { TestForm } from './TestForm';
import { useColumnWords } from './useColumnWords';

const sides = ['late', 'early', 'near'] as const;

/** Rows around a closing day whose money moved on the other side of it than their month. */
export function CutOffView() {
  const { t } = useText();
  const numbers = useNumbers();
  const words = useColumnWords();
  const answer = useStatistics((store) => store.cutOff);
  const rows = useStatistics((store) => store.rows);
  const periods = words.columns(rows.table, (kind) => kind === 'period');
  const days = words.columns(rows.table, (kind) => kind === 'date');
  const [day, setDay] = useState('');
  const [closing, setClosing] = useState<string | null>(null);
  const [reach, setReach] = useState(31);
  const [period] = periods;
  const chosen = days.find(({ value }) => value === day) ?? days[0];
  if (period === undefined || chosen === undefined) {
    return <Empty title={t('auditMore.statistics.cutOff.noDays')} hint={t('auditMore.statistics.cutOff.noDaysHint')} />;
  }
  const question = { period: period.value, day: chosen.value, closing: closing ?? '', days: reach };
  return (
    <TestForm
      name="cut-off"
      isReady={closing !== null}
      hint={t('auditMore.statistics.hint.cutOff')}
      answer={answer}
      onRun={() =>
        void askStatistics('cutOff', (ledger) => ledger.ask('cutOffRows', { ...amountRows(rows), ...question }))
      }
      fields={
        <>
          <NativeSelect
            size="xs"
            label={t('auditMore.statistics.cutOff.day')}
            data={days}
            value={chosen.value}
            onChange={({ currentTarget }) => setDay(currentTarget.value)}
          />
          <DayField
            name="closing"
            label={t('auditMore.statistics.cutOff.closing')}
            value={closing}
            onChange={setClosing}
          />
          <NumberInput
            size="xs"
            w={120}
            label={t('auditMore.statistics.cutOff.days')}
            value={reach}
            min={1}
            max={366}
            allowDecimal={false}
            onChange={(next) => typeof next === 'number' && next >= 1 && setReach(next)}
          />
        </>
      }
    >
      {(report) => (
        <table className={screen.plain} data-cut-off={report.near.rows}>
          <thead>
            <tr>
              <td />
              <th scope="col" className={screen.number}>
                {t('auditStatistics.column.count')}
              </th>
              <th scope="col" className={screen.number}>
                {t('auditMore.statistics.yuan')}
              </th>
            </tr>
          </thead>
          <tbody>
            {sides.map((side) => (
              <tr key={side}>
                <th scope="row">{t(`auditMore.statistics.cutOff.${side}`)}</th>
                <td className={screen.number}>{numbers.number(report[side].rows, 'count')}</td>
                <td className={screen.number}>{numbers.number(report[side].amount, 'moneyExact')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </TestForm>
  );
}
