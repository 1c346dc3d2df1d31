import { settingSql } from '../digits/setByRule';
import type { Preparation } from '../preparation';
import { fillBy } from './fillRows';

/**
 * Amounts that cases make, not a formula, bounds or a list of prices: those of benefits by their type, and those of bank
 * lines with outsiders. Digits say something about these alone.
 */
export const caseAmounts: Preparation = {
  name: 'case_amounts',
  columns: {
    region_code: 'VARCHAR',
    scheme: 'VARCHAR',
    /** Type of the benefit, or `bank`. */
    item: 'VARCHAR',
    amount: 'DECIMAL(18,2)',
  },
  needs: ['benefits', 'bank_statements', 'bank_lines'],
  fill: (session) =>
    fillBy(
      session,
      `INSERT INTO case_amounts
      SELECT region_code, scheme, benefit_type, amount FROM benefits
      WHERE amount > 0 AND benefit_type IS NOT NULL AND ${settingSql('benefits', 'amount')} IS NULL
      UNION ALL
      SELECT region_code, scheme, 'bank', abs(amount) FROM bank_lines WHERE NOT internal AND amount <> 0`,
    ),
};
