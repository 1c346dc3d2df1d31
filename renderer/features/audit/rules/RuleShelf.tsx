import { Button, FileButton, TextInput } from '@mantine/core';
import { IconArrowBackUp, IconFolderOpen, IconPlus, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { type Rule, ruleGroups } from '../../../../shared/audit/rule';
import { inLanguage } from '../../../../shared/base/language';
import { useCanWrite } from '../../../state/auditCases';
import { newRule, type OpenDraft, showRule, useEditor } from '../../../state/auditEditor';
import { useAudit } from '../../../state/auditRun';
import { openRuleFile, readKept, restoreOwnRule, useDeleted, useOwnRules } from '../../../state/ownRules';
import { useText } from '../../../text';
import { useListKeys } from '../../../ui/useListKeys';
import classes from './Rules.module.css';

interface Entry {
  readonly id: string;
  readonly title: string;
  /** What is to be known of it besides. */
  readonly state: string;
}

function Item({ id, title, state }: Entry) {
  const isShown = useEditor(({ shown }) => shown === id);
  return (
    <li>
      <button
        type="button"
        className={classes.item}
        data-stop=""
        data-shelf={id}
        tabIndex={isShown ? 0 : -1}
        aria-current={isShown ? 'true' : undefined}
        onClick={() => showRule(id)}
      >
        <span className={classes.itemTitle}>{title}</span>
        <span className={classes.itemState}>{state}</span>
      </button>
    </li>
  );
}

function Group({ name, entries, children }: { name: string; entries: readonly Entry[]; children?: ReactNode }) {
  return (
    <li>
      <h3 className={classes.group}>
        {name} <span className={classes.dim}>{entries.length}</span>
      </h3>
      <ul className={classes.list}>
        {entries.map((entry) => (
          <Item key={entry.id} {...entry} />
        ))}
      </ul>
      {children}
    </li>
  );
}

/** Rules of the user's own: those that are kept, then those that were never saved. */
function useOwnEntries(): readonly Entry[] {
  const { t, language } = useText();
  const own = useOwnRules();
  const drafts = useEditor((store) => store.drafts);
  const titled = (title: string): string => (title.trim() === '' ? t('auditEditor.rule.untitled') : title);
  const unsaved = ({ isChanged }: OpenDraft) => (isChanged ? [t('auditEditor.shelf.unsaved')] : []);
  const kept = own.map((one): Entry => {
    const open = drafts[one.id];
    const rule = open?.draft ?? readKept(one);
    const states = [
      ...(one.enabled ? [] : [t('auditEditor.shelf.off')]),
      ...(rule === null ? [t('auditEditor.shelf.broken')] : []),
      ...(open === undefined ? [] : unsaved(open)),
    ];
    const title = rule === null ? one.id : titled(inLanguage(rule.title, language));
    return { id: one.id, title, state: [one.id, ...states].join(' · ') };
  });
  const fresh = Object.entries(drafts)
    .filter(([id]) => own.every((one) => one.id !== id))
    .map(([id, open]) => ({
      id,
      title: titled(inLanguage(open.draft.title, language)),
      state: [open.draft.id, ...unsaved(open)].join(' · '),
    }));
  return [...kept, ...fresh];
}

const bundledEntry = ({ id, title }: Rule, language: 'en' | 'zh-CN'): Entry => ({
  id,
  title: inLanguage(title, language),
  state: id,
});

function Deleted() {
  const { t } = useText();
  const deleted = useDeleted(({ rule }) => rule);
  const restore = async (): Promise<void> => {
    const id = await restoreOwnRule();
    if (id !== null) showRule(id);
  };
  if (deleted === null) return null;
  return (
    <p role="status" className={classes.deleted}>
      {t('auditEditor.shelf.deleted', { id: deleted.id })}
      <Button
        size="compact-xs"
        variant="default"
        data-action="restore-rule"
        leftSection={<IconArrowBackUp size={14} />}
        onClick={() => void restore()}
      >
        {t('auditEditor.shelf.undo')}
      </Button>
    </p>
  );
}

function Tools() {
  const { t } = useText();
  const canWrite = useCanWrite();
  const open = async (file: File | null): Promise<void> => {
    const id = file === null ? null : await openRuleFile(file);
    if (id !== null) showRule(id);
  };
  return (
    <div className={classes.tools}>
      <Button leftSection={<IconPlus size={15} />} data-action="new-rule" onClick={newRule}>
        {t('auditEditor.shelf.add')}
      </Button>
      <FileButton accept=".yaml,.yml" disabled={!canWrite} onChange={(file) => void open(file)}>
        {(props) => (
          <Button variant="default" leftSection={<IconFolderOpen size={15} />} disabled={!canWrite} {...props}>
            {t('auditEditor.shelf.open')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}

/** All rules by group, the user's own first. */
export function RuleShelf() {
  const { t, language } = useText();
  const [search, setSearch] = useState('');
  const rules = useAudit((store) => store.rules);
  const root = useListKeys<HTMLUListElement>();
  const wanted = search.trim().toLowerCase();
  const named = ({ title, state }: Entry): boolean =>
    wanted === '' || `${title} ${state}`.toLowerCase().includes(wanted);
  const own = useOwnEntries().filter(named);
  const groups = ruleGroups
    .filter((group) => group !== 'own')
    .map((group) => {
      const members = rules.filter((rule) => rule.group === group);
      return { group, entries: members.map((rule) => bundledEntry(rule, language)).filter(named) };
    })
    .filter(({ entries }) => entries.length > 0);
  return (
    <section className={classes.shelf} aria-label={t('auditEditor.shelf.label')}>
      <Tools />
      <Deleted />
      <TextInput
        className={classes.search}
        aria-label={t('auditScreens.rules.search')}
        placeholder={t('auditScreens.rules.search')}
        leftSection={<IconSearch size={14} />}
        value={search}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <ul ref={root} className={`${classes.list} ${classes.scroll}`}>
        <Group name={t('auditEditor.shelf.own')} entries={own}>
          {own.length === 0 && <p className={classes.dim}>{t('auditEditor.shelf.none')}</p>}
        </Group>
        {groups.map(({ group, entries }) => (
          <Group key={group} name={t(`auditScreens.groups.${group}`)} entries={entries} />
        ))}
      </ul>
    </section>
  );
}
