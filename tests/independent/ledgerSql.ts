import { openNativeDatabase } from '../../electron/database/nativeDatabase';
import type { Database } from '../../shared/data/database';
import { opened } from '../integration/dataFiles';
import type { Recomputation } from './recompute';

export interface LedgerYear {
  readonly year: number;
  readonly income: number;
  readonly expenditure: number;
  readonly balance: number;
  readonly closing: number;
  readonly fundRatio: number;
  readonly costRate: number;
  readonly incomeRate: number;
  readonly dependency: number;
  readonly systemDependency: number;
  readonly replacementRate: number;
  readonly entryReplacementRate: number;
  readonly accountsClosing: number;
}

export interface LedgerSummary {
  readonly firstDeficitYear: number | null;
  readonly peakYear: number;
  readonly exhaustionYear: number | null;
  readonly exhaustionMonth: number | null;
  readonly actuarialBalance: number;
}

/**
 * Money of each year. Interest falls on what the year opens with and half of its other net flow, and on nothing below
 * zero. The fund is followed year by year, since each opening is the closing before it.
 */
const ledger = `
create table money as
select *, poolPensions + accountPensions + disability + survivors + refunds as benefits,
  benefits * (1 + otherExpenditureShare) as expenditure,
  contributions * (1 + otherIncomeShare) + expenditure * subsidyShare as incomeBefore
from flows;
create table fund as
with recursive closed as (
  select year, opening, interest, opening + interest + incomeBefore - expenditure as closing
  from (
    select year, $opening as opening,
      fundReturn * greatest(0, $opening + (incomeBefore - expenditure) / 2) as interest, incomeBefore, expenditure
    from money where year = (select min(year) from money))
  union all
  select year, opening, interest, opening + interest + incomeBefore - expenditure
  from (
    select money.year, closing as opening,
      fundReturn * greatest(0, closing + (incomeBefore - expenditure) / 2) as interest, incomeBefore, expenditure
    from closed join money on money.year = closed.year + 1))
select * from closed;`;

const years = `
select year::integer as year, incomeBefore + interest as income, expenditure,
  incomeBefore + interest - expenditure as balance, closing,
  opening / expenditure as "fundRatio", expenditure / payroll as "costRate", incomeBefore / payroll as "incomeRate",
  aged / workingAge as dependency, pensioners / contributors as "systemDependency",
  2 * (poolPensions + accountPensions)
    / (lag(pensioners, 1, $pensioners) over (order by year) + pensioners) / wage as "replacementRate",
  case when newPensioners > 0 then awarded / newPensioners / wage else 0 end as "entryReplacementRate",
  $accounts + sum(accountContributions + accountInterest + joinedAccounts - accountsDrawn - refunds)
    over (order by year) as "accountsClosing"
from money join fund using (year) order by year`;

/** v(t) = Π 1/(1 + i) before t, v(t + ½) = v(t)/√(1 + i); the target is the last year's expenditure at the end. */
const summary = `
with valued as (
  select *, exp(-sum(ln(1 + fundReturn)) over (order by year)) as atEnd, atEnd * sqrt(1 + fundReturn) as atMiddle
  from money join fund using (year)),
emptied as (select * from fund where closing < 0 order by year limit 1)
select
  (select min(year)::integer from valued where incomeBefore + interest < expenditure) as "firstDeficitYear",
  (select arg_max(year, closing)::integer from fund) as "peakYear",
  (select year::integer from emptied) as "exhaustionYear",
  (select least(12, 1 + floor(12 * greatest(0, opening) / (opening - closing)))::integer from emptied)
    as "exhaustionMonth",
  ($opening + sum((incomeBefore - expenditure) * atMiddle) - arg_max(expenditure * atEnd, year))
    / sum(payroll * atMiddle) as "actuarialBalance"
from valued`;

export interface Books {
  readonly years: readonly LedgerYear[];
  readonly summary: LedgerSummary;
}

export interface Opening {
  readonly fund: number;
  readonly pensioners: number;
  readonly accounts: number;
}

async function fill(database: Database, { rows }: Recomputation): Promise<void> {
  const names = Object.keys(rows[0]) as (keyof (typeof rows)[number])[];
  const run = async (text: string) => opened(database.query({ text, values: [] }));
  await run(`create table flows (${names.map((name) => `${name} double`).join(', ')})`);
  const lines = rows.map((row) => `(${names.map((name) => `'${row[name]}'::double`).join(', ')})`);
  await run(`insert into flows values ${lines.join(', ')}`);
}

/** The books and indicators of the flows, worked out by the database. */
export async function booksOf(recomputation: Recomputation, opening: Opening): Promise<Books> {
  const database = await opened(openNativeDatabase());
  const named = (text: string) =>
    text
      .replaceAll('$opening', `'${opening.fund}'::double`)
      .replaceAll('$pensioners', `'${opening.pensioners}'::double`)
      .replaceAll('$accounts', `'${opening.accounts}'::double`);
  const run = async <Row>(text: string) => opened(database.query<Row>({ text: named(text), values: [] }));
  await fill(database, recomputation);
  for (const statement of ledger.split(';').filter((text) => text.trim() !== '')) await run(statement);
  const yearly = await run<LedgerYear>(years);
  const [total] = await run<LedgerSummary>(summary);
  await database.close();
  return { years: yearly, summary: total };
}
