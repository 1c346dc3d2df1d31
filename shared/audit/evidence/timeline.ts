import { failed, type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { Bindings } from '../../data/loading/sqlText';
import { type PresentTables, presentTables } from './presentTables';
import { timelineSql } from './timelineSql';

/** Rows of a timeline, in their order from top to bottom. */
export const timelineLanes = [
  'file',
  'contributions',
  'pause',
  'transfer',
  'benefits',
  'account',
  'death',
  'custody',
  'finding',
] as const;
export type TimelineLane = (typeof timelineLanes)[number];

/**
 * Something in a person's files, on a day or over a spell of months without a gap. `what` is a code: a date of the
 * file (`birth_date`, `enrolled_on`, …), a benefit's type, a registry, a rule.
 */
export interface TimelineEvent {
  readonly lane: TimelineLane;
  readonly memberId: string | null;
  readonly what: string;
  readonly scheme: string | null;
  /** ISO days; the last day of the last month, or null where it goes on or is one day. */
  readonly from: string;
  readonly to: string | null;
  /** Region, employer, payee's account and the like: `column=value`. */
  readonly place: string | null;
  readonly months: number | null;
  /** Yuan in all, and the least and highest of a month. */
  readonly amount: number | null;
  readonly least: number | null;
  readonly most: number | null;
  /** Months that are not paid. */
  readonly unpaid: number | null;
  /** Id of a finding. */
  readonly finding: string | null;
}

export interface Timeline {
  /** All member files that are of the person. */
  readonly memberIds: readonly string[];
  readonly events: readonly TimelineEvent[];
}

type Asking = Pick<Session, 'query'>;

/** Files with the same citizen number as one of those named, and these. */
async function filesOf(
  session: Asking,
  tables: PresentTables,
  memberIds: readonly string[],
): Promise<Result<readonly string[]>> {
  if (!tables.get('members')?.has('id_number')) return success(memberIds);
  const bindings = new Bindings();
  const named = memberIds.map((id) => bindings.bind(id)).join(', ');
  const found = await session.query<{ member_id: string }>(
    bindings.statement(`SELECT DISTINCT member_id FROM members WHERE member_id IN (${named})
      OR id_number IN (SELECT id_number FROM members WHERE member_id IN (${named})) ORDER BY member_id`),
  );
  if (!found.ok) return found;
  return success([...new Set([...memberIds, ...found.value.map((row) => row.member_id)])].sort());
}

/**
 * One person's life over all tables: months without a gap are one spell, made in the engine. `memberIds` are files that
 * are known to be of one person; others with the same citizen number are found. Source: screens.md, Audit.
 */
export async function timelineOf(session: Asking, memberIds: readonly string[]): Promise<Result<Timeline>> {
  if (memberIds.length === 0) return failed({ code: 'import/unknown', id: '' });
  const tables = await presentTables(session);
  if (!tables.ok) return tables;
  const files = await filesOf(session, tables.value, memberIds);
  if (!files.ok) return files;
  const bindings = new Bindings();
  const text = timelineSql(tables.value, files.value.map((id) => bindings.bind(id)).join(', '));
  const events = await session.query<TimelineEvent>(bindings.statement(text));
  return events.ok ? success({ memberIds: files.value, events: events.value }) : events;
}
