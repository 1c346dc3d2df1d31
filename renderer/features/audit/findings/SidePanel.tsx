import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { lastFoundOf } from '../../../../shared/audit/cases/changeCase';
import { newCase } from '../../../../shared/audit/cases/findingCase';
import type { Finding } from '../../../../shared/audit/outcome';
import type { Rule } from '../../../../shared/audit/rule';
import { useCases } from '../../../state/auditCases';
import { useText } from '../../../text';
import { Scroll } from '../../../ui/Scroll';
import { CasePanel } from '../cases/CasePanel';
import classes from './Findings.module.css';
import { RulePanel } from './RulePanel';

function CaseOf({ finding, rule }: { finding: Finding; rule: Rule }) {
  const kept = useCases().get(finding.id);
  const one = kept ?? newCase(finding.id, finding.rule, lastFoundOf(finding));
  return <CasePanel key={finding.id} case={one} isFound finding={finding} rule={rule} />;
}

/** The case of the finding that is open, and the rule behind it. */
export function SidePanel({ finding, rule }: { finding: Finding | null; rule: Rule | null }) {
  const { t } = useText();
  const [tab, setTab] = useState<string | null>('case');
  const hasCase = finding !== null && rule !== null;
  return (
    <section className={classes.panel} aria-label={t('auditScreens.rule.panel')}>
      <Tabs value={hasCase ? tab : 'rule'} onChange={setTab} className={classes.panelTabs}>
        <Tabs.List>
          <Tabs.Tab value="case" disabled={!hasCase}>
            {t('auditScreens.case.tab')}
          </Tabs.Tab>
          <Tabs.Tab value="rule">{t('auditScreens.rule.tab')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="case" className={classes.panelBody}>
          {hasCase && <CaseOf finding={finding} rule={rule} />}
        </Tabs.Panel>
        <Tabs.Panel value="rule" className={classes.panelTabs}>
          <Scroll label={t('auditScreens.rule.tab')} className={classes.panelBody}>
            <RulePanel rule={rule} />
          </Scroll>
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}
