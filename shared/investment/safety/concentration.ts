import { inForceOn, type Limit } from '../limits/limit';
import { distanceTo, isBreach } from '../limits/testLimit';
import type { AssetClass } from '../portfolio/assetClass';
import { type Account, lentOn, type Placement } from './placement';

/** Money that one bank or issuer owes. */
export interface Debt {
  readonly debtor: string;
  readonly assetClass: AssetClass;
  readonly amount: number;
}

export interface DebtorShare {
  readonly debtor: string;
  readonly amount: number;
  /** Of all that is counted. */
  readonly share: number;
}

export interface Concentration {
  /** The largest first. */
  readonly debtors: readonly DebtorShare[];
  readonly total: number;
  /** Σ share²: 1 where one debtor has all, 1/n where n have the same. */
  readonly herfindahl: number;
}

/** All that is owed on a day: principal of placements, and accounts. */
export const debtsOn = (placements: readonly Placement[], accounts: readonly Account[], date: string): Debt[] => [
  ...placements
    .filter((placement) => lentOn(placement, date))
    .map(({ debtor, assetClass, principal }) => ({ debtor, assetClass, amount: principal })),
  ...accounts.map(({ bank, amount }) => ({ debtor: bank, assetClass: 'demand-deposit' as const, amount })),
];

const deposits: readonly AssetClass[] = ['demand-deposit', 'deposit-within-year', 'term-deposit'];

/** With banks: deposits of every term and accounts. All else is owed by issuers. */
export const isDeposit = ({ assetClass }: Debt): boolean => deposits.includes(assetClass);

/** How much of what is owed lies with each bank or issuer; null where nothing is owed. */
export function concentration(debts: readonly Debt[]): Concentration | null {
  const sums = new Map<string, number>();
  for (const { debtor, amount } of debts) sums.set(debtor, (sums.get(debtor) ?? 0) + amount);
  const total = [...sums.values()].reduce((sum, amount) => sum + amount, 0);
  if (!(total > 0)) return null;
  const debtors = [...sums]
    .map(([debtor, amount]) => ({ debtor, amount, share: amount / total }))
    .sort((a, b) => b.amount - a.amount);
  return { debtors, total, herfindahl: debtors.reduce((sum, { share }) => sum + share ** 2, 0) };
}

/** A limit on what one bank or issuer may owe, held against the largest. */
export interface DebtorLimit {
  readonly limit: Limit;
  readonly debtor: string;
  readonly share: number;
  readonly distance: number;
  readonly breach: boolean;
}

/** The limits on single debtors that are in force on a day, but for those of which nothing is owed or owned. */
export const debtorLimits = (
  debts: readonly Debt[],
  limits: readonly Limit[],
  { netAssets, date }: { readonly netAssets: number; readonly date: string },
): DebtorLimit[] =>
  limits
    .filter((limit) => limit.per === 'debtor' && inForceOn(limit, date))
    .flatMap((limit) => {
      const found = concentration(debts.filter(({ assetClass }) => limit.classes.includes(assetClass)));
      const total = limit.denominator === 'counted' ? found?.total : netAssets;
      if (found === null || total === undefined || !(total > 0)) return [];
      const [{ debtor, amount }] = found.debtors;
      const share = amount / total;
      return [{ limit, debtor, share, distance: distanceTo(limit, share), breach: isBreach(limit, share) }];
    });
