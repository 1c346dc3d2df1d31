import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { CaseNow } from '../../../../shared/audit/cases/caseTotals';
import { type Rule, type RuleGroup, ruleGroups } from '../../../../shared/audit/rule';
import { useText } from '../../../text';
import { isOverdue } from './CaseCard';
import classes from './Cases.module.css';

export interface CaseFilter {
  readonly search: string;
  readonly owner: string | null;
  readonly group: RuleGroup | null;
  readonly onlyOverdue: boolean;
}

export const noCaseFilter: CaseFilter = { search: '', owner: null, group: null, onlyOverdue: false };

export function passesCaseFilter(now: CaseNow, filter: CaseFilter, rules: readonly Rule[]): boolean {
  const { id, rule, owner, note, lastFound } = now.case;
  const known = rules.find((one) => one.id === rule);
  const wanted = filter.search.trim().toLowerCase();
  const text = [
    id,
    rule,
    owner,
    note,
    known?.title.zh ?? '',
    known?.title.en ?? '',
    ...Object.values(lastFound?.keys ?? {}),
  ];
  return (
    (wanted === '' || text.join('\n').toLowerCase().includes(wanted)) &&
    (filter.owner === null || filter.owner === owner) &&
    (filter.group === null || filter.group === known?.group) &&
    (!filter.onlyOverdue || isOverdue(now))
  );
}

interface CaseFiltersProps {
  readonly cases: readonly CaseNow[];
  readonly filter: CaseFilter;
  readonly onChange: (filter: CaseFilter) => void;
}

export function CaseFilters({ cases, filter, onChange }: CaseFiltersProps) {
  const { t } = useText();
  const owners = [...new Set(cases.map((now) => now.case.owner).filter((owner) => owner !== ''))].sort();
  const anyone = t('auditScreens.case.anyOwner');
  const all = t('auditScreens.case.anyGroup');
  return (
    <div className={classes.filters}>
      <TextInput
        w={220}
        aria-label={t('auditScreens.case.search')}
        placeholder={t('auditScreens.case.search')}
        leftSection={<IconSearch size={14} />}
        value={filter.search}
        onChange={({ currentTarget }) => onChange({ ...filter, search: currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        aria-label={t('auditScreens.case.owner')}
        value={filter.owner ?? ''}
        data={[{ value: '', label: anyone }, ...owners]}
        onChange={({ currentTarget: { value } }) => onChange({ ...filter, owner: value === '' ? null : value })}
      />
      <NativeSelect
        size="xs"
        aria-label={t('auditScreens.case.group')}
        value={filter.group ?? ''}
        data={[
          { value: '', label: all },
          ...ruleGroups.map((value) => ({ value, label: t(`auditScreens.groups.${value}`) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...filter, group: ruleGroups.find((group) => group === value) ?? null })
        }
      />
      <Checkbox
        size="xs"
        label={t('auditScreens.case.onlyOverdue')}
        checked={filter.onlyOverdue}
        onChange={({ currentTarget }) => onChange({ ...filter, onlyOverdue: currentTarget.checked })}
      />
    </div>
  );
}
