import type { DecidedPair } from '../data/people/matchPeople';
import type { AuditContext } from './preparation';

/** Members whom a reviewer found to be one person; pairs of other lists say nothing of members. */
export const samePersonsOf = (decided: readonly DecidedPair[]): AuditContext['samePersons'] =>
  decided
    .filter(({ a, b, decision }) => decision === 'match' && a.list === 'members' && b.list === 'members')
    .map(({ a, b }) => [a.record, b.record] as const);
