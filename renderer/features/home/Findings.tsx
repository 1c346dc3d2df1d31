import { Button } from '@mantine/core';
import type { RuleOutcome } from '../../../shared/audit/outcome';
import { inLanguage } from '../../../shared/base/language';
import { showAuditPart, showScope } from '../../state/auditPlace';
import { useAudit } from '../../state/auditRun';
import { goTo } from '../../state/navigation';
import { useTablesThere } from '../../state/overview';
import { useNumbers } from '../../state/settings';
import { useText } from '../../text';
import { FailureState } from '../../ui/FailureState';
import classes from './Home.module.css';

const shown = 5;

type Hits = Extract<RuleOutcome, { readonly amountAtRisk: number }>;

function openRule(rule: string): void {
  goTo('audit');
  showAuditPart('findings');
  showScope({ kind: 'rule', rule });
}

function Row({ hits }: { hits: Hits }) {
  const { t, language } = useText();
  const numbers = useNumbers();
  const rule = useAudit(({ rules }) => rules.find(({ id }) => id === hits.rule));
  return (
    <li>
      <button type="button" className={classes.link} onClick={() => openRule(hits.rule)}>
        {rule === undefined ? hits.rule : inLanguage(rule.title, language)}
      </button>
      <span>{t('home.findings', { count: numbers.number(hits.count, 'count') })}</span>
      <span className={classes.amount}>{numbers.full(hits.amountAtRisk, 'moneyEach')}</span>
    </li>
  );
}

/** What the last run of the rules found, the dearest first, and what is new since the run before. */
export function Findings() {
  const { t } = useText();
  const numbers = useNumbers();
  const { reading, outcomes, ranOn, changes } = useAudit();
  const areThere = useTablesThere();
  if (reading.state === 'failed') return <FailureState failure={reading.failure} />;
  if (areThere && reading.state === 'reading') return <p className={classes.none}>{t('home.reading')}</p>;
  const hits = [...outcomes.values()]
    .flatMap((outcome) => (outcome.status === 'hits' ? [outcome] : []))
    .sort((a, b) => b.amountAtRisk - a.amountAtRisk);
  if (outcomes.size === 0) {
    return (
      <div className={classes.none}>
        <p>{t('home.noFindings')}</p>
        <Button variant="default" size="compact-sm" onClick={() => goTo('audit')}>
          {t('home.auditGo')}
        </Button>
      </div>
    );
  }
  return (
    <>
      <p className={classes.score}>
        <span>{t('home.rulesRan', { rules: outcomes.size, hits: hits.length, day: ranOn ?? '–' })}</span>
        {changes !== null && <span>{t('home.fresh', { count: numbers.number(changes.fresh, 'count') })}</span>}
      </p>
      <ul className={classes.runs} data-hits={hits.length}>
        {hits.slice(0, shown).map((one) => (
          <Row key={one.rule} hits={one} />
        ))}
      </ul>
      {hits.length > shown && <p className={classes.more}>{t('home.moreRules', { count: hits.length - shown })}</p>}
    </>
  );
}
