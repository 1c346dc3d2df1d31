/** Numbers by the name of their cell, gathered as a report is made from them. */
export class NamedCells {
  readonly #values = new Map<string, number>();

  /** Gives the name back, to be shown at once. */
  set(cell: string, value: number): string {
    this.#values.set(cell, value);
    return cell;
  }

  setAll(prefix: string, values: Readonly<Record<string, number>>): void {
    for (const [name, value] of Object.entries(values)) this.set(`${prefix}.${name}`, value);
  }

  readonly read = (cell: string): number => {
    const value = this.#values.get(cell);
    if (value === undefined) throw new Error(`No number stands in the cell ${cell}`);
    return value;
  };
}
