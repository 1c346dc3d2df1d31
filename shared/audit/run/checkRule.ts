import type { Result } from '../../base/result';
import type { Session } from '../../data/database';
import type { IsoDate } from '../../parameters/parameter';
import { boundRule } from '../boundRule';
import { preparations } from '../prepared/preparations';
import type { Rule } from '../rule';
import { describeRule } from './evidence';
import { makeEmpty } from './prepareTables';
import { presentParts } from './presentParts';

/** Columns of a rule's rows with their types, or why the engine refuses it; nothing is run, nothing need be loaded. */
export async function checkRule(
  session: Session,
  rule: Rule,
  asOf: IsoDate,
): Promise<Result<ReadonlyMap<string, string>>> {
  const bound = boundRule(rule, {}, asOf);
  if (!bound.ok) return bound;
  const present = await presentParts(session, []);
  if (!present.ok) return present;
  for (const preparation of preparations.filter(({ name }) => rule.prepared.includes(name))) {
    const made = await makeEmpty(session, preparation);
    if (!made.ok) return made;
  }
  for (const variable of bound.value.variables) {
    const set = await session.query(variable);
    if (!set.ok) return set;
  }
  return describeRule(session, rule, bound.value);
}
