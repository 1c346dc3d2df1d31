/** Why a figure has no value. */
export const reasonsUndefined = [
  'too-few-observations',
  'no-variation',
  'no-loss',
  'no-drawdown',
  'no-such-periods',
  'benchmark-without-return',
  'no-capital',
  'no-rate',
  'several-rates',
  'lost-everything',
  'no-benchmark',
  'no-flows',
] as const;
export type ReasonUndefined = (typeof reasonsUndefined)[number];

/** A number, or why there is none. Nothing that is undefined is ever given as 0. */
export type Figure = { readonly value: number } | { readonly value: null; readonly why: ReasonUndefined };

export const undefinedFor = (why: ReasonUndefined): Figure => ({ value: null, why });

/** A finite number as it is; anything else has no value for the reason given. */
export const figureOf = (value: number, why: ReasonUndefined): Figure =>
  Number.isFinite(value) ? { value } : undefinedFor(why);

/** numerator / denominator; no value where the denominator is zero or either has none. */
export const quotient = (numerator: number, denominator: number, why: ReasonUndefined): Figure =>
  denominator === 0 ? undefinedFor(why) : figureOf(numerator / denominator, why);
