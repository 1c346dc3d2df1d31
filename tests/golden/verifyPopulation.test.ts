import { describe, expect, test } from 'vitest';
import { ageGroupStep, type StepRates, stablePopulation } from '../../shared/population/ageGroupStep';

// Three groups of ten years; only the middle one bears children.
const column = (...values: number[]) => Float64Array.from(values);
const rates: StepRates = {
  width: 10,
  survival: { female: column(0.9, 0.8, 0.5), male: column(0.8, 0.7, 0.4) },
  fertility: column(0, 0.1, 0),
  sexRatioAtBirth: 1,
  migrants: { female: column(0, 20, 0), male: column(10, 0, 0) },
  timing: 'end',
};
const now = { female: column(100, 200, 100), male: column(100, 100, 100) };

describe('one step, worked by hand', () => {
  test('migrants at the end bear no children and do not die', () => {
    const { persons, birthsByAge } = ageGroupStep(now, rates);
    // Women of group 1: 200 at the start, 0.8·100 = 80 at the end; births 10·0.1·(200 + 80)/2 = 140.
    expect([...birthsByAge]).toEqual([0, 140, 0]);
    expect([...persons.female]).toEqual([70 * 0.9, 80 + 20, 0.5 * (200 + 100)]);
    expect([...persons.male]).toEqual([70 * 0.8 + 10, 0.7 * 100, 0.4 * (100 + 100)]);
  });

  test('with an even flow half of them live under the rates', () => {
    const { persons, birthsByAge } = ageGroupStep(now, { ...rates, timing: 'even' });
    // Women of group 1: 200 + 10 at the start, 80 + 10 at the end; births 10·0.1·(210 + 90)/2 = 150.
    expect(birthsByAge[1]).toBeCloseTo(150, 12);
    expect(persons.female[2]).toBeCloseTo(0.5 * (200 + 10 + 100), 12);
    expect(persons.male[0]).toBeCloseTo(75 * 0.8 + 5, 12);
    expect(persons.male[1]).toBeCloseTo(0.7 * 105, 12);
  });
});

test('the stable population grows by its rate and keeps its shares', () => {
  const { growth, intrinsicRate, shares, netReproduction } = stablePopulation(rates);
  const female = shares;
  const { persons } = ageGroupStep(
    { male: column(0, 0, 0), female },
    { ...rates, migrants: { male: column(0, 0, 0), female: column(0, 0, 0) } },
  );
  for (let x = 0; x < 3; x++) expect(persons.female[x]).toBeCloseTo(growth * shares[x], 12);
  expect(intrinsicRate).toBeCloseTo(Math.log(growth) / 10, 12);
  // A girl's daughters: ½·0.9·10·0.1·(½·0.8 in the step she enters group 1, ½·0.8 in the next).
  expect(netReproduction).toBeCloseTo(0.9 * 0.5 * 0.8, 12);
});
