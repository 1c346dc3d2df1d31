import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Limit } from '../../shared/investment/limits/limit';
import { readLimits } from '../../shared/investment/limits/readLimits';
import { unwrapped } from './bundled';

const datasets = path.join(import.meta.dirname, '../../datasets');

/** The YAML files of a folder of the datasets. */
export const yamlFiles = (folder: string) =>
  readdirSync(path.join(datasets, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({
      name,
      text: readFileSync(path.join(datasets, folder, name), 'utf8'),
    }));

export const bundledLimits: readonly Limit[] = unwrapped(readLimits(yamlFiles('limits')));

export function limitNamed(id: string): Limit {
  const found = bundledLimits.find((limit) => limit.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}
