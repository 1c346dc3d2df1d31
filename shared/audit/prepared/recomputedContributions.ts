import type { Preparation } from '../preparation';
import { employees } from '../recompute/awardStatements';
import { tolerance } from '../recompute/batches';
import { fillBy } from './fillRows';
import { contributionColumns } from './recomputedColumns';

const near = (one: string, other: string): string => `abs(${one} - ${other}) <= ${tolerance}`;

const isEmployer = `(${near('employer', 'employer_due')} OR COALESCE(${near('employer', 'earlier_due')}, FALSE)
  OR (relief > 0 AND employer BETWEEN 0 AND employer_due))`;

/** Those who pay for themselves pay one rate, however it is booked. */
const isOwnPayer = `(may_pay_alone AND ${near('(employer + employee)', 'flexible_due')})`;

/**
 * Months of contributions whose amounts are not base × rate of the month; those that are right are not kept. Someone
 * without an employer, or in flexible work, pays the one rate of 国发〔2005〕38号, others the two of employer and employee.
 */
export const recomputedContributions: Preparation = {
  name: 'recomputed_contributions',
  columns: contributionColumns,
  needs: ['contributions', 'members', 'contribution_rates'],
  fill: (session) =>
    fillBy(
      session,
      `INSERT INTO recomputed_contributions
      WITH rated AS (
        SELECT c.*, COALESCE(c.employer_amount, 0) AS employer, COALESCE(c.employee_amount, 0) AS employee, r.relief,
          round(c.base * r.employer_rate, 2) AS employer_due, round(c.base * r.earlier_rate, 2) AS earlier_due,
          round(c.base * r.employee_rate, 2) AS employee_due, round(c.base * r.flexible_rate, 2) AS flexible_due,
          (c.employer_id IS NULL OR COALESCE(m.member_type, '') = 'flexible') AS may_pay_alone,
          (c.employer_id IS NOT NULL OR COALESCE(m.member_type, '') <> 'flexible') AS may_be_employed
        FROM contributions c
        JOIN contribution_rates r ON r.region_code = c.region_code AND r.period = c.period
        LEFT JOIN members m ON m.member_id = c.member_id
        WHERE c.scheme = '${employees}' AND c.base > 0 AND r.employer_rate IS NOT NULL AND r.employee_rate IS NOT NULL
          AND (c.employer_amount IS NOT NULL OR c.employee_amount IS NOT NULL)
      ), judged AS (
        SELECT *, CASE WHEN may_be_employed THEN employer_due ELSE 0 END AS due_employer,
          CASE WHEN may_be_employed THEN employee_due ELSE flexible_due END AS due_employee,
          (may_be_employed AND ${isEmployer} AND ${near('employee', 'employee_due')}) AS is_right
        FROM rated
      )
      SELECT member_id, employer_id, region_code, scheme, period, employer + employee, due_employer + due_employee,
        employer + employee - due_employer - due_employee,
        CASE WHEN may_be_employed AND NOT ${isEmployer} THEN 'employer'
          WHEN NOT (${near('employee', 'due_employee')}) THEN 'employee' ELSE 'employer' END,
        concat('b=', base, '; ', base, '→', due_employer, '+', due_employee, '; ', employer, '+', employee),
        base, employer, due_employer, employee, due_employee, due_amount, source_id, source_row
      FROM judged WHERE NOT is_right AND NOT ${isOwnPayer}`,
    ),
};
