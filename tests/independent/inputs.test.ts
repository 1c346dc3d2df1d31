import { beforeAll, describe, expect, test } from 'vitest';
import type { BaseData } from '../../shared/data/baseData';
import type { ParameterSet } from '../../shared/parameters/parameter';
import { uncalibrated } from '../../shared/projection/calibration';
import { resolve } from '../../shared/projection/resolve';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';
import { twelfthsOf } from './cohorts';
import { allKinds, cell, type Facts, type Kind, kinds, law, sumOver } from './facts';

let base: BaseData;
let parameters: ParameterSet;
beforeAll(async () => {
  base = await bundledBase();
  parameters = bundledParameters();
});

const oneOfEachStair: Kind[] = ['menEmployed', 'womenWorker', 'womenCadre', 'womenFlexible'];

/** Integral by Simpson's rule. */
function integral(from: number, to: number, value: (at: number) => number): number {
  const panels = 1600;
  const step = (to - from) / panels;
  const weight = (i: number) => (i === 0 || i === panels ? 1 : i % 2 === 1 ? 4 : 2);
  return (step / 3) * sumOver(panels + 1, (i) => weight(i) * value(from + i * step));
}

/** Mean of lognormal wages held between floor and cap, integrated piece by piece. */
function meanBase(mean: number, floor: number, cap: number, deviation: number): number {
  if (mean <= 0) return 0;
  const wage = (z: number) => mean * Math.exp(deviation * z - deviation ** 2 / 2);
  const zAt = (amount: number) => (Math.log(amount / mean) + deviation ** 2 / 2) / deviation;
  const held = (z: number) =>
    (Math.min(cap, Math.max(floor, wage(z))) * Math.exp(-(z ** 2) / 2)) / Math.sqrt(2 * Math.PI);
  const cuts = [-12, Math.min(12, Math.max(-12, zAt(floor))), Math.min(12, Math.max(-12, zAt(cap))), 12];
  return cuts.slice(1).reduce((sum, cut, at) => sum + integral(cuts[at], cut, held), 0);
}

describe.each(['current-law', 'retirement-65-indexation-40-60', 'backtest-2018'])('the inputs of %s', (id) => {
  let facts: Facts;
  beforeAll(() => {
    facts = { inputs: unwrapped(resolve(base, parameters, bundledScenario(id))), fitted: uncalibrated };
  });

  /** The largest difference of any birth year of a group in any year, in shares and in years of age. */
  function furthestCalendar(kind: Kind): number {
    const { firstYear, years, ages, calendars, near } = facts.inputs;
    const { share, remaining, ageInMonths } = calendars[kind];
    const nearMonths = Math.round(law(facts, 'disability.nearYears', firstYear + years - 1) * 12);
    let furthest = 0;
    const see = (found: number, wanted: number) => {
      furthest = Math.max(furthest, Math.abs(found - wanted));
    };
    for (let birthYear = firstYear - ages; birthYear < firstYear + years; birthYear++) {
      const twelfths = twelfthsOf(facts, kind, birthYear);
      const choices = twelfths.flatMap(({ born, choices: each }) => each.map((choice) => ({ born, ...choice })));
      for (let year = Math.max(firstYear - 1, birthYear); year < firstYear + years; year++) {
        const age = year - birthYear;
        if (age >= ages) break;
        const retiring = choices.filter(({ month }) => Math.floor(month / 12) === year);
        const part = retiring.reduce((sum, choice) => sum + choice.part, 0) / 12;
        const left = choices.reduce((sum, { month, part: one }) => sum + (Math.floor(month / 12) < year ? 0 : one), 0);
        const months = retiring.reduce((sum, choice) => sum + ((choice.month - choice.born) * choice.part) / 12, 0);
        see(cell(share, year, age), part);
        see(cell(remaining, year, age), left / 12);
        if (part > 0) see(cell(ageInMonths, year, age) / 12, months / part / 12);
        const within = twelfths.filter(({ statutory }) => Math.floor((statutory - nearMonths) / 12) <= year).length;
        see(cell(near[kind], year, age), within / 12);
      }
    }
    return furthest;
  }

  test.each(oneOfEachStair)('retirement of %s by birth year is that of its birth months', (kind) => {
    expect(furthestCalendar(kind)).toBeLessThan(1e-11);
  });

  test('contribution bases are the mean of wages held between floor and cap', () => {
    const { firstYear, years, profiles, baseIndex } = facts.inputs;
    for (const kind of allKinds) {
      for (const year of [firstYear - 1, firstYear, firstYear + years - 1]) {
        const [floor, cap, deviation, flexible, ratio] = (
          [
            'contribution.baseFloor',
            'contribution.baseCap',
            'contribution.wageDispersion',
            'contribution.flexibleWageShare',
            'contribution.institutionWageRatio',
          ] as const
        ).map((name) => law(facts, name, year));
        const wages = kinds[kind].sex === 'male' ? profiles.wageIndexMen : profiles.wageIndexWomen;
        const { work } = kinds[kind];
        for (const [age, found] of baseIndex[kind][year - firstYear + 1].entries()) {
          const level = work === 'institution' ? ratio : 1;
          const wanted =
            work === 'flexible'
              ? Math.min(cap, Math.max(floor, flexible))
              : meanBase(wages[age] * level, floor, cap, deviation);
          expect(Math.abs(found - wanted), `${kind} ${year} at ${age}`).toBeLessThan(1e-9);
        }
      }
    }
  });

  test('wages go on from the last published one, increases are announced or weighed', () => {
    const { firstYear, years, averageWage, adjustment } = facts.inputs;
    const { wageNonPrivate, wagePrivate, pensionAdjustment } = base.economy;
    const known = (series: typeof wageNonPrivate, year: number) => series.values[year - series.firstYear] ?? Number.NaN;
    const weight = law(facts, 'economy.nonPrivateWeight', firstYear - 1);
    let wage = Number.NaN;
    for (let year = firstYear - 1; year < firstYear + years; year++) {
      const published = weight * known(wageNonPrivate, year) + (1 - weight) * known(wagePrivate, year);
      wage = Number.isNaN(published) ? wage * (1 + law(facts, 'economy.wageGrowth', year)) : published;
      expect(Math.abs(averageWage[year - firstYear + 1] / wage - 1), `${year}`).toBeLessThan(1e-12);
      const weighed =
        law(facts, 'benefit.indexationCpi', year) * law(facts, 'economy.cpi', year) +
        law(facts, 'benefit.indexationWage', year) * law(facts, 'economy.wageGrowth', year);
      const announced = known(pensionAdjustment, year);
      const wanted = Number.isNaN(announced) ? Math.max(0, weighed) : announced;
      expect(Math.abs(adjustment[year - firstYear + 1] - wanted), `${year}`).toBeLessThan(1e-15);
    }
  });
});
