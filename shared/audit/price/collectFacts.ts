import { type Result, success } from '../../base/result';
import type { Session } from '../../data/database';
import { literal, literals, plainSql } from '../../data/loading/sqlText';
import type { IsoDate } from '../../parameters/parameter';
import type { Post } from '../../pension/ladderIds';
import type { FindingCase } from '../cases/findingCase';
import { type PresentTables, presentTables } from '../evidence/presentTables';
import type { Recovery, Rule } from '../rule';
import { evidenceTable } from '../run/evidence';
import type { Decided, LeakFacts, LeakGroup, RuleFacts } from './leakFacts';
import { type Leak, type LeakMonths, type LeakProfiles, profileOf } from './leakProfiles';

/** Schemes whose money is the projected fund's; rows about others are left out. */
const fundSchemes = ['pension_employee', 'pension_institution'];

type Asking = Pick<Session, 'query' | 'append'>;

/** Runs statements one after the other, to the first that fails. */
async function all(session: Asking, statements: readonly string[]): Promise<Result<void>> {
  for (const text of statements) {
    const done = await session.query(plainSql(text));
    if (!done.ok) return done;
  }
  return success(undefined);
}

/** What reviewers have said, beside the findings: the claim that stands and what has come back of it. */
async function stageCases(session: Asking, cases: readonly FindingCase[]): Promise<Result<void>> {
  const made = await all(session, [
    'CREATE OR REPLACE TEMP TABLE price_cases (finding VARCHAR, decided VARCHAR, claimed DOUBLE, recovered DOUBLE)',
  ]);
  const decided = cases.filter(({ verdict }) => verdict !== null);
  if (!made.ok || decided.length === 0) return made;
  const appended = await session.append('price_cases', {
    finding: decided.map(({ id }) => id),
    decided: decided.map(({ verdict }) => verdict),
    claimed: Float64Array.from(decided, ({ claimed, confirmedAmount }) => (confirmedAmount === null ? -1 : claimed)),
    recovered: Float64Array.from(decided, ({ recovered }) => recovered),
  });
  return appended.ok ? success(undefined) : appended;
}

/** What a row is wrong by: signed where the rule works both ways, and so much a month for what is paid on. */
function amountsOf(columns: ReadonlySet<string>): string {
  const amount = columns.has('overpaid') ? 'overpaid' : 'amount_at_risk';
  const differs = columns.has('carried') ? 'paid - carried' : columns.has('difference') ? 'difference' : 'NULL';
  const period = columns.has('period') ? 'period' : 'NULL';
  return `CAST(${amount} AS DECIMAL(18,2)) AS amount, CAST(${differs} AS DECIMAL(18,2)) AS differs,
    CAST(${period} AS DATE) AS period`;
}

function evidenceOf(rule: string, rank: number, columns: ReadonlySet<string>): string {
  const hasSource = ['source_table', 'source_id', 'source_row'].every((name) => columns.has(name));
  const source = hasSource
    ? `source_table || chr(31) || source_id::VARCHAR || chr(31) || source_row::VARCHAR`
    : 'CAST(NULL AS VARCHAR)';
  const isOurs = columns.has('scheme') ? `COALESCE(scheme IN (${literals(fundSchemes)}), true)` : 'true';
  return `SELECT ${rank} AS rank, ${literal(rule)} AS rule, finding, ${source} AS place, ${isOurs} AS is_ours,
    ${amountsOf(columns)}
    FROM ${evidenceTable(rule)}`;
}

/** Evidence of the rules, each row counted by the first of them that found it. */
function rowsSql(rules: readonly string[], parts: PresentTables): string {
  const selects = rules.flatMap((rule, rank) => {
    const columns = parts.get(`audit.${rule}`);
    return columns === undefined ? [] : [evidenceOf(rule, rank, columns)];
  });
  const none = `SELECT 0 AS rank, '' AS rule, '' AS finding, CAST(NULL AS VARCHAR) AS place, true AS is_ours,
    CAST(0 AS DECIMAL(18,2)) AS amount, CAST(0 AS DECIMAL(18,2)) AS differs, CAST(NULL AS DATE) AS period WHERE false`;
  return `CREATE OR REPLACE TEMP TABLE price_findings AS
    SELECT rule, finding, bool_or(is_ours) AS is_ours,
      COALESCE(sum(amount) FILTER (WHERE is_ours AND (place IS NULL OR rank = first)), 0)::DOUBLE AS kept,
      COALESCE(sum(amount) FILTER (WHERE is_ours AND place IS NOT NULL AND rank > first), 0)::DOUBLE AS elsewhere,
      COALESCE(sum(amount) FILTER (WHERE NOT is_ours), 0)::DOUBLE AS others, arg_max(differs, period)::DOUBLE AS differs
    FROM (SELECT *, min(rank) OVER (PARTITION BY place) AS first FROM (${[none, ...selects].join(' UNION ALL ')}))
    GROUP BY rule, finding`;
}

/** The newest month of a table of monthly rows, as an expression. */
const lastMonth = (parts: PresentTables, table: string): string =>
  parts.has(table) ? `(SELECT max(period) FROM ${table})` : 'CAST(NULL AS DATE)';

/** What each member draws of the fund in the newest month. */
const pensionsSql = (parts: PresentTables): string =>
  `CREATE OR REPLACE TEMP TABLE price_pensions AS ${
    parts.has('benefits')
      ? `SELECT member_id, sum(amount)::DOUBLE AS pension FROM benefits WHERE scheme IN (${literals(fundSchemes)})
          AND benefit_type = 'pension' AND period = ${lastMonth(parts, 'benefits')} GROUP BY member_id`
      : 'SELECT CAST(NULL AS VARCHAR) AS member_id, CAST(0 AS DOUBLE) AS pension WHERE false'
  }`;

interface Kinds {
  readonly contributing: readonly string[];
  readonly monthly: Readonly<Record<LeakMonths, readonly string[]>>;
}

const among = (rules: readonly string[]): string => (rules.length === 0 ? 'false' : `f.rule IN (${literals(rules)})`);

const memberColumns = (parts: PresentTables): string =>
  parts.has('members')
    ? `year(m.birth_date) AS birth_year, CASE WHEN m.sex = 'M' THEN 'men' WHEN m.member_type = 'employee'
        THEN 'womenWorker' WHEN m.sex = 'F' THEN 'womenCadre' END AS post`
    : 'CAST(NULL AS BIGINT) AS birth_year, CAST(NULL AS VARCHAR) AS post';

/** Each finding with what it comes to: the share that is its own, the claim that stands, the month's amount, its member. */
function linesSql(parts: PresentTables, { contributing, monthly }: Kinds): string {
  const newest = `CASE WHEN ${among(contributing)} THEN ${lastMonth(parts, 'contributions')}
    ELSE ${lastMonth(parts, 'benefits')} END`;
  const isPaid = among([...monthly.difference, ...monthly.pension]);
  return `CREATE OR REPLACE TEMP TABLE price_lines AS
    SELECT rule, decided, birth_year, post, elsewhere, others, is_ours, going_on, months, kept * claimed AS claim, recovered,
      claimed * COALESCE(CASE WHEN is_difference THEN differs WHEN is_pension THEN pension
        WHEN months > 0 THEN kept / months END, 0) AS monthly
    FROM (SELECT f.rule, COALESCE(c.decided, 'open') AS decided, ${memberColumns(parts)}, p.elsewhere, p.others, p.kept, p.differs,
      d.pension, ${among(monthly.difference)} AS is_difference, ${among(monthly.pension)} AS is_pension,
      p.is_ours,
      CASE WHEN ${isPaid} THEN d.pension IS NOT NULL ELSE COALESCE(f.last_period >= ${newest}, false) END AS going_on,
      COALESCE(date_diff('month', f.first_period, f.last_period) + 1, 0) AS months,
      CASE WHEN c.claimed >= 0 AND f.amount_at_risk <> 0 THEN c.claimed / f.amount_at_risk::DOUBLE ELSE 1 END AS claimed,
      COALESCE(c.recovered, 0) AS recovered
    FROM price_findings p JOIN audit.findings f USING (finding) LEFT JOIN price_cases c USING (finding)
    LEFT JOIN price_pensions d ON d.member_id = f.member_id
    ${parts.has('members') ? 'LEFT JOIN members m ON m.member_id = f.member_id' : ''})`;
}

interface GroupRow {
  readonly rule: string;
  readonly decided: Decided;
  readonly going_on: boolean;
  readonly birth_year: number | null;
  readonly post: Post | null;
  readonly findings: number;
  readonly amount: number;
  readonly squares: number;
  readonly monthly: number;
  readonly months: number;
}

/** What has come back lowers a claim; what the fund owes itself stays below zero. */
const groupsSql = `SELECT rule, decided, going_on, birth_year::DOUBLE AS birth_year, post, count(*)::DOUBLE AS findings,
    sum(CASE WHEN claim < 0 THEN claim ELSE greatest(0, claim - recovered) END) AS amount,
    sum(claim * claim) AS squares, sum(monthly) AS monthly, sum(months)::DOUBLE AS months
  FROM price_lines WHERE is_ours GROUP BY rule, decided, going_on, birth_year, post
  ORDER BY rule, decided, going_on, birth_year, post`;

const groupOf = (row: GroupRow): LeakGroup => ({
  rule: row.rule,
  decided: row.decided,
  isGoingOn: row.going_on,
  birthYear: row.birth_year,
  post: row.post,
  findings: row.findings,
  amount: row.amount,
  squares: row.squares,
  monthly: row.monthly,
  months: row.months,
});

interface RuleRow {
  readonly rule: string;
  readonly confirmed: number;
  readonly dismissed: number;
  readonly open: number;
  readonly others: number;
  readonly elsewhere: number;
}

const rulesSql = `SELECT rule, (count(*) FILTER (WHERE is_ours AND decided = 'confirmed'))::DOUBLE AS confirmed,
    (count(*) FILTER (WHERE is_ours AND decided = 'dismissed'))::DOUBLE AS dismissed,
    (count(*) FILTER (WHERE is_ours AND decided = 'open'))::DOUBLE AS open,
    COALESCE(sum(others), 0) AS others,
    COALESCE(sum(elsewhere) FILTER (WHERE is_ours), 0) AS elsewhere
  FROM price_lines GROUP BY rule ORDER BY rule`;

async function ruleFacts(
  session: Asking,
  recoveryOf: ReadonlyMap<string, Recovery>,
): Promise<Result<readonly RuleFacts[]>> {
  const rows = await session.query<RuleRow>(plainSql(rulesSql));
  if (!rows.ok) return rows;
  return success(
    rows.value.map(({ rule, confirmed, dismissed, open, others, elsewhere }) => ({
      ...{ rule, confirmed, dismissed, open, ofOtherFunds: others, countedElsewhere: elsewhere },
      recovery: recoveryOf.get(rule) ?? 'none',
    })),
  );
}

/** Yuan of the fund's schemes in the twelve months up to the newest. */
async function yearOf(session: Asking, parts: PresentTables, table: string, amount: string): Promise<Result<number>> {
  if (!parts.has(table)) return success(0);
  const rows = await session.query<{ yuan: number }>(
    plainSql(`SELECT COALESCE(sum(${amount}), 0)::DOUBLE AS yuan FROM ${table}
      WHERE scheme IN (${literals(fundSchemes)}) AND period > ${lastMonth(parts, table)} - INTERVAL 12 MONTH`),
  );
  return rows.ok ? success(rows.value[0]?.yuan ?? 0) : rows;
}

async function flowsOf(session: Asking, parts: PresentTables, asOf: IsoDate) {
  const benefits = await yearOf(session, parts, 'benefits', 'amount');
  if (!benefits.ok) return benefits;
  const paid = 'COALESCE(employer_amount, 0) + COALESCE(employee_amount, 0)';
  const contributions = await yearOf(session, parts, 'contributions', paid);
  if (!contributions.ok) return contributions;
  const newest = await session.query<{ year: number | null }>(
    plainSql(`SELECT year(COALESCE(greatest(${lastMonth(parts, 'benefits')}, ${lastMonth(parts, 'contributions')}),
      CAST(${literal(asOf)} AS DATE)))::DOUBLE AS year`),
  );
  if (!newest.ok) return newest;
  const year = newest.value[0]?.year ?? Number(asOf.slice(0, 4));
  return success({ benefits: benefits.value, contributions: contributions.value, year });
}

export interface FactsQuestion {
  /** The rules to price; a row that several found counts for the first of them. */
  readonly rules: readonly Pick<Rule, 'id' | 'recovery'>[];
  readonly profiles: LeakProfiles;
  readonly cases: readonly FindingCase[];
  readonly asOf: IsoDate;
}

function kindsOf({ profiles }: FactsQuestion, priced: FactsQuestion['rules']): Kinds {
  const leaking = (isMeant: (leak: Leak) => boolean) =>
    priced.flatMap((rule) => {
      const { leak } = profileOf(profiles, rule);
      return leak !== null && isMeant(leak) ? [rule.id] : [];
    });
  return {
    contributing: leaking(({ item }) => item === 'income.contributions'),
    monthly: {
      span: leaking(({ monthly }) => monthly === 'span'),
      difference: leaking(({ monthly }) => monthly === 'difference'),
      pension: leaking(({ monthly }) => monthly === 'pension'),
    },
  };
}

/** Aggregates findings and their evidence to what a price is made from; the tables of an audit must be there. */
export async function collectFacts(session: Asking, question: FactsQuestion): Promise<Result<LeakFacts>> {
  const parts = await presentTables(session);
  if (!parts.ok) return parts;
  const priced = question.rules.filter((rule) => {
    const { recovers, leak } = profileOf(question.profiles, rule);
    return recovers !== null || leak !== null;
  });
  const staged = await stageCases(session, question.cases);
  if (!staged.ok) return staged;
  const made = await all(session, [
    rowsSql(
      priced.map(({ id }) => id),
      parts.value,
    ),
    pensionsSql(parts.value),
    linesSql(parts.value, kindsOf(question, priced)),
  ]);
  if (!made.ok) return made;
  const rows = await session.query<GroupRow>(plainSql(groupsSql));
  if (!rows.ok) return rows;
  const rules = await ruleFacts(session, new Map(question.rules.map(({ id, recovery }) => [id, recovery])));
  if (!rules.ok) return rules;
  const flows = await flowsOf(session, parts.value, question.asOf);
  return flows.ok ? success({ groups: rows.value.map(groupOf), rules: rules.value, ...flows.value }) : flows;
}
