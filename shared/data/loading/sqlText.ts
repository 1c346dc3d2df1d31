import type { Sql, SqlValue } from '../database';

/** An identifier; canonical columns may be called `date`, `line` or `return`. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A constant of the program itself. What comes from files or users is bound. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export const literals = (texts: readonly string[]): string => texts.map(literal).join(', ');

/** A statement without values. */
export const plainSql = (text: string): Sql => ({ text, values: [] });

/** Collects the values of a statement as it is written: `bind` gives the place of one. */
export class Bindings {
  readonly #values: SqlValue[] = [];

  bind(value: SqlValue): string {
    this.#values.push(value);
    return `$${this.#values.length}`;
  }

  statement(text: string): Sql {
    return { text, values: [...this.#values] };
  }
}
