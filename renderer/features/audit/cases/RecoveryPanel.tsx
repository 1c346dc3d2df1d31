import { Checkbox } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { RecoveryInput, RecoverySheet, RecoveryStep } from '../../../../shared/audit/recovery/recoverySheet';
import type { Rule } from '../../../../shared/audit/rule';
import { inLanguage } from '../../../../shared/base/language';
import { describeFailure } from '../../../../shared/text/describeFailure';
import type { OpenLedger } from '../../../engine/ledger';
import { recoveryOf } from '../../../state/auditRecovery';
import { useAudit } from '../../../state/auditRun';
import { today } from '../../../state/dataImport';
import { useNumbers } from '../../../state/settings';
import { useAnswer } from '../../../state/useAnswer';
import { useText } from '../../../text';
import { DayField } from '../../../ui/DayField';
import { StatusMark } from '../../../ui/StatusMark';
import classes from './Cases.module.css';

function useInputText(): (input: RecoveryInput) => string {
  const numbers = useNumbers();
  return ({ symbol, value, unit }) => {
    const isMoney = unit === 'yuan' || unit === 'yuan days';
    const said = isMoney
      ? numbers.number(value, 'moneyExact')
      : unit === 'ratio'
        ? `${Number((value * 100).toPrecision(6))}%`
        : String(value);
    return `${symbol} = ${said}`;
  };
}

function Step({ step }: { step: RecoveryStep }) {
  const { t, language } = useText();
  const numbers = useNumbers();
  const inputText = useInputText();
  const { id, formula, inputs, value, law } = step;
  return (
    <li data-step={id}>
      <span>{t(`auditCases.recovery.step.${id}`)}</span>
      <strong>{numbers.full(value, 'moneyExact')}</strong>
      <code className={classes.formula}>{[formula, ...inputs.map(inputText)].join(' · ')}</code>
      {law !== null && (
        <span className={classes.dim}>
          {inLanguage(law.ref, language)} <StatusMark status={law.status} />
        </span>
      )}
    </li>
  );
}

function Summary({ sheet, recovery }: { sheet: RecoverySheet; recovery: Rule['recovery'] }) {
  const { t } = useText();
  const numbers = useNumbers();
  const { principal, lateFee, fineLeast, fineMost } = sheet;
  const yuan = (value: number): string => numbers.full(value, 'moneyExact');
  const fine = { least: yuan(fineLeast), most: yuan(fineMost) };
  const key = recovery === 'lateFee' ? 'fineIfUnpaid' : 'fineRange';
  return (
    <>
      <p data-owed={principal}>
        {t(principal < 0 ? 'auditCases.recovery.owedOut' : 'auditCases.recovery.owed')}{' '}
        <strong>{yuan(Math.abs(principal) + lateFee)}</strong>
      </p>
      {fineMost > 0 && <p>{t(`auditCases.recovery.${key}`, fine)}</p>}
    </>
  );
}

/** What comes back by the law of the day: refund, late fee, fine, with every step. */
export function RecoveryPanel({ finding, rule }: { finding: string; rule: Rule }) {
  const { t } = useText();
  const { recovery } = rule;
  const edition = useAudit((store) => store.edition);
  const [until, setUntil] = useState(today());
  const [isCapped, setCapped] = useState(false);
  const sheet = useAnswer(
    useCallback(
      (ledger: OpenLedger) => recoveryOf(ledger, { rule: rule.id, finding, recovery, until, isCapped }),
      [rule.id, finding, recovery, until, isCapped],
    ),
    edition,
  );
  return (
    <section className={classes.recovery} aria-label={t('auditCases.recovery.title')}>
      <h4>{t('auditCases.recovery.title')}</h4>
      <p className={classes.dim}>{t(`auditScreens.recovery.${recovery}`)}</p>
      {recovery === 'lateFee' && (
        <div className={classes.fields}>
          <DayField
            name="until"
            label={t('auditCases.recovery.until')}
            value={until}
            onChange={(day) => setUntil(day ?? today())}
          />
          <Checkbox
            size="xs"
            label={t('auditCases.recovery.capped')}
            checked={isCapped}
            onChange={({ currentTarget }) => setCapped(currentTarget.checked)}
          />
        </div>
      )}
      {sheet.state === 'failed' && <p role="alert">{describeFailure(sheet.failure, t).detail}</p>}
      {sheet.state === 'answered' && (
        <>
          <Summary sheet={sheet.value} recovery={recovery} />
          <ol className={classes.steps}>
            {sheet.value.steps.map((step) => (
              <Step key={`${step.id} ${step.inputs.map(({ value }) => value).join(' ')}`} step={step} />
            ))}
          </ol>
          <p className={classes.dim}>{t('auditCases.recovery.dueNote')}</p>
        </>
      )}
    </section>
  );
}
