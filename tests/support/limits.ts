import type { Limit } from '../../shared/investment/limits/limit';
import { readLimits } from '../../shared/investment/limits/readLimits';
import { unwrapped, yamlFiles } from './bundled';

export const bundledLimits: readonly Limit[] = unwrapped(readLimits(yamlFiles('limits')));

export function limitNamed(id: string): Limit {
  const found = bundledLimits.find((limit) => limit.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}
