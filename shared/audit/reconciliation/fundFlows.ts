import { type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { Bindings } from '../../data/loading/sqlText';
import type { ReconcileQuestion } from './reconciliation';

/** Money from one fund's accounts to another's: what the one bank shows going and the other coming. */
export interface FundFlow {
  readonly fromRegion: string;
  readonly fromScheme: string;
  readonly toRegion: string;
  readonly toScheme: string;
  /** Yuan. */
  readonly paid: number;
  readonly received: number;
  /** Received less paid: under way, or lost. */
  readonly difference: number;
  readonly lines: number;
}

interface FlowRow {
  readonly from_region: string;
  readonly from_scheme: string;
  readonly to_region: string;
  readonly to_scheme: string;
  readonly paid: number;
  readonly received: number;
  readonly lines: number;
}

/** A line between two funds is known by the other's account; the sign tells which way. */
function flowRows({ region, scheme, from, until }: ReconcileQuestion) {
  const bindings = new Bindings();
  const conditions = [
    ...(region === undefined ? [] : [`${bindings.bind(region)} IN (from_region, to_region)`]),
    ...(scheme === undefined ? [] : [`${bindings.bind(scheme)} IN (from_scheme, to_scheme)`]),
    ...(from === undefined ? [] : [`period >= CAST(${bindings.bind(from)} AS DATE)`]),
    ...(until === undefined ? [] : [`period <= CAST(${bindings.bind(until)} AS DATE)`]),
  ];
  const asked = conditions.length === 0 ? 'true' : conditions.join(' AND ');
  return bindings.statement(`
    WITH between_funds AS (
      SELECT l.period, l.amount, COALESCE(l.region_code, '') AS region, COALESCE(l.scheme, '') AS scheme,
        COALESCE(a.region_code, '') AS other_region, COALESCE(a.scheme, '') AS other_scheme
      FROM bank_lines l JOIN fund_accounts a ON a.account_id = l.counterparty
      WHERE NOT l.internal AND (a.region_code IS DISTINCT FROM l.region_code OR a.scheme IS DISTINCT FROM l.scheme)),
    flows AS (
      SELECT period, region AS from_region, scheme AS from_scheme, other_region AS to_region, other_scheme AS to_scheme,
        -amount AS paid, 0 AS received FROM between_funds WHERE amount < 0
      UNION ALL
      SELECT period, other_region, other_scheme, region, scheme, 0, amount FROM between_funds WHERE amount > 0)
    SELECT from_region, from_scheme, to_region, to_scheme, sum(paid)::DOUBLE AS paid, sum(received)::DOUBLE AS received,
      count(*)::DOUBLE AS lines
    FROM flows WHERE ${asked} GROUP BY ALL ORDER BY ALL`);
}

/** Flows between funds; needs `bank_lines` and `fund_accounts`. */
export async function readFundFlows(
  session: Session,
  question: ReconcileQuestion,
): Promise<Result<readonly FundFlow[]>> {
  const rows = await session.query<FlowRow>(flowRows(question));
  if (!rows.ok) return rows;
  return success(
    rows.value.map(({ from_region, from_scheme, to_region, to_scheme, paid, received, lines }) => ({
      fromRegion: from_region,
      fromScheme: from_scheme,
      toRegion: to_region,
      toScheme: to_scheme,
      paid,
      received,
      difference: Math.round((received - paid) * 100) / 100,
      lines,
    })),
  );
}
