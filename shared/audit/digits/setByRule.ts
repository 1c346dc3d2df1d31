/** Why amounts of a column can't follow Benford whoever books them: a formula, bounds or a list of prices makes them. */
export const settings = ['formula', 'bounded', 'standard'] as const;
export type Setting = (typeof settings)[number];

interface SetAmounts {
  readonly table: string;
  readonly columns: readonly string[];
  readonly setting: Setting;
  /** Which rows: those of these benefit types; all of them without it. */
  readonly types?: readonly string[];
}

const setAmounts: readonly SetAmounts[] = [
  {
    table: 'benefits',
    columns: ['amount'],
    setting: 'formula',
    types: ['pension', 'arrears', 'disability', 'survivor', 'injury_disability', 'injury_death', 'maternity_allowance'],
  },
  {
    table: 'benefits',
    columns: ['amount'],
    setting: 'standard',
    types: ['funeral', 'unemployment', 'injury_nursing'],
  },
  {
    table: 'contributions',
    columns: ['base', 'employer_amount', 'employee_amount', 'due_amount'],
    setting: 'bounded',
  },
  { table: 'contributions', columns: ['subsidy_amount'], setting: 'standard' },
  { table: 'accounts', columns: ['credited'], setting: 'bounded' },
  { table: 'average_wage', columns: ['monthly_wage'], setting: 'bounded' },
];

/** SQL that gives a row's setting, or NULL where its amount is free. Constants of the program alone. */
export function settingSql(table: string, column: string): string {
  const found = setAmounts.filter((each) => each.table === table && each.columns.includes(column));
  if (found.length === 0) return 'NULL::VARCHAR';
  const cases = found.map(({ types, setting }) => {
    const holds = types === undefined ? 'true' : `benefit_type IN (${types.map((type) => `'${type}'`).join(', ')})`;
    return `WHEN ${holds} THEN '${setting}'`;
  });
  return `CASE ${cases.join(' ')} END`;
}
