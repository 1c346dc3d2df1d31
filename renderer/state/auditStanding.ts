import type { MissingPart, RuleOutcome } from '../../shared/audit/outcome';
import type { Bilingual } from '../../shared/base/language';

/** How a rule stands: what its last run came to, if it has run. */
export type RuleStanding =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'refused'; readonly reason: Bilingual }
  | { readonly kind: 'not-run'; readonly missing: readonly MissingPart[] }
  | { readonly kind: 'clean'; readonly tested: number }
  | { readonly kind: 'hits'; readonly count: number; readonly amountAtRisk: number };

export function standingOf(outcome: RuleOutcome | undefined): RuleStanding {
  if (outcome === undefined) return { kind: 'waiting' };
  switch (outcome.status) {
    case 'failed':
      return { kind: 'failed' };
    case 'not-run':
      return outcome.refused === undefined
        ? { kind: 'not-run', missing: outcome.missing }
        : { kind: 'refused', reason: outcome.refused };
    case 'clean':
      return { kind: 'clean', tested: outcome.tested };
    case 'hits':
      return { kind: 'hits', count: outcome.count, amountAtRisk: outcome.amountAtRisk };
  }
}

export const ruleFilters = ['all', 'hits', 'clean', 'not-run', 'failed'] as const;
export type RuleFilter = (typeof ruleFilters)[number];

/** A rule that has not run yet counts as not run. */
export function passesFilter({ kind }: RuleStanding, filter: RuleFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'not-run' ? kind === 'not-run' || kind === 'refused' || kind === 'waiting' : kind === filter;
}
