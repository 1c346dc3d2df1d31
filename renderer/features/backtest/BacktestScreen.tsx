import { useEffect } from 'react';
import type { Backtest } from '../../../shared/balance/backtest';
import { type Bilingual, inLanguage } from '../../../shared/base/language';
import { runBacktest, useBacktest } from '../../state/backtest';
import { useText } from '../../text';
import { Empty } from '../../ui/Empty';
import { FailureState } from '../../ui/FailureState';
import { Loading } from '../../ui/Loading';
import { Page, Panel } from '../../ui/Page';
import classes from './Backtest.module.css';
import { MeasureComparison } from './MeasureComparison';

function Said({ title, texts }: { title: string; texts: readonly Bilingual[] }) {
  const { language } = useText();
  return (
    <div>
      <h4 className={classes.saidTitle}>{title}</h4>
      <ul className={classes.said}>
        {texts.map((text) => (
          <li key={text.en}>{inLanguage(text, language)}</li>
        ))}
      </ul>
    </div>
  );
}

function Terms({ backtest }: { backtest: Backtest }) {
  const { t } = useText();
  return (
    <Panel title={t('backtest.termsTitle')}>
      <div className={classes.terms}>
        <Said title={t('backtest.given')} texts={backtest.given} />
        <Said title={t('backtest.fitted')} texts={backtest.fitted} />
        <Said title={t('backtest.predicted')} texts={backtest.predicted} />
      </div>
      <p className={classes.note}>{t('backtest.nothingHidden')}</p>
    </Panel>
  );
}

/** The model started in a past year, beside what the accounts then said. */
export function BacktestScreen() {
  const { t } = useText();
  const answer = useBacktest((store) => store.answer);
  const scenario = useBacktest((store) => store.scenario);
  useEffect(() => {
    if (useBacktest.getState().answer.state === 'none') {
      void runBacktest();
    }
  }, []);
  if (answer.state === 'failed') {
    return <FailureState failure={answer.failure} onRetry={() => void runBacktest()} />;
  }
  if (answer.state === 'none') {
    return <Empty title={t('backtest.emptyTitle')} hint={t('backtest.emptyHint')} />;
  }
  const from = scenario?.firstYear ?? '';
  return (
    <Page title={t('backtest.heading', { from })} lead={t('backtest.lead', { from })}>
      {answer.state === 'running' ? (
        <Loading label={t('backtest.loading')} places={5} />
      ) : (
        <>
          <Terms backtest={answer.backtest} />
          <div className={classes.items}>
            {answer.backtest.items.map((item) => (
              <MeasureComparison key={item.measure} item={item} />
            ))}
          </div>
        </>
      )}
    </Page>
  );
}
