import { create } from 'zustand';
import type { Finding } from '../../shared/audit/outcome';
import type { Rule, RuleGroup } from '../../shared/audit/rule';

export const auditParts = [
  ...(['findings', 'cases', 'reconciliation', 'statistics', 'risk', 'price', 'coverage'] as const),
  ...(['person', 'rules'] as const),
] as const;
export type AuditPart = (typeof auditParts)[number];

/** Which rules are looked at. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'group'; readonly group: RuleGroup }
  | { readonly kind: 'rule'; readonly rule: string };

/** Ids of the rules that a scope takes in. */
export const rulesIn = (scope: Scope, rules: readonly Rule[]): readonly string[] =>
  scope.kind === 'rule'
    ? [scope.rule]
    : rules.filter(({ group }) => scope.kind === 'all' || group === scope.group).map(({ id }) => id);

interface AuditPlace {
  readonly part: AuditPart;
  readonly scope: Scope;
  /** The finding whose evidence is shown. */
  readonly finding: Finding | null;
}

export const everything: Scope = { kind: 'all' };

export const useAuditPlace = create<AuditPlace>(() => ({ part: 'findings', scope: everything, finding: null }));

export const showAuditPart = (part: AuditPart): void => useAuditPlace.setState({ part });

export const showScope = (scope: Scope): void => useAuditPlace.setState({ scope, finding: null });

export const showFinding = (finding: Finding | null): void => useAuditPlace.setState({ finding });

/** Goes to a finding from wherever it is named. */
export const goToFinding = (finding: Finding): void =>
  useAuditPlace.setState({ part: 'findings', scope: { kind: 'rule', rule: finding.rule }, finding });
