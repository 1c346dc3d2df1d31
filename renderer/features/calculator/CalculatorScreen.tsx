import { usePersonOutlook } from '../../state/calculator';
import { useText } from '../../text';
import { FailureState } from '../../ui/FailureState';
import { Loading } from '../../ui/Loading';
import { Page } from '../../ui/Page';
import { Answer } from './Answer';
import classes from './Calculator.module.css';
import { ChoicesTable } from './ChoicesTable';
import { DeathTable } from './DeathTable';
import { PersonForm } from './PersonForm';
import { SheetTable } from './SheetTable';

/** One person's pension: when, how much and why, step by step. */
export function CalculatorScreen() {
  const { t } = useText();
  const answer = usePersonOutlook();
  const outlook = answer?.ok ? answer.value : null;
  return (
    <div className={classes.screen}>
      <PersonForm outlook={outlook} />
      <Page title={t('calculator.heading')} lead={t('calculator.lead')}>
        {answer === null && <Loading label={t('calculator.heading')} places={3} />}
        {answer !== null && !answer.ok && <FailureState failure={answer.failure} />}
        {outlook !== null && (
          <>
            <Answer outlook={outlook} />
            <SheetTable lines={outlook.chosen.sheet.lines} />
            <div className={classes.columns}>
              <ChoicesTable outlook={outlook} />
              <DeathTable outlook={outlook} />
            </div>
          </>
        )}
      </Page>
    </div>
  );
}
