import { success } from '../../base/result';
import type { Session } from '../../data/database';
import { Bindings, plainSql } from '../../data/loading/sqlText';
import type { AuditContext, Preparation } from '../preparation';
import { fillBy, fillRows } from './fillRows';

/** Every member file and the one that stands for all with the same number, hashed or plain. */
const byNumber = `INSERT INTO persons SELECT member_id,
  CASE WHEN id_number IS NULL THEN member_id ELSE min(member_id) OVER (PARTITION BY id_number) END FROM members`;

/** Representatives of the members that reviewers looked at. */
async function representatives(session: Session, pairs: AuditContext['samePersons']) {
  const members = [...new Set(pairs.flat())];
  const bindings = new Bindings();
  const asked = members.map((member) => bindings.bind(member)).join(', ');
  const found = await session.query<{ member_id: string; person: string }>(
    bindings.statement(`SELECT member_id, person FROM persons WHERE member_id IN (${asked})`),
  );
  return found.ok ? success(new Map(found.value.map((row) => [row.member_id, row.person]))) : found;
}

/** What each representative becomes when those that were found to be one person are joined. */
function joined(pairs: AuditContext['samePersons'], person: ReadonlyMap<string, string>): string[][] {
  const to = new Map<string, string>();
  const top = (name: string): string => {
    let at = name;
    for (let next = to.get(at); next !== undefined; next = to.get(at)) at = next;
    return at;
  };
  for (const [a, b] of pairs) {
    const [first, second] = [person.get(a), person.get(b)];
    if (first === undefined || second === undefined) continue;
    const [low, high] = [top(first), top(second)].sort();
    if (low !== high) to.set(high, low);
  }
  return [...to.keys()].map((name) => [name, top(name)]);
}

/** One person for all member files with the same number, or that a reviewer found to be one. */
export const persons: Preparation = {
  name: 'persons',
  columns: { member_id: 'VARCHAR', person: 'VARCHAR' },
  needs: ['members'],
  async fill(session, { samePersons }) {
    const filled = await fillBy(session, byNumber);
    if (!filled.ok || samePersons.length === 0) return filled;
    const known = await representatives(session, samePersons);
    if (!known.ok) return known;
    const renamed = { name: 'persons_joined', columns: { from_person: 'VARCHAR', to_person: 'VARCHAR' } };
    const made = await session.query(
      plainSql('CREATE OR REPLACE TEMP TABLE persons_joined (from_person VARCHAR, to_person VARCHAR)'),
    );
    if (!made.ok) return made;
    const rows = await fillRows(session, renamed, joined(samePersons, known.value));
    if (!rows.ok) return rows;
    return fillBy(
      session,
      'UPDATE persons SET person = to_person FROM persons_joined WHERE person = persons_joined.from_person',
    );
  },
};
