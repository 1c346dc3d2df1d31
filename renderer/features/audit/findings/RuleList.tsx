import { ActionIcon, NativeSelect, TextInput, Tooltip } from '@mantine/core';
import { IconPlayerPlay, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { type Rule, type RuleGroup, ruleGroups } from '../../../../shared/audit/rule';
import { inLanguage } from '../../../../shared/base/language';
import { everything, rulesIn, showScope, useAuditPlace } from '../../../state/auditPlace';
import { runRules, useAudit } from '../../../state/auditRun';
import { passesFilter, type RuleFilter, ruleFilters, standingOf } from '../../../state/auditStanding';
import { useText } from '../../../text';
import { useListKeys } from '../../../ui/useListKeys';
import { useRuleWords } from '../useRuleWords';
import classes from './Findings.module.css';
import { RunBar } from './RunBar';

function RuleItem({ rule }: { rule: Rule }) {
  const { t, language } = useText();
  const words = useRuleWords();
  const scope = useAuditPlace((place) => place.scope);
  const standing = standingOf(useAudit(({ outcomes }) => outcomes.get(rule.id)));
  const isStale = useAudit(({ stale }) => stale.has(rule.id));
  const isCurrent = scope.kind === 'rule' && scope.rule === rule.id;
  const said = words.standing(standing);
  return (
    <li>
      <button
        type="button"
        className={classes.rule}
        data-stop=""
        data-rule={rule.id}
        data-standing={standing.kind}
        tabIndex={isCurrent ? 0 : -1}
        aria-current={isCurrent ? 'true' : undefined}
        title={`${inLanguage(rule.title, language)}\n${said}`}
        onClick={() => showScope({ kind: 'rule', rule: rule.id })}
      >
        <span className={classes.ruleTitle}>{inLanguage(rule.title, language)}</span>
        <span className={classes.standing}>
          {said}
          {isStale && standing.kind !== 'waiting' && ` · ${t('auditScreens.state.stale')}`}
        </span>
      </button>
    </li>
  );
}

function Group({ group, rules }: { group: RuleGroup; rules: readonly Rule[] }) {
  const { t } = useText();
  const scope = useAuditPlace((place) => place.scope);
  const isRunning = useAudit(({ run }) => run.state !== 'idle');
  const name = t(`auditScreens.groups.${group}`);
  const isCurrent = scope.kind === 'group' && scope.group === group;
  const all = useAudit((store) => store.rules);
  const inGroup = rulesIn({ kind: 'group', group }, all);
  const label = `${t('auditScreens.rules.runGroup')}: ${name}`;
  return (
    <li>
      <div className={classes.group}>
        <button
          type="button"
          data-stop=""
          data-group={group}
          tabIndex={isCurrent ? 0 : -1}
          aria-current={isCurrent ? 'true' : undefined}
          onClick={() => showScope({ kind: 'group', group })}
        >
          {name} <span className={classes.dim}>{rules.length}</span>
        </button>
        <Tooltip label={label}>
          <ActionIcon size={22} aria-label={label} disabled={isRunning} onClick={() => void runRules(inGroup)}>
            <IconPlayerPlay size={14} />
          </ActionIcon>
        </Tooltip>
      </div>
      <ul className={classes.list}>
        {rules.map((rule) => (
          <RuleItem key={rule.id} rule={rule} />
        ))}
      </ul>
    </li>
  );
}

function useShown(search: string, filter: RuleFilter): readonly (readonly [RuleGroup, readonly Rule[]])[] {
  const { language } = useText();
  const { rules, outcomes } = useAudit();
  const wanted = search.trim().toLowerCase();
  const named = rules.filter(
    ({ id, title }) => wanted === '' || `${id} ${inLanguage(title, language)}`.toLowerCase().includes(wanted),
  );
  const shown = named.filter(({ id }) => passesFilter(standingOf(outcomes.get(id)), filter));
  return ruleGroups
    .map((group) => [group, shown.filter((rule) => rule.group === group)] as const)
    .filter(([, members]) => members.length > 0);
}

/** All rules by group, each with what it came to; a click shows its findings. */
export function RuleList() {
  const { t } = useText();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<RuleFilter>('all');
  const shown = useShown(search, filter);
  const root = useListKeys<HTMLDivElement>();
  const isAll = useAuditPlace(({ scope }) => scope.kind === 'all');
  return (
    <section className={classes.rules} aria-label={t('auditScreens.rules.label')}>
      <RunBar />
      <div className={classes.find}>
        <TextInput
          aria-label={t('auditScreens.rules.search')}
          placeholder={t('auditScreens.rules.search')}
          leftSection={<IconSearch size={14} />}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          aria-label={t('auditScreens.rules.only')}
          value={filter}
          data={ruleFilters.map((value) => ({ value, label: t(`auditScreens.rules.filter.${value}`) }))}
          onChange={({ currentTarget }) => setFilter(ruleFilters.find((one) => one === currentTarget.value) ?? 'all')}
        />
      </div>
      <div ref={root} className={classes.scroll}>
        <button
          type="button"
          className={classes.everything}
          data-stop=""
          data-scope="all"
          tabIndex={0}
          aria-current={isAll ? 'true' : undefined}
          onClick={() => showScope(everything)}
        >
          {t('auditScreens.rules.all')}
        </button>
        {shown.length === 0 && <p className={classes.dim}>{t('auditScreens.rules.none')}</p>}
        <ul className={classes.list}>
          {shown.map(([group, rules]) => (
            <Group key={group} group={group} rules={rules} />
          ))}
        </ul>
      </div>
    </section>
  );
}
