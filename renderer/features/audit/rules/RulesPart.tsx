import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { Rule } from '../../../../shared/audit/rule';
import { copyRule, useEditor } from '../../../state/auditEditor';
import { useAudit } from '../../../state/auditRun';
import { closeTrials } from '../../../state/auditTrials';
import { useOwnRules } from '../../../state/ownRules';
import { useText } from '../../../text';
import { FailureState } from '../../../ui/FailureState';
import { Scroll } from '../../../ui/Scroll';
import { RulePanel } from '../findings/RulePanel';
import { OwnEditor } from './OwnEditor';
import { RuleShelf } from './RuleShelf';
import classes from './Rules.module.css';

function Bundled({ rule }: { rule: Rule }) {
  const { t } = useText();
  return (
    <>
      <div className={classes.head}>
        <code className={classes.id}>{rule.id}</code>
        <Button
          variant="default"
          leftSection={<IconCopy size={15} />}
          data-action="copy-rule"
          onClick={() => copyRule(rule)}
        >
          {t('auditEditor.rule.copy')}
        </Button>
      </div>
      <Scroll label={t('auditScreens.rule.tab')} className={classes.reading}>
        <RulePanel rule={rule} />
      </Scroll>
    </>
  );
}

function Shown() {
  const { t } = useText();
  const { shown, drafts } = useEditor();
  const { rules, broken } = useAudit();
  const own = useOwnRules();
  const open = shown === null ? undefined : drafts[shown];
  if (shown !== null && open !== undefined) return <OwnEditor key={shown} id={shown} open={open} />;
  const failure = own.some(({ id }) => id === shown) ? broken.find(({ id }) => id === shown)?.failure : undefined;
  if (failure !== undefined) return <FailureState failure={failure} />;
  const rule = rules.find(({ id }) => id === shown);
  return rule === undefined ? (
    <p className={classes.choose}>{t('auditEditor.shelf.choose')}</p>
  ) : (
    <Bundled rule={rule} />
  );
}

/** All rules; those of the user's own are written, tried and kept here. */
export function RulesPart() {
  const { t } = useText();
  useEffect(() => () => void closeTrials(), []);
  return (
    <div className={classes.part}>
      <RuleShelf />
      <section className={classes.shown} aria-label={t('auditScreens.rule.tab')}>
        <Shown />
      </section>
    </div>
  );
}
