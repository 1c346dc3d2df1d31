import { Checkbox } from '@mantine/core';
import { useMemo } from 'react';
import { attributionCuts } from '../../../../shared/investment/answers/attributionAnswer';
import { allocationRules } from '../../../../shared/investment/attribution/brinson';
import { linkingMethods } from '../../../../shared/investment/attribution/linking';
import { useInvestment } from '../../../state/investment';
import {
  attributionAnswers,
  changePerformance,
  cutQuestion,
  usePerformance,
} from '../../../state/investmentPerformance';
import { useText } from '../../../text';
import { Scroll } from '../../../ui/Scroll';
import { Answered } from '../Answered';
import { Choice, RebalancingChoice } from '../Choice';
import classes from '../Investment.module.css';
import { NoneOpen } from '../NoneOpen';
import { BondsTable } from './BondsTable';
import { Effects } from './Effects';
import { ManagersTable } from './ManagersTable';

function Options() {
  const { t } = useText();
  const merged = usePerformance((choices) => choices.merged);
  return (
    <div className={classes.bar}>
      <Choice
        name="cut"
        label={t('investmentResults.attribution.cut.label')}
        values={attributionCuts}
        write={(value) => t(`investmentResults.attribution.cut.${value}`)}
      />
      <Choice
        name="rule"
        label={t('investmentResults.attribution.rule.label')}
        values={allocationRules}
        write={(value) => t(`investmentResults.attribution.rule.${value}`)}
      />
      <Choice
        name="linking"
        label={t('investmentResults.attribution.linking.label')}
        values={linkingMethods}
        write={(value) => t(`investmentResults.attribution.linking.${value}`)}
      />
      <RebalancingChoice />
      <Checkbox
        size="xs"
        label={t('investmentResults.attribution.merged')}
        checked={merged}
        onChange={({ currentTarget }) => changePerformance({ merged: currentTarget.checked })}
      />
    </div>
  );
}

/** Why the portfolio did better or worse than its benchmark, which managers did, and what bonds earned by. */
export function AttributionPart() {
  const { t } = useText();
  const isOpen = useInvestment(({ portfolio }) => portfolio !== null);
  const choices = usePerformance();
  const answer = attributionAnswers.useAsked(useMemo(() => cutQuestion(choices), [choices]));
  if (!isOpen) return <NoneOpen />;
  return (
    <div className={classes.part}>
      <Options />
      <Scroll label={t('investment.parts.attribution')} className={classes.work}>
        <Answered answer={answer} places={4}>
          {(value) => <Effects answer={value} />}
        </Answered>
        <ManagersTable />
        <BondsTable />
      </Scroll>
    </div>
  );
}
