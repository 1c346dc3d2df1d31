import { useMemo } from 'react';
import type { RiskAnswer } from '../../../../shared/investment/answers/riskAnswer';
import { windows } from '../../../../shared/investment/returns/frequency';
import {
  changePerformance,
  riskAnswers,
  riskQuestion,
  useIsOpen,
  usePerformance,
} from '../../../state/investmentPerformance';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { NumberField } from '../../../ui/NumberField';
import { Scroll } from '../../../ui/Scroll';
import { Answered } from '../Answered';
import { Choice } from '../Choice';
import classes from '../Investment.module.css';
import { NoneOpen } from '../NoneOpen';
import { SourceBar } from '../SourceBar';
import { DepthCharts } from './DepthCharts';
import { DrawdownTable } from './DrawdownTable';
import { RiskTable } from './RiskTable';

function RiskFreeField() {
  const { t } = useText();
  const rate = usePerformance(({ riskFreeAYear }) => riskFreeAYear);
  return (
    <NumberField
      name="riskFree"
      label={t('investmentResults.field.riskFree')}
      value={100 * rate}
      range={[-5, 20]}
      step={0.1}
      decimalScale={3}
      suffix=" %"
      onTake={(value) => changePerformance({ riskFreeAYear: value / 100 })}
    />
  );
}

function Headline({ answer }: { answer: RiskAnswer }) {
  const { t } = useText();
  const numbers = useNumbers();
  const { volatility, maxDrawdown } = answer.figures;
  return (
    <p className={classes.headline} role="status" data-headline="risk">
      {t('investmentResults.risk.title', {
        volatility: numbers.full(volatility.value, 'rate'),
        depth: numbers.full(maxDrawdown.value, 'rate'),
      })}
    </p>
  );
}

/** What was risked: every figure with its formula, window, number of returns and interval. */
export function RiskPart() {
  const { t } = useText();
  const isOpen = useIsOpen();
  const choices = usePerformance();
  const answer = riskAnswers.useAsked(useMemo(() => riskQuestion(choices), [choices]));
  return (
    <div className={classes.part}>
      <SourceBar>
        <RiskFreeField />
      </SourceBar>
      {isOpen ? (
        <Answered answer={answer} places={5}>
          {(value) => (
            <Scroll label={t('investment.parts.risk')} className={classes.work}>
              <Headline answer={value} />
              <div className={classes.bar}>
                <Choice
                  name="window"
                  label={t('investmentResults.field.window')}
                  values={windows[value.frequency]}
                  usual={value.span}
                  write={(count) => t(`investmentResults.span.${value.frequency}`, { count })}
                />
              </div>
              <DepthCharts answer={value} />
              <RiskTable answer={value} />
              <DrawdownTable answer={value} />
            </Scroll>
          )}
        </Answered>
      ) : (
        <NoneOpen />
      )}
    </div>
  );
}
