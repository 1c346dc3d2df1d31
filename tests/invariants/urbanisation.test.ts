import { describe, expect, test } from 'vitest';
import { projectRegions } from '../../shared/population/projectRegions';
import { pathOf, type RegionalInputs } from '../../shared/population/regionalInputs';
import { regionOf, wholeOf } from '../../shared/population/regionalProjection';
import { projectUrbanisation } from '../../shared/population/urbanisation';
import fc from '../support/fastCheck';
import { floats, inputsOf, personsIn, within } from '../support/regionalInputs';

const runs = { numRuns: 150 };

describe('urbanisation', () => {
  const townAndCountry = fc.integer({ min: 2, max: 6 }).chain((years) => inputsOf({ regions: 2, years, ages: 6 }));
  const calm = (drawn: RegionalInputs): RegionalInputs => ({
    ...drawn,
    moves: { ...drawn.moves, data: drawn.moves.data.map((moves) => moves / 16) },
    schedule: { male: new Float64Array(6).fill(0.1), female: new Float64Array(6).fill(0.1) },
    keepNational: true,
  });

  test('a path that moves can give is met, and nobody is lost on the way', () => {
    fc.assert(
      fc.property(townAndCountry, floats(5, 0.1, 0.8), (drawn, parts) => {
        const inputs = calm(drawn);
        const intervals = inputs.national.years - 1;
        // What so many moves give is a path that can be met.
        const moves = { ...inputs.moves, data: inputs.moves.data.slice() };
        for (let t = 0; t < intervals; t++) pathOf(moves, 1)[t] = 10 * parts[t];
        const known = projectRegions({ ...inputs, moves });
        const town = regionOf(known, 0).persons;
        const whole = wholeOf(known).persons;
        const path = Float64Array.from(
          { length: intervals },
          (_, t) => personsIn(town, t + 1) / personsIn(whole, t + 1),
        );
        const solved = projectUrbanisation(inputs, path);
        const { persons, births, deaths, netMigration } = wholeOf(solved.projection);
        for (let t = 0; t < intervals; t++) {
          const expected = personsIn(persons, t) + births[t] - deaths[t] + netMigration[t];
          within(personsIn(persons, t + 1), expected, personsIn(persons, t));
          expect(solved.urbanShare[t + 1]).toBeCloseTo(path[t], 12);
          expect(solved.ruralMoves[t]).toBeCloseTo(10 * parts[t], 6);
        }
      }),
      runs,
    );
  });

  test('a path out of reach is met as nearly as moves can', () => {
    fc.assert(
      fc.property(townAndCountry, fc.constantFrom(0, 1), (drawn, goal) => {
        const inputs = calm(drawn);
        // Some leave the town in every year, so that neither all nor none can live there.
        pathOf(inputs.moves, 0).fill(1);
        const { ruralMoves, urbanShare } = projectUrbanisation(
          inputs,
          new Float64Array(inputs.national.years - 1).fill(goal),
        );
        for (const moves of ruralMoves) expect(moves).toBe(goal === 0 ? 0 : 60);
        expect(Math.abs(urbanShare[1] - goal)).toBeGreaterThan(0);
      }),
      { ...runs, numRuns: 30 },
    );
  });
});
