/** Why an indicator has no value; its sentence is `indicatorReasons.<reason>` in the texts. */
export const undefinedReasons = [
  'beyond-run',
  'nothing-paid',
  'no-rate',
  'never-closes',
  'floor-broken',
  'closed-already',
  'grows-faster-than-interest',
  'life-unfinished',
  'past-unknown',
  'nobody',
  'no-gdp',
] as const;
export type UndefinedReason = (typeof undefinedReasons)[number];

/** A value in the unit of its indicator, or the reason why there is none; never a 0 in its place. */
export type Figure = { readonly value: number } | { readonly undefinedAs: UndefinedReason };

export const isDefined = (figure: Figure): figure is { readonly value: number } => 'value' in figure;

/** A value as it is, null as the reason why there is none. */
export const figureOr = (value: number | null, reason: UndefinedReason): Figure =>
  value === null || !Number.isFinite(value) ? { undefinedAs: reason } : { value };
