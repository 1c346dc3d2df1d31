import { Button, Code } from '@mantine/core';
import { IconMail, IconPlayerPlay } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Rule, RuleLaw } from '../../../../shared/audit/rule';
import { inLanguage } from '../../../../shared/base/language';
import { tableLabel } from '../../../../shared/data/canonical/labels';
import { runRules, useAudit } from '../../../state/auditRun';
import { standingOf } from '../../../state/auditStanding';
import { openFindingsLetter } from '../../../state/findingsLetter';
import { useText } from '../../../text';
import { StatusMark } from '../../../ui/StatusMark';
import screen from '../Audit.module.css';
import { useRuleWords } from '../useRuleWords';
import classes from './Findings.module.css';
import { ParameterFields } from './ParameterFields';

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={classes.part}>
      <h4>{title}</h4>
      {children}
    </div>
  );
}

function LawLine({ law }: { law: RuleLaw }) {
  const { t, language } = useText();
  const { ref, article, from, until, status } = law;
  const name = [ref, article].flatMap((text) => (text === null ? [] : [inLanguage(text, language)])).join(' ');
  return (
    <li className={classes.lawLine}>
      <span>{name}</span>
      <span className={screen.dim}>
        {until === null
          ? t('auditScreens.rule.inForce', { from })
          : t('auditScreens.rule.inForceUntil', { from, until })}
      </span>
      <StatusMark status={status} />
    </li>
  );
}

function Head({ rule }: { rule: Rule }) {
  const { t, language } = useText();
  const words = useRuleWords();
  const standing = standingOf(useAudit(({ outcomes }) => outcomes.get(rule.id)));
  const isRunning = useAudit(({ run }) => run.state !== 'idle');
  return (
    <div className={classes.ruleHead}>
      <h3>{inLanguage(rule.title, language)}</h3>
      <span className={screen.severity} data-severity={rule.severity}>
        {t(`auditScreens.rule.severity.${rule.severity}`)}
      </span>
      <span className={screen.dim}>{words.standing(standing)}</span>
      <Button
        size="compact-xs"
        variant="default"
        data-action="run-rule"
        leftSection={<IconPlayerPlay size={14} />}
        disabled={isRunning}
        onClick={() => void runRules([rule.id])}
      >
        {t('auditScreens.rules.runOne')}
      </Button>
      {standing.kind === 'hits' && (
        <Button
          size="compact-xs"
          variant="default"
          data-action="letter"
          leftSection={<IconMail size={14} />}
          onClick={() => openFindingsLetter(rule.id)}
        >
          {t('auditReport.letter.open')}
        </Button>
      )}
    </div>
  );
}

function Reading({ rule }: { rule: Rule }) {
  const { t } = useText();
  const words = useRuleWords();
  return (
    <Part title={t('auditScreens.rule.needs')}>
      <ul>
        {Object.entries(rule.tables).map(([table, columns]) => (
          <li key={table}>
            {tableLabel(table, t)}{' '}
            <span className={screen.dim}>{words.list(columns.map((column) => words.columnLabel(column)))}</span>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('auditScreens.rule.sql')}</summary>
        <pre className={classes.sql}>{rule.sql}</pre>
      </details>
    </Part>
  );
}

/** What a rule is: law, what it finds, how to confirm it, what is lawful and looks alike, its figures. */
export function RulePanel({ rule }: { rule: Rule | null }) {
  const { t, language } = useText();
  if (rule === null) return <p className={classes.choose}>{t('auditScreens.rule.choose')}</p>;
  return (
    <>
      <Head rule={rule} />
      <Part title={t('auditScreens.rule.law')}>
        <ul className={classes.laws}>
          {rule.law.map((law) => (
            <LawLine key={`${law.ref.zh} ${law.article?.zh ?? ''} ${law.from}`} law={law} />
          ))}
        </ul>
      </Part>
      <Part title={t('auditScreens.rule.explanation')}>
        <p>{inLanguage(rule.explanation, language)}</p>
      </Part>
      <Part title={t('auditScreens.rule.confirm')}>
        <p>{inLanguage(rule.confirm, language)}</p>
      </Part>
      <Part title={t('auditScreens.rule.lookAlikes')}>
        {rule.lookAlikes.length === 0 ? (
          <p>{t('auditScreens.rule.noLookAlikes')}</p>
        ) : (
          <ul>
            {rule.lookAlikes.map((text) => (
              <li key={text.zh}>{inLanguage(text, language)}</li>
            ))}
          </ul>
        )}
      </Part>
      <ParameterFields rule={rule} />
      <Part title={t('auditScreens.rule.recovery')}>
        <p>{t(`auditScreens.recovery.${rule.recovery}`)}</p>
      </Part>
      <Reading rule={rule} />
      <Part title={t('auditScreens.rule.from')}>
        <p>{rule.file === null ? t('auditScreens.rule.own') : <Code>{rule.file}</Code>}</p>
      </Part>
    </>
  );
}
