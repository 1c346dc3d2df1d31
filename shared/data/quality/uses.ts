export type UseName =
  | 'projection'
  | 'career'
  | 'contributionAudit'
  | 'arrears'
  | 'benefitAudit'
  | 'crossAgency'
  | 'accounts';

/** What an analysis needs of a table: a row that lacks one of the columns cannot serve it. */
export interface FieldUse {
  readonly name: UseName;
  readonly table: string;
  readonly columns: readonly string[];
  /** Columns of money whose sum shows what the rows that cannot serve are worth. */
  readonly money?: readonly string[];
}

export const fieldUses: readonly FieldUse[] = [
  { name: 'projection', table: 'members', columns: ['sex', 'birth_date', 'status', 'enrolled_on'] },
  { name: 'career', table: 'members', columns: ['sex', 'birth_date', 'member_type', 'first_work_date'] },
  { name: 'crossAgency', table: 'members', columns: ['id_number', 'name', 'sex', 'birth_date'] },
  {
    name: 'contributionAudit',
    table: 'contributions',
    columns: ['employer_id', 'base', 'employer_amount', 'employee_amount', 'paid_on'],
    money: ['employer_amount', 'employee_amount'],
  },
  { name: 'arrears', table: 'contributions', columns: ['due_amount', 'paid_on'], money: ['due_amount'] },
  { name: 'benefitAudit', table: 'benefits', columns: ['region_code', 'paid_on', 'payee_account'], money: ['amount'] },
  { name: 'accounts', table: 'accounts', columns: ['opening', 'credited', 'interest', 'closing'], money: ['closing'] },
];

/** Columns that the uses of a table need; all of them where it has no use of its own. */
export function neededColumns(table: string, columns: readonly string[]): readonly string[] {
  const needed = new Set(fieldUses.filter((use) => use.table === table).flatMap((use) => use.columns));
  return needed.size === 0 ? columns : columns.filter((column) => needed.has(column));
}
