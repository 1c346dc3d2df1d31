const money = 'DECIMAL(18,2)';

/** Of every recomputation: what the tables say, what the law gives, paid − expected, and where they part. */
const outcome = {
  paid: money,
  expected: money,
  difference: money,
  /** Id of the first line or part that disagrees by more than a fen; NULL where none does. */
  first_wrong: 'VARCHAR',
  /** The computation in symbols, the same in every language. */
  explanation: 'VARCHAR',
} as const;

/** Whether the figures of the place are the ledger's own statistics or those bundled: `ledger`, `bundled` or `law`. */
const figures = { figures: 'VARCHAR' } as const;

const sourceRow = { source_id: 'VARCHAR', source_row: 'BIGINT' } as const;

/** The first pension of each member whose retirement and career the tables hold; one row a member and scheme. */
export const awardColumns = {
  member_id: 'VARCHAR',
  region_code: 'VARCHAR',
  scheme: 'VARCHAR',
  /** Month of the first pension. */
  period: 'DATE',
  ...outcome,
  years: 'DOUBLE',
  average_index: 'DOUBLE',
  account_balance: money,
  divisor: 'DOUBLE',
  benefit_base: 'DOUBLE',
  basic: money,
  account: money,
  /** Months short of the minimum; the amounts are those of the formula all the same. */
  missing_months: 'INTEGER',
  /** Months paid from the first on, and paid − due over all of them, the due pension raised as the rule of each year has it. */
  months: 'INTEGER',
  overpaid: money,
  ...figures,
  ...sourceRow,
} as const;

/** Each yearly increase of each pension in payment; one row a member, scheme and increase. */
export const adjustmentColumns = {
  member_id: 'VARCHAR',
  region_code: 'VARCHAR',
  scheme: 'VARCHAR',
  /** Month from which the increase is paid. */
  period: 'DATE',
  paid_before: money,
  ...outcome,
  /** The pension due if every increase so far had been right. */
  carried: money,
  /** Months paid until the next increase, and (paid − carried) over them. */
  months: 'INTEGER',
  overpaid: money,
  ...figures,
  ...sourceRow,
} as const;

/** Every year of every account that disagrees somewhere, from its first year in the tables on. */
export const accountColumns = {
  member_id: 'VARCHAR',
  region_code: 'VARCHAR',
  year: 'INTEGER',
  /** First day of the year. */
  period: 'DATE',
  /** Closing balances, so `difference` is how far the account has drifted. */
  ...outcome,
  opening: money,
  expected_opening: money,
  credited: money,
  expected_credited: money,
  interest: money,
  /** By months from the month that a contribution is for; the law leaves open which day counts, hence the bounds. */
  expected_interest: money,
  interest_low: money,
  interest_high: money,
  paid_out: money,
  rate: 'DOUBLE',
  /** First year of the account in which a part disagrees. */
  first_wrong_year: 'INTEGER',
  ...figures,
  ...sourceRow,
} as const;

/** Months of contributions whose amounts are not those of the base and the rates of the month. */
export const contributionColumns = {
  member_id: 'VARCHAR',
  employer_id: 'VARCHAR',
  region_code: 'VARCHAR',
  scheme: 'VARCHAR',
  period: 'DATE',
  ...outcome,
  base: money,
  employer_amount: money,
  expected_employer: money,
  employee_amount: money,
  expected_employee: money,
  due_amount: money,
  ...sourceRow,
} as const;

/** Each transfer whose months the tables hold. */
export const transferColumns = {
  transfer_id: 'VARCHAR',
  member_id: 'VARCHAR',
  /** Where the money comes from; `to_region` is where it goes. */
  region_code: 'VARCHAR',
  to_region: 'VARCHAR',
  period: 'DATE',
  ...outcome,
  months: 'BIGINT',
  expected_months: 'BIGINT',
  pooled_amount: money,
  expected_pooled: money,
  account_amount: money,
  /** Without and with interest of the year of the transfer, which either side may credit. */
  account_low: money,
  account_high: money,
  ...figures,
  ...sourceRow,
} as const;

/** What each region's books say was paid into and received from the adjustment fund, month by month. */
export const centralAdjustmentColumns = {
  region_code: 'VARCHAR',
  scheme: 'VARCHAR',
  period: 'DATE',
  /** `adjustment_out` or `adjustment_in`. */
  item: 'VARCHAR',
  ...outcome,
  wage: 'DOUBLE',
  covered: 'BIGINT',
  pensioners: 'BIGINT',
  rate: 'DOUBLE',
  ...figures,
  ...sourceRow,
} as const;

/** What could not be recomputed: a member or region, the recomputation (`award`, `account`, …) and why. */
export const gapColumns = { subject: 'VARCHAR', kind: 'VARCHAR', reason: 'VARCHAR' } as const;
