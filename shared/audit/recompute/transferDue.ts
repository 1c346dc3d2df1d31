import { roundToFen } from '../../base/fen';
import { inForce } from '../../pension/awardLaw';
import { type AccountYear, type CareerEntry, type CareerRules, careerAccount } from '../../pension/careerAccount';
import type { AuditContext } from '../preparation';
import { employees } from './awardStatements';
import { tolerance } from './batches';
import type { GapReason } from './gaps';
import type { FigureFrom, PlaceFigures } from './placeFigures';

/** A transfer as the tables have it. */
export interface TransferCase {
  readonly transfer_id: string;
  readonly member_id: string;
  readonly from_region: string;
  readonly to_region: string;
  readonly applied_on: string;
  readonly months: number | null;
  readonly account_amount: number | null;
  readonly pooled_amount: number | null;
  readonly source_id: string | null;
  readonly source_row: number | null;
}

/** A year paid in the place that is left: months, their bases, the first of them. */
export interface TransferYear {
  readonly transfer_id: string;
  readonly year: number;
  readonly first_month: number;
  readonly months: number;
  readonly bases: number;
}

export interface TransferDue {
  readonly months: number;
  readonly bases: number;
  readonly pooledRate: number;
  readonly pooled: number;
  /** The whole account without and with interest of the year of the transfer; null where a rate is unknown. */
  readonly account: { readonly low: number; readonly high: number } | null;
  /** The account year by year; the last year is the one in which it moves. */
  readonly accountYears: readonly AccountYear[];
  readonly from: FigureFrom;
}

export type TransferAnswer = { readonly due: TransferDue } | { readonly gap: GapReason };

const rules: CareerRules = { interest: 'monthProduct', gaps: 'paidMonths' };

const entriesOf = (years: readonly TransferYear[], context: AuditContext): CareerEntry[] =>
  years.map(({ year, first_month, months, bases }) => ({
    year,
    firstMonth: first_month,
    months,
    monthlyBase: bases / months,
    // An account does not depend on the wage that bases are measured by.
    averageWage: bases / months,
    accountRate: inForce(context, 'contribution.flexibleAccountRate', `${year}-07-01`)?.value ?? 0,
  }));

/** Rates from the first year paid to that of the transfer, whose own is announced after it and may be lacking. */
function ratesOf(first: number, last: number, region: string, figures: PlaceFigures) {
  const rates = new Map<number, number>();
  let from: FigureFrom = 'law';
  for (let year = first; year <= last; year++) {
    const rate = figures.creditingRate(employees, region, year);
    if (rate !== null) {
      rates.set(year, rate.value);
      from = rate.from;
    } else if (year === last) rates.set(year, rates.get(year - 1) ?? 0);
  }
  return { rates, from };
}

/**
 * What moves with a member: 12 % of the bases of each year since 1998 and the whole account. Who credits the interest of
 * the year in which it moves is left open, so that the account lies between two sums. Source: 国办发〔2009〕66号,
 * article 4; features.md B28, G2.
 */
export function transferDue(
  given: TransferCase,
  years: readonly TransferYear[],
  figures: PlaceFigures,
  context: AuditContext,
): TransferAnswer {
  const months = years.reduce((sum, year) => sum + year.months, 0);
  if (months === 0 || months < (given.months ?? 0)) return { gap: 'monthsNotHeld' };
  const bases = years.reduce((sum, year) => sum + year.bases, 0);
  const pooledRate = inForce(context, 'mobility.pooledRate', given.applied_on)?.value ?? 0;
  const moved = Number(given.applied_on.slice(0, 4));
  const entries = entriesOf(years, context);
  const { rates, from } = ratesOf(entries[0].year, moved, given.from_region, figures);
  const account = careerAccount(entries, rates, rules, moved);
  const accountYears = account.ok ? account.value.years : [];
  const last = accountYears[accountYears.length - 1] ?? null;
  return {
    due: {
      months,
      bases: roundToFen(bases),
      pooledRate,
      pooled: roundToFen(bases * pooledRate),
      account: last === null ? null : { low: roundToFen(last.opening + last.credited), high: roundToFen(last.closing) },
      accountYears,
      from,
    },
  };
}

export interface TransferJudged {
  readonly pooled: number;
  readonly account: number;
  readonly firstWrong: 'months' | 'pooled' | 'account' | null;
}

/** What each part should have been: as recorded where that is lawful, else the nearest that is. */
export function judgedTransfer(
  { months: counted, pooled_amount, account_amount }: TransferCase,
  due: TransferDue,
): TransferJudged {
  // Places round by month, by year or once.
  const slack = tolerance * due.months;
  const near = (value: number, low: number, high: number): number =>
    value >= low - slack && value <= high + slack ? value : Math.min(Math.max(value, low), high);
  const pooled = pooled_amount === null ? due.pooled : near(pooled_amount, due.pooled, due.pooled);
  const recorded = account_amount ?? 0;
  const account =
    due.account === null || account_amount === null ? recorded : near(recorded, due.account.low, due.account.high);
  const isPooledWrong = pooled_amount !== null && pooled !== pooled_amount;
  if (isPooledWrong) return { pooled, account, firstWrong: 'pooled' };
  if (account !== recorded) return { pooled, account, firstWrong: 'account' };
  return { pooled, account, firstWrong: counted !== null && counted !== due.months ? 'months' : null };
}

export const transferYears = `CREATE OR REPLACE TEMP TABLE transfer_years AS
  SELECT t.transfer_id, year(c.period)::INTEGER AS year, month(min(c.period))::INTEGER AS first_month,
    count(*)::INTEGER AS months, sum(c.base)::DOUBLE AS bases
  FROM transfers t JOIN contributions c ON c.member_id = t.member_id AND c.region_code = t.from_region
  WHERE c.scheme = '${employees}' AND c.paid_on IS NOT NULL AND c.base > 0 AND c.period < t.applied_on
    AND c.period >= DATE '1998-01-01'
  GROUP BY t.transfer_id, year(c.period)`;

export const transferCases = `CREATE OR REPLACE TEMP TABLE transfer_cases AS SELECT * FROM transfers ORDER BY transfer_id`;

const caseColumns = `transfer_id, member_id, from_region, to_region, applied_on::VARCHAR AS applied_on,
  months::DOUBLE AS months, account_amount::DOUBLE AS account_amount, pooled_amount::DOUBLE AS pooled_amount, source_id,
  source_row::DOUBLE AS source_row`;

export const transfersIn = `SELECT ${caseColumns} FROM transfer_cases WHERE rowid BETWEEN ? AND ? ORDER BY rowid`;

export const yearsMovedIn = `SELECT y.* FROM transfer_years y JOIN transfer_cases t ON t.transfer_id = y.transfer_id
  WHERE t.rowid BETWEEN ? AND ? ORDER BY y.transfer_id, y.year`;
