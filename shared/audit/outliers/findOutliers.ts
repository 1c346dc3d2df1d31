import { type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { Bindings, quoted } from '../../data/loading/sqlText';
import { type AmountRows, shownColumns, tableSql, whereSql } from '../amountRows';
import { robustConstants } from './robust';

/** Amounts that stand out among those that are like them. */
export interface OutlierQuestion extends AmountRows {
  /** Amounts are compared among rows that agree in these columns. */
  readonly alike: readonly string[];
  /** Robust z beyond which an amount stands out; 3.5 unless given. */
  readonly threshold?: number;
  /** Quartile distances of Tukey's fences; 3 unless given. */
  readonly fence?: number;
  readonly limit: number;
}

/** Rows that agree in the columns of `alike`, and how their amounts spread. */
export interface OutlierGroup {
  /** Values of the columns, joined by a bar. */
  readonly group: string;
  readonly count: number;
  readonly median: number;
  readonly medianDeviation: number;
  readonly lowerFence: number;
  readonly upperFence: number;
  readonly beyondThreshold: number;
  readonly beyondFences: number;
}

export interface OutlierRow {
  readonly outlier_group: string;
  readonly outlier_z: number;
  readonly outlier_amount: number;
  readonly [column: string]: string | number | null;
}

export interface OutlierReport {
  readonly groups: readonly OutlierGroup[];
  /** The farthest of all, those of every group together. */
  readonly rows: readonly OutlierRow[];
}

/** Smaller groups have no middle to speak of. */
const leastAlike = 8;

function judgedSql(question: OutlierQuestion, bindings: Bindings): string {
  const { amount, alike, fence = 3 } = question;
  const group = alike.map((column) => `COALESCE(${quoted(column)}::VARCHAR, '')`).join(` || '|' || `) || `''`;
  return `WITH amounts AS (SELECT *, ${group} AS outlier_group, ${quoted(amount)}::DOUBLE AS outlier_amount
      FROM ${tableSql(question)} WHERE ${whereSql(question, bindings)} AND ${quoted(amount)} IS NOT NULL),
    middles AS (SELECT outlier_group, count(*) AS n, median(outlier_amount) AS middle, mad(outlier_amount) AS spread,
        quantile_cont(outlier_amount, 0.25) AS q1, quantile_cont(outlier_amount, 0.75) AS q3
      FROM amounts GROUP BY outlier_group HAVING count(*) >= ${leastAlike}),
    means AS (SELECT outlier_group, avg(abs(outlier_amount - middle)) AS mean_spread
      FROM amounts JOIN middles USING (outlier_group) WHERE spread = 0 GROUP BY outlier_group),
    judged AS (SELECT amounts.*, n, middle, spread,
        q1 - ${bindings.bind(fence)}::DOUBLE * (q3 - q1) AS low, q3 + ${bindings.bind(fence)}::DOUBLE * (q3 - q1) AS high,
        CASE WHEN spread > 0 THEN ${robustConstants.median} * (outlier_amount - middle) / spread
          WHEN mean_spread > 0 THEN (outlier_amount - middle) / (${robustConstants.mean} * mean_spread) ELSE 0 END
          AS outlier_z
      FROM amounts JOIN middles USING (outlier_group) LEFT JOIN means USING (outlier_group))`;
}

const judgedColumns = ['outlier_group', 'outlier_z', 'outlier_amount', 'n', 'middle', 'spread', 'low', 'high'];

/** Robust z and fences, group by group, formed in the database. */
export async function findOutliers(session: Session, question: OutlierQuestion): Promise<Result<OutlierReport>> {
  const { threshold = 3.5, limit } = question;
  const bindings = new Bindings();
  const judged = judgedSql(question, bindings);
  const beyond = `abs(outlier_z) > ${bindings.bind(threshold)}`;
  const groups = await session.query<OutlierGroup>(
    bindings.statement(`${judged} SELECT outlier_group AS "group", count(*)::DOUBLE AS count,
        any_value(middle) AS median, any_value(spread) AS "medianDeviation", any_value(low) AS "lowerFence",
        any_value(high) AS "upperFence", count(*) FILTER (${beyond})::DOUBLE AS "beyondThreshold",
        count(*) FILTER (outlier_amount < low OR outlier_amount > high)::DOUBLE AS "beyondFences"
      FROM judged GROUP BY outlier_group ORDER BY outlier_group`),
  );
  if (!groups.ok) return groups;
  const rows = await session.query<OutlierRow>(
    bindings.statement(`${judged} SELECT outlier_group, outlier_z, outlier_amount,
        ${shownColumns(question, judgedColumns)}
      FROM judged WHERE ${beyond} ORDER BY abs(outlier_z) DESC, judged LIMIT ${Math.floor(limit)}`),
  );
  return rows.ok ? success({ groups: groups.value, rows: rows.value }) : rows;
}
