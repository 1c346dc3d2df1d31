/**
 * How one column is read, as SQL expressions in steps; each step may use the columns of those before. Most cells are
 * in the plain form, and only the others go through what is dear. The same text runs in both engines.
 */
export interface ColumnReading {
  /** What `plain` looks at, over the raw cell, in levels. */
  readonly casts: readonly Readonly<Record<string, string>>[];
  /** The value of a cell that is exactly in the plain form, else NULL; over the raw cell and the casts. */
  readonly plain: string;
  /** What is read of rows with a cell that is not in the plain form: evened text, NULL where the cell holds nothing. */
  readonly even: string;
  /** Parts of the evened text, in levels. */
  readonly parts: readonly Readonly<Record<string, string>>[];
  /** The value of a cell that is not in the plain form, over the parts; NULL where it can't be read. */
  readonly read: string;
  /** The reason why a cell that holds something could not be read, over the parts. */
  readonly trouble: string;
  /** 'decimal-comma' or 'either' where the cell bears on how commas are meant in this column; else NULL. */
  readonly commas?: string;
}

/** Names under which a column's steps are known to the steps after. */
export interface StepNames {
  readonly raw: string;
  readonly even: string;
  part(name: string): string;
}

export const stepNames = (index: number): StepNames => ({
  raw: `r${index}`,
  even: `n${index}`,
  part: (name) => `s${index}_${name}`,
});

export const matches = (text: string, pattern: string): string => `regexp_full_match(${text}, '${pattern}')`;
