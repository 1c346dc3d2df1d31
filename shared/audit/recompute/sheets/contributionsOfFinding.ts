import { type Result, success } from '../../../base/result';
import type { Session } from '../../../data/database';
import { plainSql } from '../../../data/loading/sqlText';
import type { ParameterId } from '../../../parameters/catalogue';
import { inForce } from '../../../pension/awardLaw';
import type { SheetInput } from '../../../pension/awardSheetLine';
import type { AuditContext } from '../../preparation';
import { disagrees } from '../batches';
import { compared, type FindingSheet, finished, gapSheet, own, type SheetPart, sourced, step } from '../findingSheet';

interface WrongMonth {
  readonly period: string;
  readonly base: number;
  readonly paid: number;
  readonly expected: number;
  readonly employer: number;
  readonly employer_due: number;
  readonly employee: number;
  readonly employee_due: number;
  readonly employer_rate: number;
  readonly employee_rate: number;
  readonly flexible_rate: number;
}

const law12 = { zh: '社会保险法 第十二条', en: 'Social Insurance Law, article 12' };

/** Months of one member that are wrong, with the rates of each. */
const monthsStatement = `SELECT c.period::VARCHAR AS period, c.base::DOUBLE AS base, c.paid::DOUBLE AS paid,
    c.expected::DOUBLE AS expected, c.employer_amount::DOUBLE AS employer, c.expected_employer::DOUBLE AS employer_due,
    c.employee_amount::DOUBLE AS employee, c.expected_employee::DOUBLE AS employee_due,
    r.employer_rate::DOUBLE AS employer_rate, r.employee_rate::DOUBLE AS employee_rate, r.flexible_rate::DOUBLE AS flexible_rate
  FROM recomputed_contributions c JOIN contribution_rates r ON r.region_code = c.region_code AND r.period = c.period
  ORDER BY c.period, c.region_code`;

function rateInput(context: AuditContext, id: ParameterId, value: number, day: string): SheetInput {
  const dated = inForce(context, id, day);
  // A place may state a rate of its own.
  if (dated === null || dated.value !== value) return own('r', value, 'ratio');
  return sourced('r', value, 'ratio', { kind: 'parameter', id, dated });
}

function partOf(month: WrongMonth, context: AuditContext): SheetPart {
  const base = own('b', month.base, 'yuan a month');
  const line = (id: 'employerDue' | 'employeeDue' | 'ownDue', rate: SheetInput, value: number, recorded: number) =>
    compared(
      step({ id, formula: 'b × r', inputs: [base, rate], value, unit: 'yuan', law: law12 }),
      recorded,
      disagrees(recorded, value),
    );
  const rate = (id: ParameterId, value: number) => rateInput(context, id, value, month.period);
  const isAlone = month.employer_due === 0;
  const alone = rate('contribution.flexibleRate', month.flexible_rate);
  const steps = isAlone
    ? [line('ownDue', alone, month.employee_due, month.employer + month.employee)]
    : [
        line('employerDue', rate('contribution.employerRate', month.employer_rate), month.employer_due, month.employer),
        line('employeeDue', rate('contribution.employeeRate', month.employee_rate), month.employee_due, month.employee),
      ];
  return { part: 'month', period: month.period, steps };
}

/** The wrong months of one member; the session holds that member alone. */
export async function contributionsOfFinding(session: Session, context: AuditContext): Promise<Result<FindingSheet>> {
  const months = await session.query<WrongMonth>(plainSql(monthsStatement));
  if (!months.ok) return months;
  if (months.value.length === 0) return success(gapSheet('contribution', 'noContributionRate'));
  const sum = (pick: (month: WrongMonth) => number): number =>
    months.value.reduce((all, month) => all + pick(month), 0);
  return success(
    finished({
      kind: 'contribution',
      parts: months.value.map((month) => partOf(month, context)),
      paid: sum(({ paid }) => paid),
      expected: sum(({ expected }) => expected),
      figures: 'law',
    }),
  );
}
