import { checkCharacter } from '../data/canonical/idNumber';
import type { Sex } from '../pension/memberGroups';

// No county has these numbers, so no number of the sample belongs to a living person.
const unusedCounties = [...range(54, 89), ...range(91, 99)];
const perHundred = 100 * 500;

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

interface IdParts {
  /** Place of the member in the sample. */
  readonly index: number;
  /** Two digits of the province for each lap of the counties, so that numbers never repeat. */
  readonly provinceAt: (lap: number) => string;
  /** YYYY-MM-DD */
  readonly birth: string;
  readonly sex: Sex;
}

/** A number with a valid check character that no other member of the sample has. */
export function sampleIdNumber({ index, provinceAt, birth, sex }: IdParts): string {
  const block = Math.floor(index / perHundred);
  const county = unusedCounties[unusedCounties.length - 1 - (block % unusedCounties.length)] * 100 + (index % 100);
  const order = (Math.floor(index / 100) % 500) * 2 + (sex === 'male' ? 1 : 0);
  const province = provinceAt(Math.floor(block / unusedCounties.length));
  const digits = `${province}${county}${birth.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  return digits + checkCharacter(digits);
}
