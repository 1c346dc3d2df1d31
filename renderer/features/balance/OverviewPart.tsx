import { useDeferredValue, useMemo, useState } from 'react';
import type { Run } from '../../../shared/balance/outlook';
import type { Bilingual } from '../../../shared/base/language';
import { scenarioBase } from '../../../shared/projection/scenarioBase';
import { FlowsChart, FundChart } from '../../outlook/FundCharts';
import { KeyFigures } from '../../outlook/KeyFigures';
import { useQuestionTitle } from '../../outlook/useQuestionTitle';
import { useGround, useGroundQuestion, useGroundRun } from '../../state/balanceLevers';
import { lastRun, runAgain, useStudy } from '../../state/study';
import { useText } from '../../text';
import { ChartRange } from '../../ui/chart/ChartRange';
import { FailureState } from '../../ui/FailureState';
import { Loading } from '../../ui/Loading';
import classes from './Balance.module.css';
import { LeversPanel } from './levers/LeversPanel';
import { RequiredRate } from './RequiredRate';

const items = ['firstDeficit', 'exhaustion', 'payableShare', 'actuarialBalance'] as const;

/** The run with the levers put back and its name, to set the run on screen against. */
function useWithout(): { readonly run: Run; readonly title: Bilingual } | null {
  const run = useGroundRun();
  const question = useGroundQuestion();
  const title = useQuestionTitle();
  const name = question === null ? '' : title(question).title;
  return useMemo(() => (run === null ? null : { run, title: { zh: name, en: name } }), [run, name]);
}

function usePictured(run: Run | null, comparison: ReturnType<typeof useWithout>) {
  const base = useStudy(({ workspace }) => workspace?.base);
  // The accounts are those of the ground: a lever that moves leaves them as they are.
  const scenario = useGround();
  return useMemo(
    () =>
      run && base && scenario
        ? { run, comparison, compared: [], accounts: scenarioBase(base, scenario).accounts }
        : null,
    [run, comparison, base, scenario],
  );
}

/** The newest run that no newer question has overtaken: charts wait for a moving slider to rest. */
function useSettled(): Run | null {
  const answer = useStudy((study) => study.answer);
  const [settled, setSettled] = useState(() => lastRun(answer));
  if (answer.state === 'done' && answer.run !== settled) setSettled(answer.run);
  return settled;
}

/** Levers on the left; what they do to the fund, beside the scenario without them, on the right. */
export function OverviewPart() {
  const { t } = useText();
  const answer = useStudy((study) => study.answer);
  const run = lastRun(answer);
  const without = useWithout();
  const settled = useSettled();
  // Figures and sliders go first: the charts may follow a moment later and never hold up a moving slider.
  const pictured = useDeferredValue(usePictured(settled, without));
  return (
    <div className={classes.overview}>
      <LeversPanel />
      <div className={classes.results} aria-busy={answer.state === 'running'}>
        {answer.state === 'failed' && <FailureState failure={answer.failure} onRetry={runAgain} />}
        {run === null && answer.state !== 'failed' && <Loading label={t('balance.loading')} places={6} />}
        {run !== null && (
          <KeyFigures run={run} comparison={without} items={items}>
            <RequiredRate run={run} comparison={without} />
          </KeyFigures>
        )}
        {pictured !== null && (
          <ChartRange initial={null}>
            <div className={classes.charts} data-behind={settled !== run || undefined}>
              <FundChart {...pictured} />
              <FlowsChart {...pictured} />
            </div>
          </ChartRange>
        )}
      </div>
    </div>
  );
}
