import { ActionIcon, Button, Switch, Tooltip } from '@mantine/core';
import { IconDeviceFloppy, IconFileExport, IconPlayerPlay, IconRestore, IconTrash } from '@tabler/icons-react';
import { ruleText } from '../../../../shared/audit/own/ruleDraft';
import { inLanguage } from '../../../../shared/base/language';
import { useCanWrite } from '../../../state/auditCases';
import { closeDraft, type OpenDraft, revertDraft, saveDraft } from '../../../state/auditEditor';
import { showAuditPart, showScope } from '../../../state/auditPlace';
import { runRules, useAudit } from '../../../state/auditRun';
import { deleteOwnRule, saveRuleFile, switchOwnRule, useOwnRules } from '../../../state/ownRules';
import { useText } from '../../../text';
import { DraftForm } from './DraftForm';
import { QueryPanel } from './QueryPanel';
import classes from './Rules.module.css';
import { TrialPanel } from './TrialPanel';

export interface EditorProps {
  readonly id: string;
  readonly open: OpenDraft;
}

function KeptTools({ id, open }: EditorProps) {
  const { t } = useText();
  const canWrite = useCanWrite();
  const kept = useOwnRules().find((one) => one.id === id);
  const isRunning = useAudit(({ run }) => run.state !== 'idle');
  if (kept === undefined) return null;
  const remove = t('auditEditor.rule.remove');
  const run = (): void => {
    showScope({ kind: 'rule', rule: id });
    showAuditPart('findings');
    void runRules([id]);
  };
  const discard = async (): Promise<void> => {
    await deleteOwnRule(id);
    closeDraft(id);
  };
  return (
    <>
      <Switch
        size="xs"
        label={t('auditEditor.rule.enabled')}
        data-field="enabled"
        checked={kept.enabled}
        disabled={!canWrite || isRunning}
        onChange={({ currentTarget }) => void switchOwnRule(id, currentTarget.checked)}
      />
      <Button
        variant="default"
        data-action="run-own-rule"
        leftSection={<IconPlayerPlay size={15} />}
        disabled={isRunning || open.isChanged || !kept.enabled}
        onClick={run}
      >
        {t('auditEditor.rule.run')}
      </Button>
      <Tooltip label={remove}>
        <ActionIcon
          aria-label={remove}
          data-action="delete-rule"
          disabled={!canWrite || isRunning}
          onClick={() => void discard()}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}

function Head({ id, open }: EditorProps) {
  const { t, language } = useText();
  const canWrite = useCanWrite();
  const isKept = useOwnRules().some((one) => one.id === id);
  const { draft, check, isChanged } = open;
  const title = inLanguage(draft.title, language);
  const revert = t(isKept ? 'auditEditor.rule.revert' : 'auditEditor.rule.discard');
  const file = t('auditEditor.rule.file');
  return (
    <div className={classes.head}>
      <h3 className={classes.title}>{title.trim() === '' ? t('auditEditor.rule.untitled') : title}</h3>
      <KeptTools id={id} open={open} />
      <Tooltip label={file}>
        <ActionIcon
          aria-label={file}
          data-action="export-rule"
          onClick={() => void saveRuleFile(draft.id, ruleText(draft))}
        >
          <IconFileExport size={16} />
        </ActionIcon>
      </Tooltip>
      {isChanged && (
        <Button
          variant="default"
          data-action="revert-rule"
          leftSection={<IconRestore size={15} />}
          onClick={() => revertDraft(id)}
        >
          {revert}
        </Button>
      )}
      <Button
        data-action="save-rule"
        leftSection={<IconDeviceFloppy size={15} />}
        disabled={!canWrite || !isChanged || check.state !== 'right'}
        onClick={() => void saveDraft(id)}
      >
        {t('auditEditor.rule.save')}
      </Button>
    </div>
  );
}

/** A rule of the user's own: what it is, its query, and what it finds when it is tried. */
export function OwnEditor({ id, open }: EditorProps) {
  const { t } = useText();
  const canWrite = useCanWrite();
  return (
    <>
      <Head id={id} open={open} />
      {!canWrite && <p className={classes.dim}>{t('auditEditor.rule.readOnly')}</p>}
      <div className={classes.editor}>
        <DraftForm id={id} open={open} />
        <div className={classes.query}>
          <QueryPanel id={id} open={open} />
          <TrialPanel id={id} open={open} />
        </div>
      </div>
    </>
  );
}
