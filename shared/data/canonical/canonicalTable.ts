export type ColumnKind = 'text' | 'code' | 'date' | 'period' | 'year' | 'money' | 'integer' | 'decimal' | 'idNumber';

export interface Referral {
  readonly table: string;
  readonly column: string;
  /** A city or a county counts as known where its province does: registries name thousands of them. */
  readonly orProvince?: boolean;
}

/** One column of a canonical table: what its values are and what must be true of them. */
export interface CanonicalColumn {
  readonly name: string;
  /** Money is DECIMAL(18,2) in yuan; a date and a period (first day of its month) are DATE. */
  readonly kind: ColumnKind;
  /** No row is loaded without it. */
  readonly required: boolean;
  /** The codes that a 'code' column takes; absent where codes come from elsewhere, such as those of regions. */
  readonly allowed?: readonly string[];
  /** Form of a text that is no list of codes: a regular expression without look-around, the same in every engine. */
  readonly pattern?: string;
  /** Bounds of a number; of a date, a period or a year, bounds of the year. */
  readonly low?: number;
  readonly high?: number;
  /** Names a person: kept as a keyed hash, or masked, unless the workspace is locked by a passphrase. */
  readonly personal?: 'identity' | 'name' | 'account';
  /** The column of another table that holds the value too. */
  readonly refersTo?: Referral;
}

/** The contract of a table that users' files are loaded into. */
export interface CanonicalTable {
  readonly name: string;
  /** Columns that together name a row. Two empty cells count as equal, for columns of a key that are not required. */
  readonly key: readonly string[];
  readonly columns: readonly CanonicalColumn[];
  /** Of each group, one column at least is filled in every row. */
  readonly atLeastOne?: readonly (readonly string[])[];
}

/** SQL type of a column of this kind. */
export const sqlTypes = {
  text: 'VARCHAR',
  code: 'VARCHAR',
  idNumber: 'VARCHAR',
  date: 'DATE',
  period: 'DATE',
  year: 'INTEGER',
  integer: 'BIGINT',
  decimal: 'DOUBLE',
  money: 'DECIMAL(18,2)',
} as const satisfies Readonly<Record<ColumnKind, string>>;

type Bounds = Pick<CanonicalColumn, 'low' | 'high'>;
type Extras = Omit<CanonicalColumn, 'name' | 'kind' | 'required'>;

/** A column that every row has; `optional` makes it one that a row may lack. */
export const column = (name: string, kind: ColumnKind, extras: Extras = {}): CanonicalColumn => ({
  name,
  kind,
  required: true,
  ...extras,
});

export const optional = (required: CanonicalColumn): CanonicalColumn => ({ ...required, required: false });

/** Days on which something of social insurance can have happened; plans reach ahead. */
const days: Bounds = { low: 1950, high: 2100 };

export const date = (name: string, extras: Extras = {}): CanonicalColumn =>
  column(name, 'date', { ...days, ...extras });
export const period = (name: string): CanonicalColumn => column(name, 'period', days);
export const year = column('year', 'year', { low: 1900, high: 2200 });
/** Yuan; negative for what is taken back. */
export const money = (name: string, extras: Extras = {}): CanonicalColumn => column(name, 'money', extras);
export const coded = (name: string, allowed: readonly string[]): CanonicalColumn => column(name, 'code', { allowed });

/** Administrative division by the six digits of GB/T 2260, or CN. */
export const regionOf = (name: string): CanonicalColumn =>
  column(name, 'code', {
    pattern: '^(CN|[1-9][0-9]{5})$',
    refersTo: { table: 'regions', column: 'region_code', orProvince: true },
  });
export const region = regionOf('region_code');

export const member = column('member_id', 'text', { refersTo: { table: 'members', column: 'member_id' } });
export const employer = column('employer_id', 'text', { refersTo: { table: 'employers', column: 'employer_id' } });
export const idNumber = column('id_number', 'idNumber', { personal: 'identity' });
