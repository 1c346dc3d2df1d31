import { Switch } from '@mantine/core';
import type { Standing } from '../../../../shared/investment/limits/standing';
import type { HoldingsReport } from '../../../../shared/investment/limits/testHoldings';
import { changeLimits, reportShown, useLimitsPlace, useStanding, useTestedLimits } from '../../../state/limits';
import { useText } from '../../../text';
import { DayField } from '../../../ui/DayField';
import { FailureState } from '../../../ui/FailureState';
import { Loading } from '../../../ui/Loading';
import { BreachTable } from './BreachTable';
import { FundChoice } from './FundChoice';
import { Gauges } from './Gauges';
import classes from './Limits.module.css';
import { ShareChart } from './ShareChart';

function Choices({ report, standing }: { report: HoldingsReport; standing: Standing | null }) {
  const { t } = useText();
  const { day, isThrough } = useLimitsPlace();
  const canSeeThrough = report.through.length > 0;
  return (
    <div className={classes.bar}>
      <FundChoice />
      <DayField
        name="limits"
        w={110}
        label={t('limits.day')}
        value={day ?? report.to}
        onChange={(next) => changeLimits({ day: next })}
      />
      <Switch
        size="xs"
        data-choice="through"
        label={t('limits.through')}
        checked={isThrough && canSeeThrough}
        disabled={!canSeeThrough}
        onChange={({ currentTarget }) => changeLimits({ isThrough: currentTarget.checked })}
      />
      {!canSeeThrough && <span className={classes.dim}>{t('limits.throughUnknown')}</span>}
      {standing !== null && day !== null && standing.day !== day && (
        <span role="status">{t('limits.noSuchDay', { day, shown: standing.day })}</span>
      )}
    </div>
  );
}

function Headline({ standing: { day, binding, broken, healed, breachDays, days } }: { standing: Standing }) {
  const { t } = useText();
  if (binding === 0) return <h3 className={classes.headline}>{t('limits.headline.none', { day })}</h3>;
  const said = broken > 0 ? 'broken' : healed > 0 ? 'healed' : 'hold';
  const facts = { day, count: binding, broken: broken > 0 ? broken : healed, days: breachDays > 0 ? breachDays : days };
  return (
    <h3 className={classes.headline} data-standing={said} data-breach-days={breachDays}>
      {t(`limits.headline.${said}`, facts)}
    </h3>
  );
}

function Tested({ report }: { report: HoldingsReport }) {
  const { t } = useText();
  const standing = useStanding(report);
  const chosen = useLimitsPlace((place) => place.chosen);
  const reports = standing?.limits.map((one) => one.report) ?? [];
  const shown = standing === null ? null : reportShown(reports, standing.day, chosen);
  return (
    <>
      <Choices report={report} standing={standing} />
      {standing === null ? (
        <p>{t('limits.headline.none', { day: report.to })}</p>
      ) : (
        <>
          <Headline standing={standing} />
          <div className={classes.standing}>
            <Gauges standing={standing} shown={shown?.limit.id ?? null} />
            <div className={classes.paths}>
              {shown !== null && <ShareChart report={shown} />}
              <BreachTable reports={reports} />
            </div>
          </div>
        </>
      )}
    </>
  );
}

/** The open portfolio against the limits of a kind of fund on a day. */
export function StandingView() {
  const { t } = useText();
  const { report, failure, retry } = useTestedLimits();
  if (failure !== null) return <FailureState failure={failure} onRetry={retry} />;
  return report === null ? <Loading label={t('limits.loading')} places={5} /> : <Tested report={report} />;
}
