import { inLanguage } from '../../base/language';
import { describeFailure } from '../../text/describeFailure';
import type { RuleOutcome } from '../outcome';
import type { Spoken } from './evidenceWords';

/** Why a rule has not run; empty where it has. */
export function outcomeNote(outcome: RuleOutcome, { language, translate }: Spoken): string {
  if (outcome.status === 'failed') return describeFailure(outcome.failure, translate).detail;
  if (outcome.status !== 'not-run') return '';
  if (outcome.refused !== undefined) return inLanguage(outcome.refused, language);
  const parts = outcome.missing.map(({ table, column }) => (column === null ? table : `${table}.${column}`));
  return translate('auditRun.needs', { parts: parts.join(', ') });
}
