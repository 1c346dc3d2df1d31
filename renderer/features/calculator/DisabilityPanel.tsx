import { ActionIcon, Tooltip } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import type { DisabilityOutlook } from '../../../shared/pension/disabilityOutlook';
import type { PersonOutlook } from '../../../shared/pension/personOutlook';
import { useSheetText } from '../../measures/useSheetText';
import { changePerson, disabledMonth, useCalculator, useDisability } from '../../state/calculator';
import { useText } from '../../text';
import { FailureState } from '../../ui/FailureState';
import classes from './Calculator.module.css';
import { monthParts } from './monthParts';
import { PairField } from './PairField';
import { StepTable } from './StepTable';

function Sentence({ found }: { found: DisabilityOutlook }) {
  const { t } = useText();
  const { amount, month, figure } = useSheetText();
  const { allowance } = found;
  if (allowance === null) {
    return <h2 data-figure="allowance">{t('calculator.disability.none')}</h2>;
  }
  const until =
    allowance.months === null
      ? t('calculator.disability.untilStatutory')
      : t('calculator.disability.forMonths', { months: figure(allowance.months, 'months') });
  return (
    <>
      <h2 data-figure="allowance">
        {t('calculator.disability.answer', {
          amount: amount(allowance.monthly),
          month: month(found.month),
          until,
          article: allowance.article,
        })}
      </h2>
      <p className={classes.note}>
        {t(`calculator.disability.indexation.${allowance.indexation}`)}{' '}
        {allowance.review !== null && t('calculator.disability.review', { month: month(allowance.review) })}
      </p>
    </>
  );
}

/** What the person is paid who can no longer work, from a month that is asked for until the statutory age. */
export function DisabilityPanel({ outlook }: { outlook: PersonOutlook }) {
  const { t } = useText();
  const form = useCalculator();
  const answer = useDisability(outlook);
  const month = disabledMonth(form, outlook);
  const steps = answer?.ok
    ? answer.value.steps.map((step) => ({ ...step, name: t(`calculator.step.${step.id}`) }))
    : [];
  return (
    <>
      <section className={classes.answer}>
        {answer?.ok && <Sentence found={answer.value} />}
        <div className={classes.inline}>
          <PairField
            label={t('calculator.disability.month')}
            {...monthParts(month, (value) => changePerson({ disabledIn: value }))}
          >
            <Tooltip label={t('calculator.disability.reset')}>
              <ActionIcon
                aria-label={t('calculator.disability.reset')}
                disabled={form.disabledIn === null}
                onClick={() => changePerson({ disabledIn: null })}
              >
                <IconRestore size={16} />
              </ActionIcon>
            </Tooltip>
          </PairField>
        </div>
      </section>
      {answer !== null && !answer.ok && <FailureState failure={answer.failure} />}
      {steps.length > 0 && <StepTable title={t('calculator.disability.title')} steps={steps} />}
    </>
  );
}
