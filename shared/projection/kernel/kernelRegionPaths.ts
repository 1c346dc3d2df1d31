import { bookRegionPath, type RegionPathYear } from '../paths/bookRegionPaths';
import type { PathDrivers } from '../paths/pathDrivers';
import { emptyRegionalResults, type RegionalResults, type RegionPathGround } from '../paths/regionPaths';
import type { PathRange } from '../paths/simulatePaths';
import { setDrivers } from './kernelPaths';
import { kernelOutcomes } from './kernelPlaces';
import { loadRegionPaths } from './loadRegionPaths';
import type { MemberKernel } from './memberKernel';

/** What the kernel left of a year of the first or second of its paths. */
function yearOf({ values, starts, years }: MemberKernel, regions: number, k: number, t: number): RegionPathYear {
  const outcome = (name: keyof RegionPathYear): Float64Array => {
    const into = new Float64Array(regions);
    let at = starts.pathOutcomes + (t * kernelOutcomes.length + kernelOutcomes.indexOf(name)) * 2 + k;
    for (let r = 0; r < regions; r++) {
      into[r] = values[at];
      at += years * kernelOutcomes.length * 2;
    }
    return into;
  };
  return {
    contributions: outcome('contributions'),
    benefits: outcome('benefits'),
    contributors: outcome('contributors'),
    pensioners: outcome('pensioners'),
    balanceOut: outcome('balanceOut'),
    pooledOut: outcome('pooledOut'),
  };
}

/** Paths `from` to `to` − 1, two at a time; a path does not depend on the one beside it. */
export function kernelRegionPaths(ground: RegionPathGround, drivers: PathDrivers, range: PathRange): RegionalResults {
  const { from, to } = range;
  const kernel = loadRegionPaths(ground);
  const regions = ground.regions.starts.length;
  const results = emptyRegionalResults(ground, range);
  for (let first = from; first < to; first += 2) {
    // The last of an odd number goes beside itself.
    for (const k of [0, 1]) setDrivers(kernel, drivers, Math.min(first + k, to - 1), k);
    kernel.run.runProvinces();
    for (let k = 0; k < Math.min(2, to - first); k++) {
      const own = { drivers, driver: first + k, n: first + k - from };
      bookRegionPath(ground, { ...own, yearOf: (t) => yearOf(kernel, regions, k, t) }, results);
    }
  }
  return results;
}
