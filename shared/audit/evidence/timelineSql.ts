import { masked } from '../../data/loading/personal';
import { literal } from '../../data/loading/sqlText';
import type { PresentTables } from './presentTables';
import type { TimelineEvent, TimelineLane } from './timeline';

type Column = keyof TimelineEvent;

const columnTypes: Readonly<Record<Column, string>> = {
  lane: 'VARCHAR',
  memberId: 'VARCHAR',
  what: 'VARCHAR',
  scheme: 'VARCHAR',
  from: 'VARCHAR',
  to: 'VARCHAR',
  place: 'VARCHAR',
  months: 'DOUBLE',
  amount: 'DOUBLE',
  least: 'DOUBLE',
  most: 'DOUBLE',
  unpaid: 'DOUBLE',
  finding: 'VARCHAR',
};

/** The columns of an event in their order; those that are not given are NULL. */
const event = (lane: TimelineLane, given: Partial<Record<Column, string>>): string =>
  Object.entries({ ...columnTypes })
    .map(([name, type]) => {
      const value = name === 'lane' ? literal(lane) : (given[name as Column] ?? 'NULL');
      return `CAST(${value} AS ${type}) AS "${name}"`;
    })
    .join(', ');

/** Months since the year 0, so that months without a gap follow one another. */
const monthNumber = 'year(period) * 12 + month(period)';

const has = (tables: PresentTables, table: string, column: string): boolean => tables.get(table)?.has(column) === true;

/** A column of a table, or NULL where the table has none. */
const orNull = (tables: PresentTables, table: string, column: string, type = 'VARCHAR'): string =>
  has(tables, table, column) ? column : `CAST(NULL AS ${type})`;

/** Lines of `column=value`, from expressions by the names that they are shown under. */
function placeOf(columns: readonly string[] | Readonly<Record<string, string>>): string {
  const named = Array.isArray(columns) ? columns.map((name: string) => [name, name]) : Object.entries(columns);
  const lines = named.map(([name, value]) => `${literal(`${name}=`)} || ${value}`);
  return `nullif(concat_ws(chr(10), ${lines.join(', ')}), '')`;
}

type Part = (tables: PresentTables, ids: string) => string;

const dates = ['birth_date', 'first_work_date', 'enrolled_on', 'retired_on'];

const files: Part = (tables, ids) =>
  dates
    .filter((column) => has(tables, 'members', column))
    .map(
      (column) =>
        `SELECT ${event('file', {
          memberId: 'member_id',
          what: literal(column),
          from: column,
          place: placeOf(['region_code', 'member_type', 'status'].filter((name) => has(tables, 'members', name))),
        })} FROM members WHERE member_id IN (${ids}) AND ${column} IS NOT NULL`,
    )
    .join(' UNION ALL ');

/** Months of the same member, scheme and place that follow one another; `dense_rank` lets a month stand twice. */
const contributionSpells: Part = (tables, ids) => {
  const column = (name: string, type?: string) => orNull(tables, 'contributions', name, type);
  const paid = `COALESCE(${column('employer_amount', 'DECIMAL(18,2)')}, 0)
    + COALESCE(${column('employee_amount', 'DECIMAL(18,2)')}, 0)`;
  const unpaid = has(tables, 'contributions', 'paid_on') ? 'count(*) FILTER (WHERE paid_day IS NULL)' : 'NULL';
  return `SELECT ${event('contributions', {
    memberId: 'member_id',
    what: `'contributions'`,
    scheme: 'scheme',
    from: 'min(period)',
    to: 'last_day(max(period))',
    place: placeOf(['region_code', 'employer_id']),
    months: 'count(DISTINCT period)',
    amount: 'sum(paid)',
    least: 'min(base)',
    most: 'max(base)',
    unpaid,
  })} FROM (SELECT member_id, scheme, region_code, period, ${column('employer_id')} AS employer_id,
      ${column('base', 'DECIMAL(18,2)')} AS base, ${paid} AS paid, ${column('paid_on', 'DATE')} AS paid_day,
      ${monthNumber} - dense_rank() OVER (PARTITION BY member_id, scheme, region_code, ${column('employer_id')}
        ORDER BY period) AS spell
    FROM contributions WHERE member_id IN (${ids}))
  GROUP BY member_id, scheme, region_code, employer_id, spell`;
};

/** Months between two spells of a scheme, wherever they were paid. */
const pauses: Part = (_, ids) => `SELECT ${event('pause', {
  what: `'pause'`,
  scheme: 'scheme',
  from: 'CAST(period + INTERVAL 1 MONTH AS DATE)',
  to: 'CAST(following - INTERVAL 1 DAY AS DATE)',
  months: `date_diff('month', period, following) - 1`,
})} FROM (SELECT scheme, period, lead(period) OVER (PARTITION BY scheme ORDER BY period) AS following
    FROM (SELECT DISTINCT scheme, period FROM contributions WHERE member_id IN (${ids})))
  WHERE date_diff('month', period, following) > 1`;

const benefitSpells: Part = (tables, ids) => {
  const account = orNull(tables, 'benefits', 'payee_account');
  const region = orNull(tables, 'benefits', 'region_code');
  return `SELECT ${event('benefits', {
    memberId: 'member_id',
    what: 'benefit_type',
    scheme: 'scheme',
    from: 'min(period)',
    to: 'last_day(max(period))',
    place: placeOf({ region_code: 'region_code', payee_account: masked('payee_account', 'account') }),
    months: 'count(DISTINCT period)',
    amount: 'sum(amount)',
    least: 'min(amount)',
    most: 'max(amount)',
  })} FROM (SELECT member_id, scheme, benefit_type, ${region} AS region_code, ${account} AS payee_account,
      period, amount, ${monthNumber} - dense_rank() OVER (PARTITION BY member_id, scheme, benefit_type, ${region},
        ${account} ORDER BY period) AS spell
    FROM benefits WHERE member_id IN (${ids}))
  GROUP BY member_id, scheme, benefit_type, region_code, payee_account, spell`;
};

const transfers: Part = (tables, ids) =>
  `SELECT ${event('transfer', {
    memberId: 'member_id',
    what: `'transfer'`,
    from: 'applied_on',
    to: orNull(tables, 'transfers', 'completed_on', 'DATE'),
    place: placeOf(['from_region', 'to_region']),
    months: orNull(tables, 'transfers', 'months', 'DOUBLE'),
    amount: `COALESCE(${orNull(tables, 'transfers', 'account_amount', 'DECIMAL(18,2)')}, 0)
    + COALESCE(${orNull(tables, 'transfers', 'pooled_amount', 'DECIMAL(18,2)')}, 0)`,
  })} FROM transfers WHERE member_id IN (${ids})`;

/** Years of an account in which anything was paid out of it. */
const accounts: Part = (_, ids) =>
  `SELECT ${event('account', {
    memberId: 'member_id',
    what: `'paid_out'`,
    from: 'make_date(year::BIGINT, 1, 1)',
    to: 'make_date(year::BIGINT, 12, 31)',
    amount: 'paid_out',
    most: 'closing',
  })} FROM accounts WHERE member_id IN (${ids}) AND paid_out <> 0`;

/** A registry knows a person by member id or by citizen number. */
function registered(tables: PresentTables, table: string, ids: string): string {
  const number = `id_number IN (SELECT id_number FROM members WHERE member_id IN (${ids}))`;
  const byNumber = has(tables, table, 'id_number') && has(tables, 'members', 'id_number') ? [number] : [];
  const byMember = has(tables, table, 'member_id') ? [`member_id IN (${ids})`] : [];
  return [...byMember, ...byNumber].join(' OR ') || 'false';
}

const deaths: Part = (tables, ids) =>
  `SELECT ${event('death', {
    memberId: orNull(tables, 'deaths', 'member_id'),
    what: `COALESCE(${orNull(tables, 'deaths', 'registry')}, 'death')`,
    from: 'death_date',
  })} FROM deaths WHERE ${registered(tables, 'deaths', ids)}`;

const custody: Part = (tables, ids) =>
  `SELECT ${event('custody', {
    memberId: orNull(tables, 'custody', 'member_id'),
    what: `'custody'`,
    from: 'from_date',
    to: orNull(tables, 'custody', 'to_date', 'DATE'),
  })} FROM custody WHERE ${registered(tables, 'custody', ids)}`;

/** Findings without a month stand on no day and are left to the list of findings. */
const findings: Part = (_, ids) =>
  `SELECT ${event('finding', {
    memberId: 'member_id',
    what: 'rule',
    scheme: 'scheme',
    from: 'first_period',
    to: 'last_day(last_period)',
    months: '"rows"',
    amount: 'amount_at_risk',
    finding: 'finding',
  })} FROM audit.findings WHERE member_id IN (${ids}) AND first_period IS NOT NULL`;

const parts: readonly { readonly table: string; readonly part: Part }[] = [
  { table: 'members', part: files },
  { table: 'contributions', part: contributionSpells },
  { table: 'contributions', part: pauses },
  { table: 'transfers', part: transfers },
  { table: 'benefits', part: benefitSpells },
  { table: 'accounts', part: accounts },
  { table: 'deaths', part: deaths },
  { table: 'custody', part: custody },
  { table: 'audit.findings', part: findings },
];

/** One statement for all tables that are there; `ids` are the places of the bound member ids. */
export function timelineSql(tables: PresentTables, ids: string): string {
  const selects = parts.filter(({ table }) => tables.has(table)).map(({ part }) => part(tables, ids));
  const none = `SELECT ${event('file', {})} WHERE false`;
  return `SELECT * FROM (${[none, ...selects].join('\nUNION ALL\n')}) ORDER BY "from", lane, what, scheme, "to", amount`;
}
