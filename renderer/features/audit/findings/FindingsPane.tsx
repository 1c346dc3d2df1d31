import { ActionIcon, NativeSelect, TextInput, Tooltip } from '@mantine/core';
import { IconDownload, IconSearch, IconX } from '@tabler/icons-react';
import { inLanguage } from '../../../../shared/base/language';
import {
  changeFilters,
  changeShown,
  groupings,
  saveFindings,
  setGrouping,
  useFilters,
  useFindings,
} from '../../../state/auditFindings';
import { useAuditPlace } from '../../../state/auditPlace';
import { useAudit } from '../../../state/auditRun';
import { useText } from '../../../text';
import { useRuleWords } from '../useRuleWords';
import classes from './Findings.module.css';
import { FindingsTable } from './FindingsTable';
import { GroupsTable } from './GroupsTable';
import { ScopeState } from './ScopeState';

function useScopeName(): string {
  const { t, language } = useText();
  const scope = useAuditPlace((place) => place.scope);
  const rules = useAudit((store) => store.rules);
  if (scope.kind === 'all') return t('auditScreens.rules.all');
  if (scope.kind === 'group') return t(`auditScreens.groups.${scope.group}`);
  const rule = rules.find(({ id }) => id === scope.rule);
  return rule === undefined ? scope.rule : inLanguage(rule.title, language);
}

/** Only one person, employer or region: what a group that was opened leaves in view. */
function OnlyChip() {
  const { t } = useText();
  const words = useRuleWords();
  const only = useFindings(({ shown }) => shown.only);
  if (only === null) return null;
  const { column, value } = only;
  const said = value === null ? t('auditScreens.findings.none') : words.valueText(column, value);
  const clear = t('auditScreens.findings.clear');
  return (
    <span className={classes.chip}>
      {t('auditScreens.findings.only', { value: said })}
      <Tooltip label={clear}>
        <ActionIcon size={20} aria-label={clear} onClick={() => changeShown({ only: null })}>
          <IconX size={13} />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}

function GroupField() {
  const { t } = useText();
  const grouping = useFindings((store) => store.grouping);
  return (
    <NativeSelect
      size="xs"
      aria-label={t('auditScreens.findings.groupBy')}
      data-field="grouping"
      value={grouping}
      data={groupings.map((value) => ({ value, label: t(`auditScreens.findings.grouping.${value}`) }))}
      onChange={({ currentTarget }) => setGrouping(groupings.find((one) => one === currentTarget.value) ?? 'none')}
    />
  );
}

function ChangeField() {
  const { t } = useText();
  const change = useFindings(({ shown }) => shown.change);
  return (
    <NativeSelect
      size="xs"
      aria-label={t('auditScreens.findings.change')}
      data-field="change"
      value={change}
      data={changeFilters.map((value) => ({ value, label: t(`auditScreens.findings.changes.${value}`) }))}
      onChange={({ currentTarget }) =>
        changeShown({ change: changeFilters.find((one) => one === currentTarget.value) ?? 'all' })
      }
    />
  );
}

function Bar() {
  const { t } = useText();
  const search = useFindings(({ shown }) => shown.search);
  const hasChanges = useAudit(({ changes }) => changes !== null);
  const name = useScopeName();
  const filters = useFilters();
  const rules = useAudit((store) => store.rules);
  const save = t('auditScreens.findings.save');
  return (
    <div className={classes.bar}>
      <h3 title={name}>{name}</h3>
      <OnlyChip />
      <TextInput
        w={126}
        aria-label={t('auditScreens.findings.filter')}
        placeholder={t('auditScreens.findings.filter')}
        leftSection={<IconSearch size={14} />}
        value={search}
        onChange={({ currentTarget }) => changeShown({ search: currentTarget.value })}
      />
      {hasChanges && <ChangeField />}
      <GroupField />
      <Tooltip label={save}>
        <ActionIcon aria-label={save} data-action="save-findings" onClick={() => void saveFindings(filters, rules)}>
          <IconDownload size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

/** The findings of the rules that are looked at, or what they come to by person, employer or region. */
export function FindingsPane() {
  const { t } = useText();
  const grouping = useFindings((store) => store.grouping);
  return (
    <section className={classes.findings} aria-label={t('auditScreens.findings.label')}>
      <Bar />
      <ScopeState>{grouping === 'none' ? <FindingsTable /> : <GroupsTable grouping={grouping} />}</ScopeState>
    </section>
  );
}
