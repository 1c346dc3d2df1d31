import { quantile } from '../../base/quantile';
import type { AssetClass } from './assetClass';
import type { Holding } from './holding';

/** Classes whose price is made every trading day; deposits and projects may stand still. */
const traded: readonly AssetClass[] = [
  'stock',
  'equity-fund',
  'mixed-fund',
  'bond-fund',
  'treasury',
  'policy-bank-bond',
  'financial-bond',
  'corporate-bond',
];

/** An instrument whose value did not move, with nothing bought or sold. */
export interface StalePrice {
  readonly instrument: string;
  readonly manager: string;
  readonly from: string;
  readonly to: string;
  /** Days after the first on which the value was the same. */
  readonly days: number;
}

/** A day on which a value moved far more than it usually does. */
export interface Jump {
  readonly instrument: string;
  readonly manager: string;
  readonly date: string;
  readonly change: number;
}

/** Days without a change that are shown, and how many median absolute changes make a jump: our choice. */
export const checkLimits = { staleDays: 5, jumpSize: 12 } as const;

/** One instrument of one manager in the order of its days. */
function positions(holdings: readonly Holding[]): Holding[][] {
  const found = new Map<string, Holding[]>();
  for (const holding of holdings) {
    if (!traded.includes(holding.assetClass)) continue;
    const key = `${holding.portfolio}\n${holding.manager}\n${holding.instrument}`;
    const position = found.get(key) ?? [];
    position.push(holding);
    found.set(key, position);
  }
  return [...found.values()].map((days) => days.sort((a, b) => (a.date < b.date ? -1 : 1)));
}

const sameCost = (one: Holding, other: Holding): boolean => one.cost === other.cost;

function staleIn(days: readonly Holding[], least: number): StalePrice[] {
  const found: StalePrice[] = [];
  let start = 0;
  for (let k = 1; k <= days.length; k++) {
    const still = k < days.length && days[k].marketValue === days[start].marketValue && sameCost(days[k], days[start]);
    if (still) continue;
    const [first, last] = [days[start], days[k - 1]];
    const { instrument, manager } = first;
    if (k - 1 - start >= least) {
      found.push({ instrument, manager, from: first.date, to: last.date, days: k - 1 - start });
    }
    start = k;
  }
  return found;
}

/** Values that stood still for at least so many days while nothing was traded. */
export const stalePrices = (holdings: readonly Holding[], least: number = checkLimits.staleDays): StalePrice[] =>
  positions(holdings).flatMap((days) => staleIn(days, least));

function jumpsIn(days: readonly Holding[], size: number): Jump[] {
  const changes = days.slice(1).flatMap((day, k) => {
    const before = days[k];
    return sameCost(day, before) && before.marketValue > 0
      ? [{ day, change: day.marketValue / before.marketValue - 1 }]
      : [];
  });
  if (changes.length === 0) return [];
  const usual = quantile(
    changes.map(({ change }) => Math.abs(change)).sort((a, b) => a - b),
    0.5,
  );
  return changes
    .filter(({ change }) => usual > 0 && Math.abs(change) > size * usual)
    .map(({ day: { instrument, manager, date }, change }) => ({ instrument, manager, date, change }));
}

/** Changes without a trade that are so many times the instrument's median change. */
export const jumps = (holdings: readonly Holding[], size: number = checkLimits.jumpSize): Jump[] =>
  positions(holdings).flatMap((days) => jumpsIn(days, size));
