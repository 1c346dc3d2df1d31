/**
 * Names for persons that stand for them within one report: P1, P2 … in the order in which they are met. Nothing of a
 * person goes into them, so that nobody finds the person from the report alone.
 */
export class StandIns {
  readonly #known = new Map<string, string>();

  of(person: string): string {
    const known = this.#known.get(person) ?? `P${this.#known.size + 1}`;
    this.#known.set(person, known);
    return known;
  }

  get count(): number {
    return this.#known.size;
  }
}

/** What may stand for a person: a stand-in, a mask such as ****1234 or 张*, or nothing. */
export const isStandIn = (text: string): boolean => /^(P\d+|–|.?\*+\w{0,4}|)$/su.test(text);
