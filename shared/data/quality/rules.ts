import { canonicalTables } from '../canonical/canonicalTables';
import { ledgerItems } from '../canonical/codes';
import { literals, quoted } from '../loading/sqlText';

export type RuleName =
  | 'workAfterBirth'
  | 'retiredAfterWork'
  | 'enrolledAfterBirth'
  | 'retiredHasDate'
  | 'paidWithinBase'
  | 'paidAfterPeriod'
  | 'accountAddsUp'
  | 'accountCarriesOver'
  | 'benefitPositive'
  | 'benefitRange'
  | 'deathAfterBirth'
  | 'custodyRange'
  | 'transferRange'
  | 'employerRange'
  | 'ledgerAddsUp'
  | 'reference';

/** Something that must be true of the cases of a table. `t` names the case in both conditions. */
export interface ConsistencyRule {
  readonly name: RuleName;
  readonly table: string;
  /** Columns that it reads, for the uses that they serve. */
  readonly columns: readonly string[];
  /** Another table that must have rows. */
  readonly needs: string | null;
  readonly from: string;
  /** Whether the rule can be judged for a case, and whether the case breaks it. */
  readonly applies: string;
  readonly fails: string;
  /** Whether a case is one row, so that the rule can serve to judge the row. */
  readonly ofRow: boolean;
}

/** A rule on one row: it applies where all its columns are filled. */
function rowRule(name: RuleName, table: string, columns: readonly string[], fails: string): ConsistencyRule {
  const applies = columns.map((column) => `t.${quoted(column)} IS NOT NULL`).join(' AND ');
  return { name, table, columns, needs: null, from: `${quoted(table)} t`, applies, fails, ofRow: true };
}

/** Half a fen for each amount summed: every amount is rounded to the fen by itself. */
const accountTolerance = '0.02';
const ledgerTolerance = '0.07';

const rowRules: readonly ConsistencyRule[] = [
  rowRule('workAfterBirth', 'members', ['first_work_date', 'birth_date'], 't.first_work_date <= t.birth_date'),
  rowRule('retiredAfterWork', 'members', ['retired_on', 'first_work_date'], 't.retired_on < t.first_work_date'),
  rowRule('enrolledAfterBirth', 'members', ['enrolled_on', 'birth_date'], 't.enrolled_on < t.birth_date'),
  {
    ...rowRule('retiredHasDate', 'members', ['status', 'retired_on'], 't.retired_on IS NULL'),
    applies: `t.status = 'retired'`,
  },
  rowRule('paidWithinBase', 'contributions', ['employee_amount', 'base'], 't.employee_amount > t.base'),
  rowRule('paidAfterPeriod', 'contributions', ['paid_on', 'period'], 't.paid_on < t.period - INTERVAL 1 YEAR'),
  rowRule(
    'accountAddsUp',
    'accounts',
    ['opening', 'credited', 'interest', 'closing'],
    `abs(t.opening + t.credited + t.interest - coalesce(t.paid_out, 0) - t.closing) > ${accountTolerance}`,
  ),
  rowRule('benefitPositive', 'benefits', ['amount'], 't.amount <= 0'),
  rowRule('benefitRange', 'benefits', ['from_date', 'to_date'], 't.to_date < t.from_date'),
  rowRule('deathAfterBirth', 'deaths', ['death_date', 'birth_date'], 't.death_date < t.birth_date'),
  rowRule('custodyRange', 'custody', ['from_date', 'to_date'], 't.to_date < t.from_date'),
  rowRule('transferRange', 'transfers', ['applied_on', 'completed_on'], 't.completed_on < t.applied_on'),
  rowRule('employerRange', 'employers', ['registered_on', 'closed_on'], 't.closed_on < t.registered_on'),
];

const accountCarriesOver: ConsistencyRule = {
  name: 'accountCarriesOver',
  table: 'accounts',
  columns: ['opening', 'closing'],
  needs: null,
  from: 'accounts t JOIN accounts b ON b.member_id = t.member_id AND b.year = t.year - 1',
  applies: 't.opening IS NOT NULL AND b.closing IS NOT NULL',
  fails: `abs(t.opening - b.closing) > ${accountTolerance}`,
  ofRow: false,
};

const income = ledgerItems.slice(ledgerItems.indexOf('opening'), ledgerItems.indexOf('benefits'));
const outgo = ledgerItems.slice(ledgerItems.indexOf('benefits'), ledgerItems.indexOf('closing'));

/** Opening and income less expenditure is the closing balance, where both balances of a month are there. */
const ledgerAddsUp: ConsistencyRule = {
  name: 'ledgerAddsUp',
  table: 'fund_ledger',
  columns: ['amount'],
  needs: null,
  from: `(SELECT region_code, scheme, period, arg_min(source_id, source_row) AS source_id, min(source_row) AS source_row,
      count(*) FILTER (item IN ('opening', 'closing')) AS balances,
      sum(CASE WHEN item IN (${literals(income)}) THEN amount WHEN item IN (${literals(outgo)}) THEN -amount
        ELSE 0 END) AS expected, sum(amount) FILTER (item = 'closing') AS closing
    FROM fund_ledger GROUP BY region_code, scheme, period) t`,
  applies: 't.balances = 2',
  fails: `abs(t.expected - t.closing) > ${ledgerTolerance}`,
  ofRow: false,
};

/** Each reference of the contract: the value is found in the other table. */
const referenceRules: readonly ConsistencyRule[] = canonicalTables.flatMap(({ name: table, columns }) =>
  columns.flatMap(({ name: column, refersTo }) => {
    if (!refersTo || refersTo.table === 'regions') return [];
    const other = quoted(refersTo.column);
    return [
      {
        name: 'reference' as const,
        table,
        columns: [column],
        needs: refersTo.table,
        from: `${quoted(table)} t LEFT JOIN (SELECT DISTINCT ${other} AS found FROM ${quoted(refersTo.table)}) r
          ON r.found = t.${quoted(column)}`,
        applies: `t.${quoted(column)} IS NOT NULL`,
        fails: 'r.found IS NULL',
        ofRow: false,
      },
    ];
  }),
);

export const consistencyRules: readonly ConsistencyRule[] = [
  ...rowRules,
  accountCarriesOver,
  ledgerAddsUp,
  ...referenceRules,
];
