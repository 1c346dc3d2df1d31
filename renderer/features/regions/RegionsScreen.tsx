import { SegmentedControl } from '@mantine/core';
import { useEffect } from 'react';
import type { RegionsRun } from '../../../shared/balance/regions/runRegions';
import { type Regime, regimes } from '../../../shared/projection/regions/pooling';
import { parameterInYear } from '../../measures/parameterValue';
import { chooseRegime, lastRegions, runRegions, useRegions } from '../../state/regions';
import { useNumbers } from '../../state/settings';
import { useAskedScenario, useStudy } from '../../state/study';
import { useText } from '../../text';
import { Empty } from '../../ui/Empty';
import { FailureState } from '../../ui/FailureState';
import { Loading } from '../../ui/Loading';
import { Page } from '../../ui/Page';
import { ProvinceCharts } from './ProvinceCharts';
import { ProvinceTable } from './ProvinceTable';
import classes from './Regions.module.css';

/** Share of its own gap that a province bears in the national pool in the first year. */
function useLocalShare(): number | null {
  const scenario = useAskedScenario();
  const parameters = useStudy(({ workspace }) => workspace?.parameters);
  const found =
    scenario && parameters && parameterInYear(parameters, scenario, 'pooling.localShare', scenario.firstYear);
  return found?.value ?? null;
}

function RegimeChoice() {
  const { t } = useText();
  const numbers = useNumbers();
  const regime = useRegions((store) => store.regime);
  const share = numbers.full(useLocalShare(), 'share');
  return (
    <div className={classes.regime}>
      <SegmentedControl
        aria-label={t('regions.regime.label')}
        data={regimes.map((value) => ({ value, label: t(`regions.regime.${value}`) }))}
        value={regime}
        onChange={(value) => chooseRegime(value as Regime)}
      />
      <p className={classes.note}>{t(`regions.regimeNote.${regime}`, { share })}</p>
    </div>
  );
}

/** What all provinces together are over the national run at the end. */
function Drift({ run }: { run: RegionsRun }) {
  const { t } = useText();
  const numbers = useNumbers();
  const last = run.totals.at(-1);
  if (last === undefined) {
    return null;
  }
  const drift = (value: number) => `${value > 0 ? '+' : ''}${numbers.full(value, 'share')}`;
  return (
    <p className={classes.note}>
      {t('regions.drift', {
        year: last.year,
        contributors: drift(last.contributorsDrift),
        pensioners: drift(last.pensionersDrift),
        benefits: drift(last.benefitsDrift),
      })}
    </p>
  );
}

/** The funds of the provinces under one way of pooling. */
export function RegionsScreen() {
  const { t } = useText();
  const scenario = useAskedScenario();
  const { regime, answer } = useRegions();
  useEffect(() => {
    if (scenario !== null) {
      void runRegions(scenario, regime);
    }
  }, [scenario, regime]);
  if (scenario === null) {
    return <Empty title={t('regions.emptyTitle')} hint={t('regions.emptyHint')} />;
  }
  if (answer.state === 'failed') {
    return <FailureState failure={answer.failure} onRetry={() => void runRegions(scenario, regime)} />;
  }
  const run = lastRegions(answer);
  const lead = t('regions.lead', { from: scenario.firstYear, to: scenario.firstYear + scenario.years - 1 });
  return (
    <Page title={t('regions.heading')} lead={lead}>
      <RegimeChoice />
      {run === null ? (
        <Loading label={t('regions.loading')} places={5} />
      ) : (
        <div className={classes.body} data-regime={run.regime}>
          <ProvinceTable run={run} />
          <ProvinceCharts run={run} />
          <Drift run={run} />
        </div>
      )}
    </Page>
  );
}
