import { describe, expect, test } from 'vitest';
import { leverPlaces, withPull } from '../../renderer/state/balanceLevers';
import { lastingYears, turnedTo } from '../../renderer/state/balanceSolver';
import { progressOf } from '../../renderer/state/balanceWork';
import { easingPulls } from '../../shared/balance/levers/easingPulls';
import { packageOf, readOwnPackages } from '../../shared/balance/packages/ownPackages';
import { packagesText } from '../../shared/balance/packages/reformPackage';
import { lever, packages } from '../support/balanceBench';
import { bundledParameters, bundledScenario } from '../support/bundled';

const law = bundledScenario('current-law');
const rate = { parameter: 'contribution.employerRate', value: 0.2, from: 2030, ramp: 4 };
const delay = { parameter: 'retirement.furtherDelay', value: 24, from: 2040, ramp: 0 };

describe('pulls', () => {
  test('a lever pulled again keeps its place; one at its standard is not pulled', () => {
    const pulls = withPull([rate], delay, 0);
    expect(pulls).toEqual([rate, delay]);
    expect(withPull(pulls, { ...rate, value: 0.18 }, 0.16)).toEqual([{ ...rate, value: 0.18 }, delay]);
    expect(withPull(pulls, { ...rate, value: 0.16 }, 0.16)).toEqual([delay]);
  });

  test('a tenth of its range eases the fund: a higher rate, a lower indexation, nothing past an end', () => {
    const some = [lever('contribution.employerRate'), lever('benefit.indexationWage')];
    const places = leverPlaces(bundledParameters(), law, some);
    // 8 to 28 % from 16 %: 18 %. 0 to 1 from 0.5: 0.4.
    expect(easingPulls(places, 0.1, 2025).map(({ value }) => value)).toEqual([0.18, 0.4]);
    const atEnd = places.map((place) => ({
      ...place,
      standard: place.lever.range[place.lever.gains === 'up' ? 1 : 0],
    }));
    expect(easingPulls(atEnd, 0.1, 2025)).toEqual([]);
  });
});

test('a target of another kind keeps its year, and a horizon is that of the run', () => {
  const lasts = { kind: 'noExhaustion', until: 2055 } as const;
  expect(turnedTo('reserveMonths', lasts, law)).toEqual({ kind: 'reserveMonths', until: 2055, value: 3 });
  const balance = turnedTo('actuarialBalance', lasts, law);
  expect(balance).toEqual({ kind: 'actuarialBalance', horizon: law.years, value: 0 });
  expect(turnedTo('noDeficit', balance, law)).toEqual({ kind: 'noDeficit', until: 2060 });
});

test('the years of a frontier end with the run', () => {
  expect(lastingYears({ first: 2085, last: 2120, step: 5 }, law)).toEqual([2085, 2090, 2095]);
  expect(lastingYears({ first: 2100, last: 2120, step: 5 }, law)).toEqual([]);
});

test('the time left follows from what is done; it is not told before anything is, or where the end is not known', () => {
  expect(progressOf(10, 40, 5).secondsLeft).toBe(15);
  expect(progressOf(0, 40, 5).secondsLeft).toBeNull();
  expect(progressOf(10, null, 5).secondsLeft).toBeNull();
});

describe('own packages', () => {
  const kept = packages.map((one) => ({ name: `${one.id}.yaml`, text: packagesText([one]) }));
  const broken = { name: 'broken.yaml', text: kept[0].text.replace(packages[0].pulls[0].parameter, 'no.such') };

  test('one that can’t be read is told and leaves the others as they are', () => {
    const { own, unread } = readOwnPackages([...kept.slice(1), broken], bundledParameters());
    expect(own).toEqual(packages.slice(1));
    expect(unread).toMatchObject([{ code: 'parameter/unknown', file: 'broken.yaml', id: 'no.such' }]);
  });

  test('pulls make up the package that has the same in any order, and no other', () => {
    const several = packages.filter(({ pulls }) => pulls.length > 1);
    for (const one of several) {
      const turned = one.pulls.toReversed();
      expect(packageOf(turned, packages)?.id).toBe(one.id);
      expect(packageOf(turned.slice(1), [one])).toBeUndefined();
      expect(packageOf([{ ...turned[0], ramp: turned[0].ramp + 1 }, ...turned.slice(1)], [one])).toBeUndefined();
    }
    expect(several.length).toBeGreaterThan(0);
    expect(packageOf([], [{ ...packages[0], pulls: [] }])).toBeUndefined();
  });
});
