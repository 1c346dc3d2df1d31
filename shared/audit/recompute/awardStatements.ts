/** The one scheme whose awards follow the sheet of 国发〔2005〕38号 alone. */
export const employees = 'pension_employee';

/** First month for which a region's pensions are in the tables. */
export const pensionStarts = `CREATE OR REPLACE TEMP TABLE pension_starts AS
  SELECT region_code, min(period) AS start FROM benefits
  WHERE benefit_type = 'pension' AND scheme = '${employees}' GROUP BY region_code`;

/** First pensions of the scheme, and those of them whose beginning the tables hold. */
export const awardStatements: readonly string[] = [
  `CREATE OR REPLACE TEMP TABLE first_pensions AS
   SELECT member_id, min(period) AS first_period, arg_min(amount, period, 2) AS amounts,
     arg_min(region_code, period) AS region_code, arg_min(source_id, period) AS source_id,
     arg_min(source_row, period) AS source_row
   FROM benefits WHERE benefit_type = 'pension' AND scheme = '${employees}' GROUP BY member_id`,
  `CREATE OR REPLACE TEMP TABLE award_cases AS
   SELECT f.member_id, COALESCE(f.region_code, m.region_code) AS region_code, f.first_period, f.amounts, m.birth_date,
     date_trunc('month', m.retired_on)::DATE AS retired, m.enrolled_on, m.first_work_date, f.source_id, f.source_row
   FROM first_pensions f JOIN pension_starts starts ON starts.region_code IS NOT DISTINCT FROM f.region_code
   LEFT JOIN members m ON m.member_id = f.member_id
   WHERE f.first_period > starts.start AND (m.retired_on IS NULL OR date_trunc('month', m.retired_on) >= starts.start)
   ORDER BY f.member_id`,
  `INSERT INTO recompute_gaps
   SELECT member_id, 'award', 'pensionBeforeData' FROM first_pensions WHERE member_id NOT IN (SELECT member_id FROM award_cases)`,
  // A month paid twice, in two regions, counts once: the one of the region that pays the pension.
  `CREATE OR REPLACE TEMP TABLE award_careers AS
   WITH months AS (
     SELECT c.member_id, c.period,
       arg_max(c.base, CASE WHEN c.region_code = a.region_code THEN 1e9 ELSE 0 END + c.base::DOUBLE) AS base
     FROM contributions c JOIN award_cases a ON a.member_id = c.member_id
     WHERE c.scheme = '${employees}' AND c.paid_on IS NOT NULL AND c.period <= a.retired
     GROUP BY c.member_id, c.period
   )
   SELECT member_id, year(period)::INTEGER AS year, month(min(period))::INTEGER AS first_month, min(period) AS first_period,
     count(*)::INTEGER AS months, sum(base)::DOUBLE AS bases, count(*) FILTER (base IS NULL)::INTEGER AS unstated
   FROM months GROUP BY member_id, year(period) ORDER BY member_id, year(period)`,
];

const caseColumns = `a.member_id, a.region_code AS region, '${employees}' AS scheme, a.first_period::VARCHAR AS first_period,
  a.amounts[1]::DOUBLE AS paid, a.amounts[2]::DOUBLE AS paid_next, a.birth_date::VARCHAR AS birth_date,
  a.retired::VARCHAR AS retired_on, a.enrolled_on::VARCHAR AS enrolled_on, a.first_work_date::VARCHAR AS first_work_date,
  (accounts.opening + accounts.credited)::DOUBLE AS account_balance, a.source_id, a.source_row::DOUBLE AS source_row`;

export const casesIn = `SELECT ${caseColumns} FROM award_cases a
  LEFT JOIN accounts ON accounts.member_id = a.member_id AND accounts.year = year(a.retired)
  WHERE a.rowid BETWEEN ? AND ? ORDER BY a.member_id`;

export const careersIn = `SELECT c.member_id, c.year, c.first_month, c.months, c.bases, c.unstated,
  c.first_period::VARCHAR AS first_period
  FROM award_careers c JOIN award_cases a ON a.member_id = c.member_id
  WHERE a.rowid BETWEEN ? AND ? ORDER BY c.member_id, c.year`;

/** What is paid from the first pension on, between one increase and the next. */
export const levelsIn = `SELECT l.member_id, l.spell, l.months, l.paid_first::DOUBLE AS paid
  FROM pension_levels l JOIN award_cases a ON a.member_id = l.member_id
  WHERE l.scheme = '${employees}' AND a.rowid BETWEEN ? AND ? ORDER BY l.member_id, l.spell`;

export const awardTables = ['pension_starts', 'first_pensions', 'award_cases', 'award_careers'] as const;
