import { Checkbox } from '@mantine/core';
import type { AdjustmentRule } from '../../../shared/pension/annualAdjustment';
import type { PersonOutlook } from '../../../shared/pension/personOutlook';
import { useSheetText } from '../../measures/useSheetText';
import { changePerson, useCalculator, useIncrease } from '../../state/calculator';
import { useText } from '../../text';
import { Panel } from '../../ui/Page';
import classes from './Calculator.module.css';
import { FigureField } from './FigureField';
import { IncreaseOfAll } from './IncreaseOfAll';
import { StepTable } from './StepTable';

const mostYuan = 10_000;

/** The rule with the amount of one band or one age put in place. */
const withAmount = <T extends { readonly amount: number }>(parts: readonly T[], at: number, amount: number): T[] =>
  parts.map((part, k) => (k === at ? { ...part, amount } : part));

function RuleFields() {
  const { t } = useText();
  const { rule, increaseAfter, inRemoteArea } = useCalculator();
  const change = (part: Partial<AdjustmentRule>) => changePerson({ rule: { ...rule, ...part } });
  const yuan = { step: 1, high: mostYuan, digits: 2 };
  return (
    <div className={classes.rule}>
      <FigureField
        {...yuan}
        label={t('calculator.increase.fixed')}
        value={rule.fixed}
        onChange={(fixed) => change({ fixed })}
      />
      {rule.perYear.map(({ above, amount }, at) => (
        <FigureField
          key={above}
          {...yuan}
          step={0.5}
          label={t(above === 0 ? 'calculator.increase.perYear' : 'calculator.increase.perYearAbove', { above })}
          value={amount}
          onChange={(value) => change({ perYear: withAmount(rule.perYear, at, value) })}
        />
      ))}
      <FigureField
        {...yuan}
        label={t('calculator.increase.minimum')}
        value={rule.perYearMinimum}
        onChange={(perYearMinimum) => change({ perYearMinimum })}
      />
      <FigureField
        label={t('calculator.increase.percent')}
        value={Number((rule.ofPension * 100).toFixed(4))}
        step={0.1}
        high={100}
        digits={3}
        onChange={(percent) => change({ ofPension: percent / 100 })}
      />
      {rule.byAge.map(({ from, amount }, at) => (
        <FigureField
          key={from}
          {...yuan}
          label={t('calculator.increase.fromAge', { from })}
          value={amount}
          onChange={(value) => change({ byAge: withAmount(rule.byAge, at, value) })}
        />
      ))}
      <FigureField
        {...yuan}
        label={t('calculator.increase.remote')}
        value={rule.remoteArea}
        onChange={(remoteArea) => change({ remoteArea })}
      />
      <FigureField
        label={t('calculator.increase.after')}
        value={increaseAfter}
        step={1}
        high={50}
        digits={0}
        onChange={(value) => changePerson({ increaseAfter: value })}
      />
      <Checkbox
        size="xs"
        className={classes.check}
        label={t('calculator.increase.inRemoteArea')}
        checked={inRemoteArea}
        onChange={(event) => changePerson({ inRemoteArea: event.currentTarget.checked })}
      />
    </div>
  );
}

/** One year's increase of the pension in payment, by the rule of the province as it is typed in. */
export function IncreasePanel({ outlook }: { outlook: PersonOutlook }) {
  const { t } = useText();
  const { amount } = useSheetText();
  const years = useCalculator(({ increaseAfter }) => increaseAfter);
  const steps = useIncrease(outlook);
  const stepAmount = (id: string): string => amount(steps.find((step) => step.id === id)?.value ?? 0);
  return (
    <>
      <section className={classes.answer}>
        <h2 data-figure="increase">
          {t('calculator.increase.answer', {
            years,
            amount: stepAmount('increase'),
            after: stepAmount('pensionAfter'),
          })}
        </h2>
        <p className={classes.note}>{t('calculator.increase.note')}</p>
      </section>
      <Panel title={t('calculator.increase.rule')} padded={false}>
        <RuleFields />
      </Panel>
      <StepTable
        title={t('calculator.increase.title')}
        steps={steps.map((step) => ({ ...step, name: t(`calculator.step.${step.id}`) }))}
      />
      <IncreaseOfAll />
    </>
  );
}
