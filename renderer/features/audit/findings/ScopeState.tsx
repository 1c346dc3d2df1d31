import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RuleOutcome } from '../../../../shared/audit/outcome';
import { inLanguage } from '../../../../shared/base/language';
import { rulesIn, useAuditPlace } from '../../../state/auditPlace';
import { runRules, useAudit } from '../../../state/auditRun';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { Empty } from '../../../ui/Empty';
import { FailureState } from '../../../ui/FailureState';
import { useRuleWords } from '../useRuleWords';

function NotRun({ ids }: { ids: readonly string[] }) {
  const { t } = useText();
  const isRunning = useAudit(({ run }) => run.state !== 'idle');
  const one = ids.length === 1;
  return (
    <Empty
      title={t(one ? 'auditScreens.empty.ruleNotRun' : 'auditScreens.empty.notRun')}
      hint={t(one ? 'auditScreens.empty.ruleNotRunHint' : 'auditScreens.empty.notRunHint')}
    >
      <Button disabled={isRunning} onClick={() => void runRules(ids)}>
        {t(one ? 'auditScreens.rules.runOne' : 'auditScreens.rules.runAll')}
      </Button>
    </Empty>
  );
}

function Clean({ outcomes }: { outcomes: readonly RuleOutcome[] }) {
  const { t } = useText();
  const numbers = useNumbers();
  const tested = outcomes.reduce((sum, one) => sum + (one.status === 'clean' ? one.tested : 0), 0);
  return (
    <Empty
      title={t('auditScreens.empty.clean')}
      hint={t('auditScreens.empty.cleanHint', { rows: numbers.number(tested, 'count') })}
    />
  );
}

function OneRule({ outcome }: { outcome: RuleOutcome }) {
  const { t, language } = useText();
  const words = useRuleWords();
  if (outcome.status === 'failed') return <FailureState failure={outcome.failure} />;
  if (outcome.status !== 'not-run') return <Clean outcomes={[outcome]} />;
  const hint =
    outcome.refused === undefined
      ? t('auditScreens.empty.missingHint', { parts: words.missing(outcome.missing) })
      : inLanguage(outcome.refused, language);
  return <Empty title={t('auditScreens.empty.missing')} hint={hint} />;
}

/** The findings where there are any, otherwise why there are none. */
export function ScopeState({ children }: { children: ReactNode }) {
  const scope = useAuditPlace((place) => place.scope);
  const { outcomes, rules } = useAudit();
  const ids = rulesIn(scope, rules);
  const known = ids.flatMap((id) => outcomes.get(id) ?? []);
  const [first] = known;
  if (known.some(({ status }) => status === 'hits')) return children;
  if (first === undefined) return <NotRun ids={ids} />;
  return known.length === 1 ? <OneRule outcome={first} /> : <Clean outcomes={known} />;
}
