import { dayNumber, isoDay } from '../../../../shared/base/day';
import { inLanguage } from '../../../../shared/base/language';
import type { LimitReport } from '../../../../shared/investment/limits/testLimit';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { Chart } from '../../../ui/chart/Chart';
import type { ChartLine } from '../../../ui/chart/chartData';
import { dayScale } from '../../../ui/chart/xScale';
import classes from './Limits.module.css';
import { useLimitInspection } from './useLimitInspection';

/** How the share of one limit moved over the days on which it was tested. */
export function ShareChart({ report }: { report: LimitReport }) {
  const { t, language } = useText();
  const numbers = useNumbers();
  const explain = useLimitInspection();
  const { limit, days, breaches } = report;
  const shares = days.flatMap(({ share }) => (share === null ? [] : [share]));
  const rate = (value: number | null): string => numbers.full(value, 'rate');
  const [worst] = breaches.toSorted((a, b) => Math.abs(b.worst - limit.limit) - Math.abs(a.worst - limit.limit));
  const facts = { title: inLanguage(limit.title, language), days: days.length };
  const title =
    worst === undefined
      ? t('limits.chart.holds', { ...facts, low: rate(Math.min(...shares)), high: rate(Math.max(...shares)) })
      : t('limits.chart.broken', {
          ...facts,
          breach: breaches.reduce((sum, { days: broken }) => sum + broken, 0),
          worst: rate(worst.worst),
        });
  const points = (drawn: (share: number | null) => number | null) =>
    days.map(({ date, share }) => ({ x: dayNumber(date), y: drawn(share) }));
  const lines: ChartLine[] = [
    { key: 'share', label: t('limits.chart.share'), colour: 'blue', look: 'main', points: points((share) => share) },
    {
      key: 'limit',
      label: t('limits.chart.limit'),
      colour: 'orange',
      look: 'dashed',
      points: points(() => limit.limit),
    },
  ];
  return (
    <div className={classes.chart} data-path={limit.id}>
      <Chart
        syncId="limits"
        xName={t('limits.inspector.day')}
        xScale={dayScale}
        title={title}
        note={t('limits.chart.note')}
        fileName={`limit-${limit.id}`}
        lines={lines}
        floor="lowest"
        write={rate}
        tick={(value) => numbers.tick(value, 'share') + numbers.unit('share')}
        onPoint={(_, day) => void explain(report, isoDay(day))}
      />
    </div>
  );
}
