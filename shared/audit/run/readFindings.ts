import { type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { masked } from '../../data/loading/personal';
import { Bindings } from '../../data/loading/sqlText';
import type { Finding } from '../outcome';
import { keyColumns } from './auditTables';

/** Columns that findings can be sorted by. */
export const findingOrders = ['amount', 'rows', 'rule', 'period', 'region', 'member', 'employer'] as const;
export type FindingOrder = (typeof findingOrders)[number];

export interface FindingFilters {
  /** Any of these rules, regions or schemes; all where it is left out. */
  readonly rules?: readonly string[];
  readonly regions?: readonly string[];
  readonly schemes?: readonly string[];
  readonly members?: readonly string[];
  readonly employers?: readonly string[];
  readonly findings?: readonly string[];
  readonly leastAmount?: number;
  /** Findings with a month from this day on, or up to this one. */
  readonly from?: string;
  readonly to?: string;
  /** Part of any key. */
  readonly text?: string;
  /** Those that the last run found first, or that it found again. */
  readonly change?: 'fresh' | 'same';
}

export interface FindingsAsked {
  readonly filters?: FindingFilters;
  readonly sort?: { readonly by: FindingOrder; readonly descending: boolean };
  readonly from: number;
  readonly count: number;
}

export interface FindingsPage {
  readonly findings: readonly Finding[];
  /** Of all findings that the filters leave. */
  readonly total: number;
  readonly amountAtRisk: number;
}

const orderColumns: Readonly<Record<FindingOrder, string>> = {
  amount: 'amount_at_risk',
  rows: '"rows"',
  rule: 'rule',
  period: 'first_period',
  region: 'region_code',
  member: 'member_id',
  employer: 'employer_id',
};

const texts = [...keyColumns.map((name) => `${name}::VARCHAR`), 'further_keys', 'rule'];

/** The condition that filters come to; rules whose last run failed keep their findings, which are shown as such. */
export function conditionOf(filters: FindingFilters, bindings: Bindings): string {
  const oneOf = (column: string, values: readonly string[] | undefined): string[] =>
    values === undefined ? [] : [`${column} IN (${values.map((each) => bindings.bind(each)).join(', ') || 'NULL'})`];
  const { leastAmount, from, to, text, change } = filters;
  const conditions = [
    ...oneOf('rule', filters.rules),
    ...oneOf('region_code', filters.regions),
    ...oneOf('scheme', filters.schemes),
    ...oneOf('member_id', filters.members),
    ...oneOf('employer_id', filters.employers),
    ...oneOf('finding', filters.findings),
    ...(leastAmount === undefined
      ? []
      : [`amount_at_risk >= CAST(${bindings.bind(String(leastAmount))} AS DECIMAL(18,2))`]),
    ...(from === undefined ? [] : [`last_period >= CAST(${bindings.bind(from)} AS DATE)`]),
    ...(to === undefined ? [] : [`first_period <= CAST(${bindings.bind(to)} AS DATE)`]),
    ...(text === undefined || text === ''
      ? []
      : [`contains(lower(concat_ws(chr(10), ${texts.join(', ')})), lower(${bindings.bind(text)}))`]),
    ...(change === undefined
      ? []
      : [`finding ${change === 'fresh' ? 'NOT IN' : 'IN'} (SELECT finding FROM audit.earlier)`]),
  ];
  return conditions.length === 0 ? 'true' : conditions.join(' AND ');
}

/** An account is kept as its hash, or whole in a workspace locked by a passphrase; then only its end is shown. */
const shownKey = (name: string): string => (name === 'payee_account' ? masked(name, 'account') : `${name}::VARCHAR`);

/** Columns of `audit.findings` as findings are read. */
export const findingColumns = `finding, rule, ${keyColumns.map((name) => `${shownKey(name)} AS ${name}`).join(', ')},
  further_keys, "rows"::DOUBLE AS "rows", first_period::VARCHAR AS first_period, last_period::VARCHAR AS last_period,
  amount_at_risk::DOUBLE AS amount`;

export interface FindingRow {
  readonly finding: string;
  readonly rule: string;
  readonly further_keys: string | null;
  readonly rows: number;
  readonly first_period: string | null;
  readonly last_period: string | null;
  readonly amount: number;
  readonly [key: string]: string | number | null;
}

function keysOf(row: FindingRow): Record<string, string> {
  const usual = keyColumns.flatMap((name) => {
    const value = row[name];
    return value === null || value === undefined ? [] : [[name, String(value)] as const];
  });
  const further = (row.further_keys ?? '').split('\n').flatMap((line) => {
    const at = line.indexOf('=');
    return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 1)] as const];
  });
  return Object.fromEntries([...usual, ...further]);
}

export const findingOf = (row: FindingRow): Finding => ({
  id: row.finding,
  rule: row.rule,
  keys: keysOf(row),
  rows: row.rows,
  firstPeriod: row.first_period,
  lastPeriod: row.last_period,
  amountAtRisk: row.amount,
});

/** A page of the findings that filters leave, sorted in the engine, with the total of all of them. */
export async function readFindings(
  session: Pick<Session, 'query'>,
  { filters = {}, sort = { by: 'amount', descending: true }, from, count }: FindingsAsked,
): Promise<Result<FindingsPage>> {
  const summing = new Bindings();
  const totals = await session.query<{ total: number; amount: number }>(
    summing.statement(`SELECT count(*)::DOUBLE AS total, COALESCE(sum(amount_at_risk), 0)::DOUBLE AS amount
      FROM audit.findings WHERE ${conditionOf(filters, summing)}`),
  );
  if (!totals.ok) return totals;
  const bindings = new Bindings();
  const order = `${orderColumns[sort.by]} ${sort.descending ? 'DESC' : 'ASC'} NULLS LAST, finding`;
  const page = await session.query<FindingRow>(
    bindings.statement(`SELECT ${findingColumns} FROM audit.findings WHERE ${conditionOf(filters, bindings)}
      ORDER BY ${order} LIMIT ${Math.floor(count)} OFFSET ${Math.floor(from)}`),
  );
  if (!page.ok) return page;
  const { total, amount } = totals.value[0] ?? { total: 0, amount: 0 };
  return success({ findings: page.value.map(findingOf), total, amountAtRisk: amount });
}
