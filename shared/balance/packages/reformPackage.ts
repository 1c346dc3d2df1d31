import { stringify } from 'yaml';
import { z } from 'zod';
import type { Bilingual } from '../../base/language';
import { failed, type Result, success } from '../../base/result';
import type { Basis, ParameterSet, Scenario } from '../../parameters/parameter';
import { problemWith, readList, repeatedId } from '../../parameters/readList';
import { basis, type ParameterFile } from '../../parameters/readParameters';
import { bilingual } from '../../parameters/readReform';
import type { Pull } from '../levers/pull';
import { standing } from '../levers/standing';

/** Levers pulled together under one name: a proposal that was published, or one of the user's own. */
export interface ReformPackage {
  readonly id: string;
  readonly title: Bilingual;
  readonly basis: Basis;
  readonly pulls: readonly Pull[];
}

const year = z.number().int().min(2000).max(2100);
const pull = z.strictObject({
  parameter: z.string().min(1),
  value: z.number(),
  from: year,
  ramp: z.number().int().min(0).max(50).default(0),
});
const record = z.strictObject({ id: z.string().min(1), title: bilingual, basis, pulls: z.array(pull).min(1) });

/** Reads packages, bundled or of the user's own; an unknown parameter or a value out of its range is refused with its line. */
export function readPackages(file: ParameterFile, parameters: ParameterSet): Result<readonly ReformPackage[]> {
  const list = readList(file, record);
  if (!list.ok) return list;
  const { records, source } = list.value;
  for (const [at, { pulls }] of records.entries()) {
    for (const [p, { parameter: id, value }] of pulls.entries()) {
      const problem = problemWith(parameters, { id, values: [value] }, source, [at, 'pulls', p]);
      if (problem !== null) return failed(problem);
    }
  }
  const twice = repeatedId(records, source);
  return twice === null ? success(records) : failed(twice);
}

/** Packages as a file; `readPackages` gives the same packages again. */
export const packagesText = (packages: readonly ReformPackage[]): string =>
  stringify(packages, { lineWidth: 0, aliasDuplicateObjects: false });

/** Every lever of a package so much of the way from where it stands; those of nothing are none. */
export function packageAt(
  parameters: ParameterSet,
  scenario: Scenario,
  { pulls }: ReformPackage,
  share: number,
): Result<readonly Pull[]> {
  if (share === 0) return success([]);
  const found: Pull[] = [];
  for (const each of pulls) {
    const parameter = parameters.byId.get(each.parameter);
    if (parameter === undefined) return failed({ code: 'parameter/missing', id: each.parameter });
    const stands = standing(parameters, scenario, parameter);
    if (!stands.ok) return stands;
    found.push({ ...each, value: share === 1 ? each.value : stands.value + share * (each.value - stands.value) });
  }
  return success(found);
}
