import { type Result, success } from '../../base/result';
import type { memberStatuses } from '../canonical/codes';
import type { Database } from '../database';
import { Bindings, literals, quoted } from '../loading/sqlText';

export type MemberStatus = (typeof memberStatuses)[number];

/** Ways into the group counted and out of it, in the order of the waterfall. */
const entries = ['enrolled', 'returned', 'appeared'] as const;
const exits = ['deceased', 'retired', 'transferred', 'paused', 'vanished'] as const;
type Movement = (typeof entries)[number] | (typeof exits)[number];

export interface WaterfallRow {
  readonly step: 'opening' | Movement | 'closing';
  /** Persons; those who leave are negative. */
  readonly value: number;
}

/** Members at the start + new − leavers = members at the end, for a region or for all (`null`). */
export interface RollForward {
  readonly region: string | null;
  readonly rows: readonly WaterfallRow[];
  /** Members at the end less what start and recorded events give: the net of those who appeared and vanished. */
  readonly unexplained: number;
}

export interface RollForwardRequest {
  /** Tables of members at the two ends of the time. */
  readonly previous: string;
  readonly current: string;
  /** The days of the two tables: who enrolled between them is new. */
  readonly from: string;
  readonly to: string;
  /** Who counts as a member. */
  readonly counted: readonly MemberStatus[];
}

interface MovementRow {
  readonly region: string | null;
  readonly movement: Movement | 'stayed';
  readonly persons: number;
}

/** What became of each member who counts at one end at least. A member whose record is gone has vanished. */
function movements({ previous, current, from, to, counted }: RollForwardRequest, bindings: Bindings): string {
  const counts = (list: string): string => `coalesce(${list}.status IN (${literals(counted)}), false)`;
  return `SELECT coalesce(c.region_code, p.region_code) AS region,
      CASE
        WHEN ${counts('p')} AND ${counts('c')} THEN 'stayed'
        WHEN ${counts('p')} THEN CASE c.status WHEN 'deceased' THEN 'deceased' WHEN 'retired' THEN 'retired'
          WHEN 'transferred' THEN 'transferred' WHEN 'paused' THEN 'paused' ELSE 'vanished' END
        WHEN p.member_id IS NOT NULL THEN 'returned'
        WHEN c.enrolled_on > ${bindings.bind(from)}::DATE AND c.enrolled_on <= ${bindings.bind(to)}::DATE THEN 'enrolled'
        ELSE 'appeared'
      END AS movement, count(*)::DOUBLE AS persons
    FROM ${quoted(previous)} p FULL JOIN ${quoted(current)} c ON c.member_id = p.member_id
    WHERE ${counts('p')} OR ${counts('c')} GROUP BY ALL ORDER BY region, movement`;
}

/** The waterfall of one region from the number of persons by movement. */
function waterfall(region: string | null, persons: ReadonlyMap<string, number>): RollForward {
  const of = (movement: string): number => persons.get(movement) ?? 0;
  const left = exits.reduce((sum, exit) => sum + of(exit), 0);
  const joined = entries.reduce((sum, entry) => sum + of(entry), 0);
  return {
    region,
    rows: [
      { step: 'opening', value: of('stayed') + left },
      ...entries.map((step) => ({ step, value: of(step) })),
      ...exits.map((step) => ({ step, value: of(step) === 0 ? 0 : -of(step) })),
      { step: 'closing', value: of('stayed') + joined },
    ],
    unexplained: of('appeared') - of('vanished'),
  };
}

/** Reconciles two tables of members: first for all, then region by region. A member who moved counts where he is now. */
export async function rollForward(
  database: Database,
  request: RollForwardRequest,
): Promise<Result<readonly RollForward[]>> {
  const bindings = new Bindings();
  const found = await database.query<MovementRow>(bindings.statement(movements(request, bindings)));
  if (!found.ok) return found;
  const all = new Map<string, number>();
  const byRegion = new Map<string | null, Map<string, number>>();
  for (const { region, movement, persons } of found.value) {
    all.set(movement, (all.get(movement) ?? 0) + persons);
    const here = byRegion.get(region) ?? new Map<string, number>();
    byRegion.set(region, here.set(movement, persons));
  }
  return success([waterfall(null, all), ...[...byRegion].map(([region, persons]) => waterfall(region, persons))]);
}
