import type { Placement } from './placement';

export interface DebtorShare {
  readonly debtor: string;
  readonly amount: number;
  readonly share: number;
}

export interface Concentration {
  /** The largest first. */
  readonly debtors: readonly DebtorShare[];
  /** Σ share²: 1 where one debtor has all, 1/n where n have the same. */
  readonly herfindahl: number;
}

/** How much of what is placed lies with each bank or issuer; null where nothing is placed. */
export function concentration(placements: readonly Placement[]): Concentration | null {
  const sums = new Map<string, number>();
  for (const { debtor, principal } of placements) sums.set(debtor, (sums.get(debtor) ?? 0) + principal);
  const total = [...sums.values()].reduce((sum, amount) => sum + amount, 0);
  if (!(total > 0)) return null;
  const debtors = [...sums]
    .map(([debtor, amount]) => ({ debtor, amount, share: amount / total }))
    .sort((a, b) => b.amount - a.amount);
  return { debtors, herfindahl: debtors.reduce((sum, { share }) => sum + share ** 2, 0) };
}
