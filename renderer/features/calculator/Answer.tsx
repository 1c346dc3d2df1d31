import type { ReactNode } from 'react';
import type { PersonOutlook } from '../../../shared/pension/personOutlook';
import { useSheetText } from '../../measures/useSheetText';
import { useText } from '../../text';
import classes from './Calculator.module.css';

function Key({ name, value, hint }: { name: string; value: ReactNode; hint: string }) {
  return (
    <div className={classes.key}>
      <span>{name}</span>
      <strong>{value}</strong>
      <span>{hint}</span>
    </div>
  );
}

function Warnings({ outlook }: { outlook: PersonOutlook }) {
  const { t } = useText();
  const { timing, chosen } = outlook;
  return (
    <>
      {timing !== 'allowed' && (
        <p className={classes.warning} role="status">
          {t(`calculator.warning.${timing}`)}
        </p>
      )}
      {chosen.sheet.minimum.missingMonths > 0 && (
        <p className={classes.warning} role="status">
          {t('calculator.warning.missing')}
        </p>
      )}
    </>
  );
}

/** The pension in one sentence, and what decides it. */
export function Answer({ outlook }: { outlook: PersonOutlook }) {
  const { t } = useText();
  const { amount, credited, share, month, age } = useSheetText();
  const { statutory, chosen } = outlook;
  const { cohort, minimum, total } = chosen.sheet;
  const facts = { years: minimum.needed, year: chosen.month.year, months: minimum.missingMonths };
  return (
    <section className={classes.answer}>
      <h2 data-figure="pension">
        {t('calculator.answer', {
          amount: amount(total),
          month: month(chosen.month),
          age: age(chosen.ageInMonths),
          share: share(chosen.replacement),
        })}
      </h2>
      <Warnings outlook={outlook} />
      <div className={classes.keys}>
        <Key
          name={t('calculator.key.statutory')}
          value={month(statutory.month)}
          hint={t('calculator.key.delay', { age: age(statutory.ageInMonths), months: statutory.delay })}
        />
        <Key
          name={t('calculator.key.window')}
          value={t('calculator.key.between', { from: month(statutory.earliest), to: month(statutory.latest) })}
          hint={t('calculator.key.windowHint')}
        />
        <Key
          name={t('calculator.key.minimum')}
          value={credited(chosen.person.years)}
          hint={t(minimum.missingMonths > 0 ? 'calculator.key.missing' : 'calculator.key.met', facts)}
        />
        <Key
          name={t('calculator.key.cohort')}
          value={t(`calculator.cohort.${cohort}`)}
          hint={t(`calculator.cohortHint.${cohort}`)}
        />
      </div>
    </section>
  );
}
