/** What a value of a column must be; `expected` of a failure is written from it. */
export type ColumnRule =
  | { readonly kind: 'text'; readonly mayBeEmpty: boolean }
  | { readonly kind: 'code'; readonly allowed: readonly string[] }
  | { readonly kind: 'date' }
  | { readonly kind: 'reference' }
  | { readonly kind: 'integer' | 'number'; readonly low: number; readonly high: number };

export interface Column {
  readonly name: string;
  readonly type: 'VARCHAR' | 'INTEGER' | 'DOUBLE';
  readonly rule: ColumnRule;
}

/** Within each group of rows that agree in `per`, the values of `column` are these, or whole numbers without a gap. */
export interface Completeness {
  readonly column: string;
  readonly per: readonly string[];
  readonly values: readonly string[] | 'no gap';
}

/** The contract of a bundled table: where it is, what it holds and what must be true of it. */
export interface Table {
  readonly name: string;
  readonly file: string;
  readonly columns: readonly Column[];
  readonly key: readonly string[];
  readonly complete: readonly Completeness[];
}

export const text = (name: string): Column => ({ name, type: 'VARCHAR', rule: { kind: 'text', mayBeEmpty: false } });
export const note = (name: string): Column => ({ name, type: 'VARCHAR', rule: { kind: 'text', mayBeEmpty: true } });
export const date = (name: string): Column => ({ name, type: 'VARCHAR', rule: { kind: 'date' } });
export const code = (name: string, ...allowed: string[]): Column => ({
  name,
  type: 'VARCHAR',
  rule: { kind: 'code', allowed },
});
export const integer = (name: string, low: number, high: number): Column => ({
  name,
  type: 'INTEGER',
  rule: { kind: 'integer', low, high },
});
export const decimal = (name: string, low: number, high: number): Column => ({
  name,
  type: 'DOUBLE',
  rule: { kind: 'number', low, high },
});

export const region = text('region_code');
export const year = integer('year', 1900, 2200);
export const age = integer('age', 0, 120);
export const sex = code('sex', 'M', 'F');
export const reference: Column = { name: 'reference', type: 'VARCHAR', rule: { kind: 'reference' } };
export const status = code('status', 'verified', 'derived', 'secondary', 'unverified', 'assumed');
export const noGap = (column: string, ...per: string[]): Completeness => ({ column, per, values: 'no gap' });
