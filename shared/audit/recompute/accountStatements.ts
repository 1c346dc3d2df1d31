import { employees } from './awardStatements';
import { tolerance } from './batches';

/** Months of a payment that earn in its year, in twelfths: those after the month itself, with it. */
const earning = (month: string): string => `(13 - ${month})`;

const earningPaid = `CASE WHEN year(c.paid_on) = year(c.period) THEN ${earning('month(c.paid_on)')}
  WHEN year(c.paid_on) < year(c.period) THEN 12 ELSE 0 END`;

const amount = 'round(c.base * r.account_rate, 2)';

const sums = `sum(amount) AS credited, sum(amount * least(by_period, by_payment)) AS low_product,
  sum(amount * greatest(by_period, by_payment)) AS high_product,
  COALESCE(sum(amount) FILTER (paid_year <> year), 0) AS paid_elsewhere`;

const creditRows = (more: string, columns = ''): string => `
  SELECT c.member_id, year(c.period)::INTEGER AS year, month(c.period) AS month, year(c.paid_on)::INTEGER AS paid_year,
    ${amount} AS amount, ${earning('month(c.period)')} AS by_period, ${earningPaid} AS by_payment${columns}
  FROM contributions c JOIN contribution_rates r ON r.region_code = c.region_code AND r.period = c.period
  ${more} c.scheme = '${employees}' AND c.paid_on IS NOT NULL AND c.base > 0`;

/**
 * What the account of each member is to be credited with in each year: own part of the months paid, and the months that
 * it earns for, in twelfths of a year, by the month it is for and by the month it was paid in. An unpaid month is not
 * credited. Source: 社会保险法, article 14; 劳办发〔1997〕116号.
 */
const creditStatements: readonly string[] = [
  `CREATE OR REPLACE TEMP TABLE account_credits AS
   SELECT member_id, year, ${sums}, count(*)::INTEGER AS "rows", bit_count(bit_or(1::INTEGER << month))::INTEGER AS months
   FROM (${creditRows('WHERE')}) GROUP BY member_id, year`,
  // A month paid in two places is to be refunded in one: the account has it once, of the member's own place.
  `CREATE OR REPLACE TEMP TABLE account_doubled AS
   SELECT member_id, year FROM account_credits WHERE "rows" > months`,
  'DELETE FROM account_credits WHERE "rows" > months',
  `INSERT INTO account_credits
   SELECT member_id, year, ${sums}, count(*), count(*) FROM (
     SELECT *, row_number() OVER (PARTITION BY member_id, year, month ORDER BY elsewhere, amount DESC) AS place FROM (
       ${creditRows(
         `JOIN account_doubled d ON d.member_id = c.member_id AND d.year = year(c.period)
        LEFT JOIN members m ON m.member_id = c.member_id WHERE`,
         ', (c.region_code IS DISTINCT FROM m.region_code) AS elsewhere',
       )}
     )
   ) WHERE place = 1 GROUP BY member_id, year`,
  `CREATE OR REPLACE TEMP TABLE account_moved AS
   SELECT member_id, paid_year AS year, sum(amount) AS amount FROM (${creditRows('WHERE')})
   WHERE paid_year <> year GROUP BY member_id, paid_year`,
];

const small = `${tolerance}`;

/** Twelfths of a year that pensions paid out of the account do not earn for: the least and the most. */
const lost = (irregular: string, many: string): string => `CASE
  WHEN NOT regular THEN ${irregular} WHEN retired_year < year THEN 6.5
  WHEN retired_year = year THEN (12 - retired_month + ${many}) / 2.0 ELSE ${irregular} END`;

const balanceTerm = (product: string, payouts: string): string =>
  `rate * greatest(0, 12 * opening + ${product} - ${payouts} * COALESCE(paid_out, 0)) / 12`;

/**
 * Every account year with what should be in it, and whether each part is: opening as the last closing, credits as paid,
 * interest within what the announced rate allows, closing as their sum. Level pensions of a whole year leave by twelfths;
 * where payments stop within the year the day is unknown, and any is accepted.
 */
const checkedYears = (accounts: string): string => `WITH lined AS (
    SELECT a.*, COALESCE(m.region_code, 'CN') AS region_code, lag(a.closing) OVER w AS closing_before,
      lag(a.year) OVER w AS year_before, r.rate, k.credited AS paid_credits, k.low_product, k.high_product, k.months,
      k.credited - k.paid_elsewhere + COALESCE(v.amount, 0) AS by_payment, COALESCE(v.amount, 0) AS moved_in,
      year(m.retired_on) AS retired_year, month(m.retired_on) AS retired_month,
      (m.retired_on IS NOT NULL AND COALESCE(m.status, '') <> 'deceased'
        AND a.opening + a.credited - COALESCE(a.paid_out, 0) >= COALESCE(a.paid_out, 0) / 12
        AND NOT EXISTS (SELECT 1 FROM deaths d WHERE d.member_id = a.member_id AND year(d.death_date) <= a.year)) AS regular
    FROM ${accounts} a
    LEFT JOIN members m ON m.member_id = a.member_id
    LEFT JOIN account_rates r ON r.region_code = COALESCE(m.region_code, 'CN') AND r.year = a.year
    LEFT JOIN account_credits k ON k.member_id = a.member_id AND k.year = a.year
    LEFT JOIN account_moved v ON v.member_id = a.member_id AND v.year = a.year
    WINDOW w AS (PARTITION BY a.member_id ORDER BY a.year)
  ), bounded AS (
    SELECT *, ${lost('0', '1')} AS least_lost, ${lost('12', '2')} AS most_lost,
      COALESCE(low_product, 0)::DOUBLE AS low, COALESCE(high_product + 12 * moved_in, 12 * greatest(credited, 0))::DOUBLE AS high
    FROM lined
  ), earned AS (
    SELECT *, ${balanceTerm('low', 'most_lost')} AS interest_low, ${balanceTerm('high', 'least_lost')} AS interest_high
    FROM bounded
  )
  SELECT *, CASE
      WHEN year_before = year - 1 AND abs(opening - closing_before) > ${small} THEN 'opening'
      WHEN paid_credits IS NOT NULL AND abs(credited - paid_credits) > ${small} * months
        AND abs(credited - by_payment) > ${small} * months THEN 'credited'
      WHEN rate IS NOT NULL AND (interest < interest_low - ${small} OR interest > interest_high + ${small}) THEN 'interest'
      WHEN abs(opening + credited + interest - COALESCE(paid_out, 0) - closing) > ${small} THEN 'closing' END AS wrong_part
  FROM earned`;

/** Every account year, checked: for a session that holds one member alone. */
export const checkStatements: readonly string[] = [
  ...creditStatements,
  `CREATE OR REPLACE TEMP TABLE account_checks AS ${checkedYears('accounts')}`,
];

const wrongAccounts = '(SELECT * FROM accounts WHERE member_id IN (SELECT member_id FROM account_first_wrong))';

/** Of all accounts only what disagrees or can't be judged is kept, then the years of those that disagree somewhere. */
export const wrongStatements: readonly string[] = [
  ...creditStatements,
  `CREATE OR REPLACE TEMP TABLE account_suspects AS
   SELECT member_id, region_code, year, wrong_part, rate IS NULL AS is_unrated,
     paid_credits IS NULL AND credited <> 0 AS is_not_held
   FROM (${checkedYears('accounts')})
   WHERE wrong_part IS NOT NULL OR rate IS NULL OR (paid_credits IS NULL AND credited <> 0)`,
  `INSERT INTO recompute_gaps SELECT DISTINCT member_id, 'account', 'monthsNotHeld' FROM account_suspects WHERE is_not_held`,
  `INSERT INTO recompute_gaps SELECT DISTINCT region_code, 'account', 'noCreditingRate' FROM account_suspects WHERE is_unrated`,
  `CREATE OR REPLACE TEMP TABLE account_first_wrong AS
   SELECT member_id, min(year) AS first_wrong_year FROM account_suspects WHERE wrong_part IS NOT NULL GROUP BY member_id`,
  `CREATE OR REPLACE TEMP TABLE account_wrong AS
   SELECT c.*, w.first_wrong_year FROM (${checkedYears(wrongAccounts)}) c
   JOIN account_first_wrong w ON w.member_id = c.member_id ORDER BY c.member_id, c.year`,
];

export const accountTables = [
  'account_credits',
  'account_doubled',
  'account_moved',
  'account_suspects',
  'account_first_wrong',
  'account_wrong',
  'account_rates',
] as const;

const accountColumnsRead = `member_id, region_code, year::INTEGER AS year, opening::DOUBLE AS opening,
  credited::DOUBLE AS credited, interest::DOUBLE AS interest, COALESCE(paid_out, 0)::DOUBLE AS paid_out,
  closing::DOUBLE AS closing, rate::DOUBLE AS rate, paid_credits::DOUBLE AS paid_credits, by_payment::DOUBLE AS by_payment,
  months::INTEGER AS months, low, high, least_lost::DOUBLE AS least_lost, most_lost::DOUBLE AS most_lost,
  first_wrong_year::INTEGER AS first_wrong_year, source_id, source_row::DOUBLE AS source_row`;

export const wrongYearsIn = `SELECT ${accountColumnsRead} FROM account_wrong WHERE rowid BETWEEN ? AND ? ORDER BY rowid`;

/** Every year that was checked, right ones too. */
export const allYears = `SELECT ${accountColumnsRead.replace('first_wrong_year::INTEGER', 'year::INTEGER')}
  FROM account_checks ORDER BY year`;
