/** Nobody is insured below this age. */
const ageOfEntry = 16;

const everyFive = 5;
/** From those of 81 on the valuation date to those who have just come of age. */
const membersShown = 14;
/** Later ones still live when a run of a hundred years ends. */
const laterShown = 4;

/** Birth years that charts show: members of the valuation date every five years, and the first of those who come later. */
export function shownBirthYears(firstYear: number): readonly number[] {
  const youngest = firstYear - ageOfEntry;
  const members = Array.from({ length: membersShown }, (_, at) => youngest - everyFive * at);
  const later = Array.from({ length: laterShown }, (_, at) => youngest + 1 + at);
  return [...members.reverse(), ...later];
}
