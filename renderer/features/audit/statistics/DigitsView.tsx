import { Button, NumberInput, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { type DigitTest, digitTests } from '../../../../shared/audit/digits/benford';
import type { DigitFit } from '../../../../shared/audit/digits/conformity';
import type { DigitReport, Unsuited } from '../../../../shared/audit/digits/digitReport';
import { success } from '../../../../shared/base/result';
import { amountRows, askStatistics, useStatistics } from '../../../state/auditStatistics';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { Panel } from '../../../ui/Page';
import screen from '../Audit.module.css';
import { AskedState } from './AskedState';
import { DigitChart } from './DigitChart';
import { LedgerRows } from './LedgerRows';
import classes from './Statistics.module.css';
import { TestForm } from './TestForm';

const mostRows = 500;

function useUnsuited(): (reason: Unsuited) => string {
  const { t } = useText();
  const numbers = useNumbers();
  return (reason) => {
    if (reason.why === 'too-few') {
      const [counted, least] = [reason.counted, reason.least].map((value) => numbers.number(value, 'count'));
      return t('auditStatistics.unsuited.too-few', { counted: counted ?? '', least: least ?? '' });
    }
    if (reason.why === 'too-narrow') {
      return t('auditStatistics.unsuited.too-narrow', { ...reason, decades: reason.decades.toFixed(2) });
    }
    const shares = { share: numbers.full(reason.share, 'share'), most: numbers.full(reason.most, 'share') };
    if (reason.why === 'one-amount') {
      return t('auditStatistics.unsuited.one-amount', {
        ...shares,
        amount: numbers.number(reason.amount, 'moneyExact'),
      });
    }
    return t('auditStatistics.unsuited.set-by-rule', {
      ...shares,
      setting: t(`auditStatistics.setting.${reason.setting}`),
    });
  };
}

/** Rows whose amounts begin with the digits. */
const askRows = (digits: number, least: number): void => {
  const question = { ...amountRows(useStatistics.getState().rows), least };
  void askStatistics('digitRows', async (ledger) => {
    const rows = await ledger.ask('digitRows', { question, digits, limit: mostRows });
    return rows.ok ? success({ digits, rows: rows.value }) : rows;
  });
};

function Figures({ fit, least }: { fit: DigitFit; least: number }) {
  const { t } = useText();
  const numbers = useNumbers();
  const [close, acceptable, marginal] = fit.limits;
  return (
    <Panel title={t(`auditStatistics.conformity.${fit.conformity}`)}>
      <dl className={screen.facts} data-conformity={fit.conformity}>
        <dt>{t('auditMore.statistics.amounts')}</dt>
        <dd>{numbers.number(fit.n, 'count')}</dd>
        <dt>{t('auditStatistics.column.deviation')}</dt>
        <dd>{fit.deviation.toFixed(5)}</dd>
        <dt>{t('auditMore.statistics.limits')}</dt>
        <dd>
          {close} / {acceptable} / {marginal}
        </dd>
        <dt>{t('auditStatistics.column.excess')}</dt>
        <dd>{fit.excessDeviation.toFixed(5)}</dd>
        <dt>{t('auditStatistics.column.chiSquare')}</dt>
        <dd>
          {fit.chiSquare.toFixed(1)} ({fit.freedom})
        </dd>
        <dt>{t('auditStatistics.column.chance')}</dt>
        <dd>{fit.chance.toFixed(4)}</dd>
      </dl>
      <p className={screen.dim}>{t(`auditStatistics.power.${fit.power}`)}</p>
      <h4>{t('auditStatistics.column.spikes')}</h4>
      {fit.spikes.length === 0 && <p className={screen.dim}>{t('auditMore.statistics.noSpikes')}</p>}
      <div className={screen.line}>
        {fit.spikes.map((digits) =>
          fit.test === 'firstTwo' ? (
            <Button
              key={digits}
              size="compact-xs"
              variant="default"
              data-spike={digits}
              onClick={() => askRows(digits, least)}
            >
              {digits}
            </Button>
          ) : (
            <span key={digits}>{digits}</span>
          ),
        )}
      </div>
    </Panel>
  );
}

function Found({ report, least }: { report: DigitReport; least: number }) {
  const { t } = useText();
  const [test, setTest] = useState<DigitTest>('firstTwo');
  const unsuited = useUnsuited();
  const rows = useStatistics((store) => store.digitRows);
  const { table } = useStatistics((store) => store.rows);
  const counted = <p className={screen.dim}>{t('auditStatistics.counted', { ...report.rows })}</p>;
  if (report.fits === null) {
    return (
      <div className={classes.refused} role="status" data-unsuited={report.unsuited.length}>
        {report.unsuited.map((reason) => (
          <p key={JSON.stringify(reason)}>{unsuited(reason)}</p>
        ))}
        {counted}
      </div>
    );
  }
  const fit = report.fits[test];
  return (
    <>
      <div className={screen.line}>
        <SegmentedControl
          aria-label={t('auditStatistics.column.test')}
          data={digitTests.map((value) => ({ value, label: t(`auditStatistics.test.${value}`) }))}
          value={test}
          onChange={setTest}
        />
        {counted}
      </div>
      <div className={classes.two}>
        <DigitChart fit={fit} onDigits={test === 'firstTwo' ? (digits) => askRows(digits, least) : null} />
        <Figures fit={fit} least={least} />
      </div>
      <p className={screen.dim}>{t('auditMore.statistics.digitsCaution')}</p>
      {rows.state !== 'none' && (
        <AskedState answer={rows} hint="">
          {({ digits, rows: found }) => (
            <LedgerRows
              title={t('auditMore.statistics.rowsWith', { digits })}
              table={table}
              rows={found}
              fileName={`digits-${digits}`}
            />
          )}
        </AskedState>
      )}
    </>
  );
}

/** Leading digits of amounts against Benford's law. */
export function DigitsView() {
  const { t } = useText();
  const answer = useStatistics((store) => store.digits);
  const rows = useStatistics((store) => store.rows);
  const [least, setLeast] = useState(10);
  const ask = (): void => {
    useStatistics.setState({ digitRows: { state: 'none' } });
    void askStatistics('digits', (ledger) => ledger.ask('digitReport', { ...amountRows(rows), least }));
  };
  return (
    <TestForm
      name="digits"
      hint={t('auditMore.statistics.hint.digits')}
      answer={answer}
      onRun={ask}
      fields={
        <NumberInput
          size="xs"
          w={130}
          label={t('auditMore.statistics.least')}
          value={least}
          min={1}
          onChange={(next) => typeof next === 'number' && next >= 1 && setLeast(next)}
        />
      }
    >
      {(report) => <Found report={report} least={least} />}
    </TestForm>
  );
}
