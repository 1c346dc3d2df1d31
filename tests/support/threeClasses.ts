import { RandomStream } from '../../shared/base/randomStream';
import type { Limit } from '../../shared/investment/limits/limit';
import type { AssetClass } from '../../shared/investment/portfolio/assetClass';

const classes: readonly AssetClass[] = ['demand-deposit', 'treasury', 'stock'];
const stream = new RandomStream(7, 0);
const returns = [
  [0.001, 0.0001],
  [0.003, 0.006],
  [0.012, 0.03],
].map(([centre, spread]) => Array.from({ length: 120 }, () => stream.normal(centre, spread)));

export const limitOf = (id: string, counted: readonly AssetClass[], side: Limit['side'], share: number): Limit => ({
  id,
  fund: 'basic-pension',
  title: { zh: id, en: id },
  classes: counted,
  per: 'portfolio',
  denominator: 'net-assets',
  side,
  limit: share,
  law: { ref: { zh: '-', en: '-' }, article: null, from: '2000-01-01', until: null, force: 'in-force' },
  status: 'verified',
});
/** 5 % at least in deposits, 30 % at most in shares. */
export const threeLimits: readonly Limit[] = [
  limitOf('liquid', ['demand-deposit'], 'at-least', 0.05),
  limitOf('equity', ['stock'], 'at-most', 0.3),
];

/** Ten made-up years of months of deposits, bonds and shares. */
export const threeClasses = { classes, returns };
