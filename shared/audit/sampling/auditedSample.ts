import { type Evaluation, evaluateSample } from './evaluateSample';

/** What of a drawn sample its evaluation needs: a `DrawnSample`, or one read back from its files. */
export interface DrawnBooks {
  readonly interval: number | null;
  readonly strata: readonly { readonly id: string; readonly count: number; readonly bookValue: number }[];
  readonly items: readonly { readonly stratum: string; readonly book: number; readonly hits: number }[];
}

export interface SampleTerms {
  readonly confidence: number;
  /** Misstatement in yuan that would still be borne; null where none was said to be. */
  readonly tolerable: number | null;
}

/** What a drawn sample comes to, once something was looked at. */
export type SampleAnswer =
  | { readonly state: 'evaluated'; readonly evaluation: Evaluation; readonly deviations: number }
  /** Items that nobody has looked at yet; one left out would be an error nobody sees. */
  | { readonly state: 'unfinished'; readonly open: number };

/** Evaluates a drawn sample with what is right for each of its items, in their order; null where it is still open. */
export function evaluateDrawn(
  drawn: DrawnBooks,
  audited: readonly (number | null)[],
  terms: SampleTerms,
): SampleAnswer {
  const found = drawn.items.map(({ book, hits, stratum }, at) => ({
    book,
    hits,
    stratum,
    audited: audited[at] ?? null,
  }));
  const items = found.flatMap(({ audited: right, ...item }) => (right === null ? [] : [{ ...item, audited: right }]));
  if (items.length < found.length) return { state: 'unfinished', open: found.length - items.length };
  const deviations = items.filter((item) => item.book !== item.audited).length;
  if (drawn.interval !== null) {
    const question = { method: 'monetary', interval: drawn.interval, items, ...terms } as const;
    return { state: 'evaluated', evaluation: evaluateSample(question), deviations };
  }
  const strata = drawn.strata.map(({ id, count, bookValue }) => ({
    ...{ id, count, bookValue },
    items: items.filter(({ stratum }) => stratum === id),
  }));
  return { state: 'evaluated', evaluation: evaluateSample({ method: 'amounts', strata, ...terms }), deviations };
}
