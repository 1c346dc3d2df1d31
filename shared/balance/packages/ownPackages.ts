import type { Failure } from '../../base/failure';
import type { ParameterSet } from '../../parameters/parameter';
import type { ParameterFile } from '../../parameters/readParameters';

import type { Pull } from '../levers/pull';
import { type ReformPackage, readPackages } from './reformPackage';

export interface OwnPackages {
  readonly own: readonly ReformPackage[];
  /** Why others can't be read on the law in use. */
  readonly unread: readonly Failure[];
}

/** Packages kept in a workspace; one that can't be read leaves the others as they are. */
export function readOwnPackages(files: readonly ParameterFile[], parameters: ParameterSet): OwnPackages {
  const read = files.map((file) => readPackages(file, parameters));
  return {
    own: read.flatMap((one) => (one.ok ? one.value : [])),
    unread: read.flatMap((one) => (one.ok ? [] : [one.failure])),
  };
}

const inOrder = (pulls: readonly Pull[]): string =>
  JSON.stringify(pulls.map(({ parameter, value, from, ramp }) => [parameter, value, from, ramp].join(' ')).sort());

/** The package that these pulls make up in any order; undefined for a mix that has no name, and for no pull. */
export function packageOf(pulls: readonly Pull[], packages: readonly ReformPackage[]): ReformPackage | undefined {
  const asked = inOrder(pulls);
  return pulls.length === 0 ? undefined : packages.find((one) => inOrder(one.pulls) === asked);
}
