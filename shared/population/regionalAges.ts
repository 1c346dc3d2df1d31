import { brent } from '../base/brent';
import type { RegionalPersons } from './regionalInputs';

/** What is known of a region: its persons in all and the share of them from an age on. */
export interface RegionTotal {
  readonly persons: number;
  /** Between 0 and 1, both excluded. */
  readonly shareFrom: number;
}

interface Pattern {
  readonly male: Float64Array;
  readonly female: Float64Array;
}

const steepest = 1;

/** A count at x years from the pivot after a tilt; measured from the pivot so that steep tilts stay in range. */
const tilted = (count: number, slope: number, x: number): number => count * Math.exp(slope * x);

function shareWithTilt({ male, female }: Pattern, from: number, slope: number): number {
  let older = 0;
  let all = 0;
  for (let x = 0; x < male.length; x++) {
    const count = tilted(male[x] + female[x], slope, x - from);
    all += count;
    if (x >= from) older += count;
  }
  return older / all;
}

/**
 * Ages of regions of which only totals are known: an assumption, not an observation. Each region has the national
 * ages and sexes times e^(b·x), with the b that gives its share of persons from age `from` on, scaled to its total.
 * A share that no b within ±1 a year of age gives is a mistake of the caller and throws.
 */
export function agesByTilt(national: Pattern, from: number, totals: readonly RegionTotal[]): RegionalPersons {
  const ages = national.male.length;
  const male = new Float64Array(totals.length * ages);
  const female = new Float64Array(totals.length * ages);
  for (const [r, { persons, shareFrom }] of totals.entries()) {
    const missing = (slope: number) => shareWithTilt(national, from, slope) - shareFrom;
    const slope = brent(missing, -steepest, steepest);
    if (slope === null) throw new RangeError(`no tilt of the ages gives a share of ${shareFrom} from age ${from} on`);
    let sum = 0;
    for (let x = 0; x < ages; x++) {
      male[r * ages + x] = tilted(national.male[x], slope, x - from);
      female[r * ages + x] = tilted(national.female[x], slope, x - from);
      sum += male[r * ages + x] + female[r * ages + x];
    }
    for (let k = r * ages; k < (r + 1) * ages; k++) {
      male[k] *= persons / sum;
      female[k] *= persons / sum;
    }
  }
  return { male, female };
}
