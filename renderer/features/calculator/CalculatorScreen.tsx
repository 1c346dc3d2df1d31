import { Tabs } from '@mantine/core';
import type { PersonOutlook } from '../../../shared/pension/personOutlook';
import { usePersonOutlook } from '../../state/calculator';
import { useText } from '../../text';
import { FailureState } from '../../ui/FailureState';
import { Loading } from '../../ui/Loading';
import { Page } from '../../ui/Page';
import { AccountPanel } from './AccountPanel';
import { Answer } from './Answer';
import classes from './Calculator.module.css';
import { ChoicesTable } from './ChoicesTable';
import { DeathTable } from './DeathTable';
import { DisabilityPanel } from './DisabilityPanel';
import { IncreasePanel } from './IncreasePanel';
import { PersonForm } from './PersonForm';
import { SheetTable } from './SheetTable';

const parts = ['pension', 'account', 'disability', 'increase'] as const;

function Parts({ outlook }: { outlook: PersonOutlook }) {
  const { t } = useText();
  return (
    <Tabs defaultValue="pension">
      <Tabs.List>
        {parts.map((part) => (
          <Tabs.Tab key={part} value={part}>
            {t(`calculator.tab.${part}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="pension" className={classes.part}>
        <SheetTable lines={outlook.chosen.sheet.lines} />
        <div className={classes.columns}>
          <ChoicesTable outlook={outlook} />
          <DeathTable outlook={outlook} />
        </div>
      </Tabs.Panel>
      <Tabs.Panel value="account" className={classes.part}>
        <AccountPanel outlook={outlook} />
      </Tabs.Panel>
      <Tabs.Panel value="disability" className={classes.part}>
        <DisabilityPanel outlook={outlook} />
      </Tabs.Panel>
      <Tabs.Panel value="increase" className={classes.part}>
        <IncreasePanel outlook={outlook} />
      </Tabs.Panel>
    </Tabs>
  );
}

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
            <Parts outlook={outlook} />
          </>
        )}
      </Page>
    </div>
  );
}
