import { beforeAll, describe, expect, test } from 'vitest';
import type { Run } from '../../shared/balance/outlook';
import { runScenario } from '../../shared/balance/runScenario';
import { agesIn } from '../../shared/base/grid';
import type { BaseData } from '../../shared/data/baseData';
import type { ParameterId } from '../../shared/parameters/catalogue';
import { catalogue } from '../../shared/parameters/catalogue';
import type { ParameterSet, Reform, Scenario } from '../../shared/parameters/parameter';
import type { Ledger } from '../../shared/pension/ledger';
import { memberGroups } from '../../shared/pension/memberGroups';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';
import fc from '../support/fastCheck';

let base: BaseData;
let law: ParameterSet;
let scenario: Scenario;
let run: Run;
beforeAll(async () => {
  base = await bundledBase();
  law = bundledParameters();
  scenario = bundledScenario('current-law');
  run = unwrapped(runScenario(base, law, scenario));
});

const reform = (parameter: ParameterId, value: number, from = '2026-01-01'): Reform => ({
  id: 'test',
  title: { zh: '检验', en: 'Test' },
  changes: [
    {
      parameter,
      unit: catalogue[parameter],
      values: [{ from, value, basis: { kind: 'assumed', why: { zh: '检验', en: 'Test' } } }],
    },
  ],
});

const runWith = (...reforms: Reform[]): Run => unwrapped(runScenario(base, law, { ...scenario, reforms }));

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

describe('ledgers', () => {
  const ledgers = ['pool', 'accounts', 'fund'] as const;

  test.each(ledgers)('%s closes with what it opened with, plus income, less expenditure, every year', (name) => {
    const { opening, totalIncome, totalExpenditure, closing } = run.projection[name];
    for (let t = 0; t < run.projection.years; t++) {
      expect(closing[t]).toBe(opening[t] + totalIncome[t] - totalExpenditure[t]);
      if (t > 0) expect(opening[t]).toBe(closing[t - 1]);
    }
  });

  test('pool and accounts add up to the fund, item by item', () => {
    const { pool, accounts, fund, years } = run.projection;
    const items = (ledger: Ledger) => [...Object.values(ledger.income), ...Object.values(ledger.expenditure)];
    for (const [at, whole] of items(fund).entries()) {
      for (let t = 0; t < years; t++) {
        const parts = items(pool)[at][t] + items(accounts)[at][t];
        expect(Math.abs(parts - whole[t])).toBeLessThanOrEqual(1e-9 * Math.abs(whole[t]) + 1e-3);
      }
    }
    for (let t = 0; t < years; t++) {
      expect(pool.closing[t] + accounts.closing[t]).toBeCloseTo(fund.closing[t], -4);
    }
  });
});

describe('persons', () => {
  test('groups add up to the totals, and nobody is counted below zero', () => {
    const { groups, contributors, pensioners, years, ages } = run.projection;
    for (let t = 0; t < years; t += 5) {
      const inYear = (kind: 'insured' | 'pensioners') =>
        sum(memberGroups.map((group) => sum(groups[group][kind].data.subarray(t * ages, (t + 1) * ages))));
      expect(inYear('insured') / contributors[t]).toBeCloseTo(1, 9);
      expect(inYear('pensioners') / pensioners[t]).toBeCloseTo(1, 9);
    }
    for (const group of memberGroups) expect(Math.min(...groups[group].insured.data)).toBeGreaterThanOrEqual(0);
  });

  test('old, middle and new pensioners add up, and so do states and groups', () => {
    const { kinds, pensioners, contributors, payingContributors, pausedContributors, years } = run.projection;
    const { groups, disabled, ages, averagePension } = run.projection;
    for (let t = 0; t < years; t++) {
      const { old, middle, new: since } = kinds;
      expect((old.persons[t] + middle.persons[t] + since.persons[t]) / pensioners[t]).toBeCloseTo(1, 9);
      expect((payingContributors[t] + pausedContributors[t]) / contributors[t]).toBeCloseTo(1, 9);
      const inYear = memberGroups.map((group) => sum(groups[group].disabled.data.subarray(t * ages, (t + 1) * ages)));
      expect(sum(inYear)).toBeCloseTo(disabled[t], 3);
      // Pensions at the year's end are near those paid in the year.
      const mean = (old.pensions[t] + middle.pensions[t] + since.pensions[t]) / pensioners[t];
      expect(Math.abs(mean / averagePension[t] - 1)).toBeLessThan(0.06);
      if (t > 0) expect(old.persons[t]).toBeLessThan(old.persons[t - 1]);
    }
    expect(kinds.new.persons[years - 1] / pensioners[years - 1]).toBeGreaterThan(0.99);
  });

  test('population: who is there next year was there, was born or moved in, and nobody else', () => {
    const { persons, births, deaths, netMigration, firstYear, years } = run.projection.population;
    expect(persons.male.ages).toBe(106);
    const total = (t: number) => sum(agesIn(persons.male, firstYear + t)) + sum(agesIn(persons.female, firstYear + t));
    for (let t = 0; t < years - 1; t++) {
      const expected = total(t) + births[t] - deaths[t] + netMigration[t];
      expect(Math.abs(total(t + 1) / expected - 1), String(firstYear + t)).toBeLessThan(1e-12);
    }
  });

  test('members of an age never outnumber its population', () => {
    const { groups, population, firstYear, years, ages } = run.projection;
    for (let t = 0; t < years; t++) {
      for (let x = 16; x < 95; x++) {
        const cell = t * ages + x;
        const members = sum(memberGroups.map((g) => groups[g].insured.data[cell] + groups[g].pensioners.data[cell]));
        const people = population.persons.male.data[cell] + population.persons.female.data[cell];
        expect(members, `${firstYear + t}, age ${x}`).toBeLessThanOrEqual(people);
      }
    }
  });
});

test('the same inputs give the same bits', () => {
  const again = unwrapped(runScenario(base, law, scenario));
  expect(again.outlook).toEqual(run.outlook);
  expect(again.inputs).toEqual(run.inputs);
});

test('a reform that says what the law says changes no figure', () => {
  const same = runWith(reform('contribution.employerRate', 0.16));
  expect(same.outlook).toEqual(run.outlook);
});

describe('levers move the fund the way they must', () => {
  test('a higher employer rate never lowers the fund', () => {
    const rates = fc.tuple(
      fc.double({ min: 0.1, max: 0.3, noNaN: true }),
      fc.double({ min: 0.1, max: 0.3, noNaN: true }),
    );
    fc.assert(
      fc.property(rates, ([a, b]) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map(
          (rate) => runWith(reform('contribution.employerRate', rate)).projection.fund.closing,
        );
        return high.every((closing, t) => closing >= low[t]);
      }),
      { numRuns: 6 },
    );
  });

  test.each([
    { parameter: 'retirement.furtherDelay', value: 24 },
    { parameter: 'contribution.compliance', value: 1 },
    { parameter: 'fund.subsidyShare', value: 0.3 },
    { parameter: 'fund.otherExpenditureShare', value: 0 },
    { parameter: 'benefit.indexationWage', value: 0.2 },
  ] as const)('$parameter at $value raises the fund of 2098', ({ parameter, value }) => {
    const closing = runWith(reform(parameter, value)).outlook.years.at(-1)?.closing ?? Number.NaN;
    expect(closing).toBeGreaterThan(run.outlook.years.at(-1)?.closing ?? Number.NaN);
  });

  /** Months from year 0 to the one in which the fund is empty; later than any where it never is. */
  const emptied = ({ outlook }: Run): number => {
    const { exhaustionYear, exhaustionMonth } = outlook.summary;
    return exhaustionYear === null ? Number.POSITIVE_INFINITY : exhaustionYear * 12 + (exhaustionMonth ?? 0);
  };

  test.each([
    { parameter: 'contribution.employerRate', low: 0.1, high: 0.3 },
    { parameter: 'contribution.compliance', low: 0.7, high: 1.1 },
    { parameter: 'retirement.furtherDelay', low: -36, high: 60 },
  ] as const)('a higher $parameter never empties the fund earlier', ({ parameter, low, high }) => {
    const value = fc.double({ min: low, max: high, noNaN: true }).map((x) => (high > 1.5 ? Math.round(x) : x));
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [lower, higher] = [Math.min(a, b), Math.max(a, b)].map((one) => emptied(runWith(reform(parameter, one))));
        return higher >= lower;
      }),
      { numRuns: 5 },
    );
  });

  test('later retirement means more contributors and fewer pensioners', () => {
    const later = runWith(reform('retirement.furtherDelay', 24)).outlook.years[40];
    expect(later.contributors).toBeGreaterThan(run.outlook.years[40].contributors);
    expect(later.pensioners).toBeLessThan(run.outlook.years[40].pensioners);
  });

  test('more minimum years keep members at work longer', () => {
    const stricter = runWith(reform('retirement.minimumYears', 25, '2030-01-01')).outlook.years[20];
    expect(stricter.pensioners).toBeLessThan(run.outlook.years[20].pensioners);
  });

  test('a lever from 2026 on leaves the years before it alone', () => {
    const later = runWith(reform('contribution.employerRate', 0.2)).outlook.years;
    expect(later.slice(0, 2)).toEqual(run.outlook.years.slice(0, 2));
  });
});
