import { inLanguage } from '../../../../shared/base/language';
import type { Limit } from '../../../../shared/investment/limits/limit';
import type { LimitNow, Standing } from '../../../../shared/investment/limits/standing';
import { changeLimits } from '../../../state/limits';
import { useOwnLimits } from '../../../state/ownLimits';
import { useText } from '../../../text';
import { StatusMark } from '../../../ui/StatusMark';
import classes from './Limits.module.css';
import { useLimitInspection } from './useLimitInspection';
import { useLimitWords } from './useLimitWords';

/** Room beyond the limit and beyond the share, so that both are seen. */
const room = 1.25;

/** Drawn beside the words that say the same. */
function Bar({ limit: { side, limit }, share }: { limit: Limit; share: number }) {
  const end = room * Math.max(limit, share);
  const percent = (value: number): string => `${(100 * value) / end}%`;
  const lawful = side === 'at-most' ? { left: 0, width: percent(limit) } : { left: percent(limit), right: 0 };
  return (
    <span className={classes.gauge} aria-hidden="true">
      <span className={classes.lawful} style={lawful} />
      <span className={classes.share} style={{ width: percent(share) }} />
      <span className={classes.bound} style={{ left: percent(limit) }} />
    </span>
  );
}

function Gauge({ report, now, isShown }: LimitNow & { readonly isShown: boolean }) {
  const { t, language } = useText();
  const words = useLimitWords();
  const explain = useLimitInspection();
  const isOwn = useOwnLimits().some(({ id }) => id === report.limit.id);
  const { limit, breaches } = report;
  const { share, breach, date } = now;
  const breachDays = breaches.reduce((sum, { days }) => sum + days, 0);
  const open = (): void => {
    changeLimits({ chosen: limit.id });
    void explain(report, date);
  };
  return (
    <li>
      <button
        type="button"
        className={classes.limit}
        data-limit={limit.id}
        data-breach={breach}
        aria-current={isShown || undefined}
        onClick={open}
      >
        <span className={classes.name}>{inLanguage(limit.title, language)}</span>
        <span className={classes.marks}>
          {isOwn ? t('limits.gauge.own') : <StatusMark status={limit.status} />}
          {limit.law.force === 'draft' && <span className={classes.draft}>{t('limits.gauge.draft')}</span>}
          {limit.law.article !== null && <span>{inLanguage(limit.law.article, language)}</span>}
        </span>
        {share !== null && <Bar limit={limit} share={share} />}
        <span className={classes.figures}>
          <strong>{words.share(share)}</strong>
          <span>{words.bound(limit)}</span>
          <span className={classes.room}>{words.room(now)}</span>
        </span>
        {breachDays > 0 && <span className={classes.days}>{t('limits.gauge.days', { days: breachDays })}</span>}
      </button>
    </li>
  );
}

/** Every limit as it stands on the day: share, limit and room, in words and as a bar. */
export function Gauges({ standing, shown }: { standing: Standing; shown: string | null }) {
  const { t } = useText();
  return (
    <ul className={classes.list} aria-label={t('limits.gauge.label', { day: standing.day })}>
      {standing.limits.map(({ report, now }) => (
        <Gauge key={report.limit.id} report={report} now={now} isShown={report.limit.id === shown} />
      ))}
    </ul>
  );
}
