import { useMemo } from 'react';
import { create } from 'zustand';
import type { Rule } from '../../shared/audit/rule';
import { type FindingFilters, type FindingOrder, readFindings } from '../../shared/audit/run/readFindings';
import type { GroupColumn } from '../../shared/audit/run/readGroups';
import { inLanguage } from '../../shared/base/language';
import { csvOf } from '../ui/chart/csv';
import { goToFinding, rulesIn, type Scope, useAuditPlace } from './auditPlace';
import { useAudit } from './auditRun';
import { saveFile } from './files';
import { report } from './notices';
import { record, tables, useFolder } from './openWorkspace';
import { useSettings } from './settings';

export const groupings = ['none', 'person', 'employer', 'region', 'rule'] as const;
export type Grouping = (typeof groupings)[number];

/** The key that findings are put together by. */
export const groupedBy = {
  person: 'member_id',
  employer: 'employer_id',
  region: 'region_code',
  rule: 'rule',
} as const satisfies Record<Exclude<Grouping, 'none'>, GroupColumn>;

export const changeFilters = ['all', 'fresh', 'same'] as const;
export type ChangeFilter = (typeof changeFilters)[number];

/** Which findings are shown, besides those of the rules looked at. */
export interface ShownFindings {
  readonly search: string;
  readonly change: ChangeFilter;
  readonly only: { readonly column: GroupColumn; readonly value: string } | null;
}

export interface FindingSort {
  readonly by: FindingOrder;
  readonly descending: boolean;
}

interface FindingsStore {
  readonly shown: ShownFindings;
  readonly grouping: Grouping;
  readonly sort: FindingSort;
  /** Which of what belongs to the open finding is looked at. */
  readonly view: string;
}

export const findingView = 'evidence';

export const useFindings = create<FindingsStore>(() => ({
  shown: { search: '', change: 'all', only: null },
  grouping: 'none',
  sort: { by: 'amount', descending: true },
  view: findingView,
}));

export const showView = (view: string): void => useFindings.setState({ view });

export const changeShown = (change: Partial<ShownFindings>): void =>
  useFindings.setState(({ shown }) => ({ shown: { ...shown, ...change } }));

export const setGrouping = (grouping: Grouping): void =>
  useFindings.setState(({ shown }) => ({ grouping, shown: { ...shown, only: null } }));

/** Shows the findings of one group. */
export const openGroup = (column: GroupColumn, value: string): void =>
  useFindings.setState(({ shown }) => ({ grouping: 'none', shown: { ...shown, only: { column, value } } }));

/** Amounts and rows begin with the greatest, names and months with the first. */
const startsDescending = (by: FindingOrder): boolean => by === 'amount' || by === 'rows';

export const sortFindings = (by: FindingOrder): void =>
  useFindings.setState(({ sort }) => ({
    sort: { by, descending: sort.by === by ? !sort.descending : startsDescending(by) },
  }));

const onlyKey = {
  member_id: 'members',
  employer_id: 'employers',
  region_code: 'regions',
  rule: 'rules',
} as const satisfies Record<GroupColumn, keyof FindingFilters>;

function filtersOf(scope: Scope, rules: readonly Rule[], { search, change, only }: ShownFindings): FindingFilters {
  return {
    ...(scope.kind === 'all' ? {} : { rules: rulesIn(scope, rules) }),
    ...(search.trim() === '' ? {} : { text: search.trim() }),
    ...(change === 'all' ? {} : { change }),
    ...(only === null ? {} : { [onlyKey[only.column]]: [only.value] }),
  };
}

/** The filters of the findings that are looked at now. */
export function useFilters(): FindingFilters {
  const scope = useAuditPlace((place) => place.scope);
  const rules = useAudit((store) => store.rules);
  const shown = useFindings((store) => store.shown);
  return useMemo(() => filtersOf(scope, rules, shown), [scope, rules, shown]);
}

/** Findings in a file at most: a spreadsheet takes no more rows. */
const mostSaved = 1_000_000;

/** The findings in view as CSV that no spreadsheet runs. */
export async function saveFindings(filters: FindingFilters, rules: readonly Rule[]): Promise<void> {
  const ledger = await tables();
  const page = ledger.ok
    ? await readFindings(ledger.value.database, {
        filters,
        sort: useFindings.getState().sort,
        from: 0,
        count: mostSaved,
      })
    : ledger;
  if (!page.ok) return report(page.failure);
  const { language } = useSettings.getState().settings;
  const names = new Map(rules.map(({ id, title }) => [id, inLanguage(title, language)]));
  const { opened } = useFolder.getState();
  const cases = new Map(opened.state === 'open' ? opened.document.findings.map((one) => [one.id, one]) : []);
  const keys = [...new Set(page.value.findings.flatMap((finding) => Object.keys(finding.keys)))].sort();
  const rows = page.value.findings.map(({ id, rule, keys: own, rows: count, ...finding }) => [
    ...[id, rule, names.get(rule) ?? '', finding.firstPeriod, finding.lastPeriod, count, finding.amountAtRisk],
    ...[cases.get(id)?.stage ?? 'lead', cases.get(id)?.verdict ?? null],
    ...keys.map((key) => own[key] ?? null),
  ]);
  const saved = await saveFile('findings.csv', csvOf([[...savedHeads, ...keys], ...rows]));
  if (saved === null || opened.state !== 'open' || opened.facts.readOnly !== null) return;
  await record({ what: 'export', detail: { subject: 'findings', rows: rows.length, sha256: saved.sha256 } });
}

const savedHeads = [
  ...['finding', 'rule', 'title', 'first_period', 'last_period', 'rows', 'amount_at_risk'],
  ...['stage', 'verdict'],
] as const;

/** Shows a finding that is known by its id alone. */
export async function openFinding(id: string): Promise<void> {
  const ledger = await tables();
  const page = ledger.ok
    ? await readFindings(ledger.value.database, { filters: { findings: [id] }, from: 0, count: 1 })
    : ledger;
  if (!page.ok) return report(page.failure);
  const [finding] = page.value.findings;
  if (finding !== undefined) goToFinding(finding);
}
