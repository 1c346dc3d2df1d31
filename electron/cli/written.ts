/** Yuan in whole billions. */
export const billions = (yuan: number): string => (yuan / 1e9).toFixed(0);

export const percent = (share: number, digits = 1): string => `${(100 * share).toFixed(digits)} %`;

/** A share of paths and how far it would stray with other draws. */
export const chance = ({ value, standardError }: { readonly value: number; readonly standardError: number }): string =>
  `${value.toFixed(3)} ± ${standardError.toFixed(3)}`;
