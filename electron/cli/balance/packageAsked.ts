import { type ReformPackage, readPackages } from '../../../shared/balance/packages/reformPackage';
import { nearest } from '../../../shared/base/nearest';
import { failed, type Result, success } from '../../../shared/base/result';
import type { ParameterSet } from '../../../shared/parameters/parameter';
import { readDataset, readText } from '../scenario';

/** A bundled package by its name, or the first of a YAML file of the user's own. */
export async function packageAsked(
  name: string,
  datasets: string,
  parameters: ParameterSet,
): Promise<Result<ReformPackage>> {
  const isOwn = /\.ya?ml$/i.test(name);
  const text = isOwn ? await readText(name, name) : await readDataset(datasets, 'packages.yaml');
  if (!text.ok) return text;
  const packages = readPackages(text.value, parameters);
  if (!packages.ok) return packages;
  const found = isOwn ? packages.value[0] : packages.value.find(({ id }) => id === name);
  if (found !== undefined) return success(found);
  const known = packages.value.map(({ id }) => id);
  const expected = isOwn ? '1 …' : nearest(name, known) || known.join(' | ');
  return failed({ code: 'usage/bad-option', option: '--package', value: name, expected });
}
