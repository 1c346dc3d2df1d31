import { useTotals } from '../../state/auditCases';
import { useAudit } from '../../state/auditRun';
import { useNumbers } from '../../state/settings';
import { useText } from '../../text';
import classes from './Audit.module.css';

interface FigureProps {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly children: string | false;
}

function Figure({ id, name, value, children }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd data-total={id}>
        <strong>{value}</strong>
        <span title={children === false ? undefined : children}>{children}</span>
      </dd>
    </div>
  );
}

/** What the audit has come to: at risk, confirmed, recovered, and how often findings were right. */
export function Totals() {
  const { t } = useText();
  const numbers = useNumbers();
  const totals = useTotals();
  const withHits = useAudit(({ outcomes }) => [...outcomes.values()].filter(({ status }) => status === 'hits').length);
  const hasRun = useAudit(({ outcomes }) => outcomes.size > 0);
  if (totals.state !== 'answered') return null;
  const { atRisk, confirmed, dismissed, recovered, precision, recoveryRate } = totals.value.all;
  const yuan = (value: number): string => numbers.full(value, 'moneyEach');
  const count = (value: number): string => numbers.number(value, 'count');
  const share = (value: number): string => numbers.full(value, 'share');
  return (
    <dl className={classes.totals} aria-label={t('auditScreens.totals.label')}>
      <Figure id="atRisk" name={t('auditScreens.totals.atRisk')} value={hasRun ? yuan(atRisk.amount) : '–'}>
        {hasRun
          ? t('auditScreens.totals.findings', { count: count(atRisk.count), rules: count(withHits) })
          : t('auditScreens.totals.notRun')}
      </Figure>
      <Figure id="confirmed" name={t('auditScreens.totals.confirmed')} value={yuan(confirmed.amount)}>
        {t('auditScreens.totals.confirmedOf', { count: count(confirmed.count) })}
      </Figure>
      <Figure id="recovered" name={t('auditScreens.totals.recovered')} value={yuan(recovered.amount)}>
        {recoveryRate !== null && t('auditScreens.totals.recoveredOf', { share: share(recoveryRate) })}
      </Figure>
      <Figure
        id="precision"
        name={t('auditScreens.totals.precision')}
        value={precision === null ? '–' : share(precision.value)}
      >
        {precision === null
          ? t('auditScreens.totals.noPrecision')
          : t('auditScreens.totals.precisionOf', {
              confirmed: count(confirmed.count),
              decided: count(confirmed.count + dismissed.count),
              low: share(precision.low),
              high: share(precision.high),
            })}
      </Figure>
    </dl>
  );
}
