import { failed, type Result, success } from '../../base/result';
import type { Holding } from '../portfolio/holding';

/** The name of the one portfolio of a file: the shares of two added together would mean nothing. */
export function portfolioName(holdings: readonly Holding[], file: string): Result<string> {
  const [only, ...others] = new Set(holdings.map(({ portfolio }) => portfolio));
  if (only !== undefined && others.length === 0) return success(only);
  const value = holdings.length === 0 ? '' : [only, ...others].join(', ');
  return failed({ code: 'dataset/bad-value', file, line: 2, column: 'portfolio', value, expected: '1 × portfolio' });
}
