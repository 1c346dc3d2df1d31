import { useMemo } from 'react';
import type { ReturnsAnswer } from '../../../../shared/investment/answers/returnsAnswer';
import { frequencies, windows } from '../../../../shared/investment/returns/frequency';
import {
  changePerformance,
  returnsAnswers,
  returnsQuestion,
  useIsOpen,
  usePerformance,
} from '../../../state/investmentPerformance';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { ChartRange } from '../../../ui/chart/ChartRange';
import { NumberField } from '../../../ui/NumberField';
import { Scroll } from '../../../ui/Scroll';
import { Answered } from '../Answered';
import { Choice } from '../Choice';
import classes from '../Investment.module.css';
import { NoneOpen } from '../NoneOpen';
import { SourceBar } from '../SourceBar';
import { CalendarTable } from './CalendarTable';
import { MethodsTable } from './MethodsTable';
import { PathCharts } from './PathCharts';
import { PeriodsTable } from './PeriodsTable';
import { YearsTable } from './YearsTable';

function FeeField() {
  const { t } = useText();
  const fee = usePerformance(({ feeAYear }) => feeAYear);
  return (
    <NumberField
      name="fee"
      label={t('investmentResults.field.fee')}
      value={100 * fee}
      range={[0, 10]}
      step={0.1}
      decimalScale={3}
      suffix=" %"
      onTake={(value) => changePerformance({ feeAYear: value / 100 })}
    />
  );
}

function Options({ answer }: { answer: ReturnsAnswer }) {
  const { t } = useText();
  const { frequency, shown, window } = answer;
  return (
    <div className={classes.bar}>
      <Choice
        name="frequency"
        label={t('investmentResults.field.frequency')}
        values={frequencies.slice(frequencies.indexOf(frequency))}
        usual={shown}
        write={(value) => t(`investmentResults.frequency.${value}`)}
      />
      <Choice
        name="window"
        label={t('investmentResults.field.window')}
        values={windows[frequency]}
        usual={window}
        write={(count) => t(`investmentResults.span.${frequency}`, { count })}
      />
      <FeeField />
    </div>
  );
}

function Headline({ answer }: { answer: ReturnsAnswer }) {
  const { t } = useText();
  const numbers = useNumbers();
  const { figures, growth, from, to } = answer;
  const ahead = growth.benchmark?.at(-1);
  const facts = {
    own: numbers.full(figures.timeWeighted.value, 'rate'),
    year: numbers.full(figures.annualized.value, 'rate'),
    ...{ from, to },
  };
  return (
    <>
      <p className={classes.headline} role="status" data-headline="returns">
        {ahead === undefined
          ? t('investmentResults.returns.titleAlone', facts)
          : t('investmentResults.returns.title', { ...facts, benchmark: numbers.full(ahead, 'rate') })}
      </p>
      {growth.benchmark === null && answer.published === null && (
        <p className={classes.hint}>{t('investmentResults.noBenchmark')}</p>
      )}
    </>
  );
}

/** What was earned: by method and period, against the benchmark and what the fund has to keep up with. */
export function ReturnsPart() {
  const { t } = useText();
  const isOpen = useIsOpen();
  const choices = usePerformance();
  const answer = returnsAnswers.useAsked(useMemo(() => returnsQuestion(choices), [choices]));
  return (
    <div className={classes.part}>
      <SourceBar />
      {isOpen ? (
        <Answered answer={answer} places={5}>
          {(value) => (
            <Scroll label={t('investment.parts.returns')} className={classes.work}>
              <Headline answer={value} />
              <Options answer={value} />
              <ChartRange initial={null} key={value.frequency}>
                <PathCharts answer={value} />
              </ChartRange>
              <MethodsTable answer={value} />
              <YearsTable answer={value} />
              {value.frequency !== 'yearly' && <CalendarTable answer={value} />}
              <PeriodsTable answer={value} />
            </Scroll>
          )}
        </Answered>
      ) : (
        <NoneOpen />
      )}
    </div>
  );
}
