import { ageOfEntry } from './ageOfEntry';

/** Younger than this, most of a generation have yet to enter, so that a sum for each member says little of one. */
const youngestMembers = 26;

const everyFive = 5;
/** Up to those of 81. */
const membersShown = 12;
/** Later ones still live when a run of a hundred years ends. */
const laterShown = 5;

/** Birth years that charts show: members of the valuation date every five years, and the first of those who come later. */
export function shownBirthYears(firstYear: number): readonly number[] {
  const members = Array.from({ length: membersShown }, (_, at) => firstYear - youngestMembers - everyFive * at);
  const later = Array.from({ length: laterShown }, (_, at) => firstYear - ageOfEntry + at);
  return [...members.reverse(), ...later];
}
