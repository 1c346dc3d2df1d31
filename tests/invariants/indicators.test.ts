import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { adequacyByKind } from '../../shared/balance/indicators/adequacy';
import { adequacyByGroup } from '../../shared/balance/indicators/adequacyByGroup';
import { type CohortFlows, cohortFlows } from '../../shared/balance/indicators/cohortFlows';
import { internalReturn } from '../../shared/balance/indicators/cohortWorth';
import { costChange, costFactors, costFactorsOf } from '../../shared/balance/indicators/costDecomposition';
import { type FundStream, fundAtYearEnd, presentValueOf, streamOf } from '../../shared/balance/indicators/fundStream';
import { type IndicatorRuns, indicatorRuns } from '../../shared/balance/indicators/indicatorRuns';
import { accruedDebt, groupDebt } from '../../shared/balance/indicators/pensionDebt';
import { paygRate } from '../../shared/balance/indicators/premiums';
import { reserveDraw } from '../../shared/balance/indicators/reserveDraw';
import { readIndicatorSettings } from '../../shared/balance/indicators/settings';
import { summarized, unfundedObligation } from '../../shared/balance/indicators/summarized';
import { runScenario } from '../../shared/balance/runScenario';
import { agesIn } from '../../shared/base/grid';
import type { BaseData } from '../../shared/data/baseData';
import { memberGroups, sexOf } from '../../shared/pension/memberGroups';
import { openingState } from '../../shared/projection/opening';
import { accruedWheel, closedWheel } from '../../shared/projection/partialWheels';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';

const parameters = bundledParameters();
const currentLaw = bundledScenario('current-law');
const file = path.join(import.meta.dirname, '../../datasets/indicators-settings.yaml');
const settings = unwrapped(
  readIndicatorSettings({ name: 'indicators-settings.yaml', text: readFileSync(file, 'utf8') }),
);

let base: BaseData;
let runs: IndicatorRuns;
let stream: FundStream;
beforeAll(async () => {
  base = await bundledBase();
  runs = unwrapped(indicatorRuns({ base, parameters, settings }, currentLaw));
  stream = streamOf(runs.open, runs.fundReturn);
});

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

test('a run of a hundred years is that of seventy-five for as long as it lasts', () => {
  const shorter = unwrapped(runScenario(base, parameters, currentLaw)).projection;
  expect(runs.open.years).toBe(100);
  expect([...runs.open.fund.closing.subarray(0, 75)]).toEqual([...shorter.fund.closing]);
  expect([...runs.open.pensioners.subarray(0, 75)]).toEqual([...shorter.pensioners]);
});

describe.each(['open', 'closed'] as const)('%s group', (group) => {
  test.each([10, 25, 50, 75, 100])('the obligation over %i years is the missing rate on all payroll', (horizon) => {
    const own = streamOf(runs[group], runs.fundReturn);
    const payroll = presentValueOf(own.payroll, own.fundReturn, horizon);
    const missing = -(summarized(own, horizon)?.balanceWithoutTarget ?? Number.NaN) * payroll;
    expect(unfundedObligation(own, horizon) / missing).toBeCloseTo(1, 10);
  });
});

test.each([10, 25, 50, 75, 100])('the missing rate over %i years leaves a year of expenditure in hand', (horizon) => {
  const missing = -(summarized(stream, horizon)?.balance ?? Number.NaN);
  const income = stream.income.map((earned, t) => earned + missing * stream.payroll[t]);
  const fund = fundAtYearEnd({ ...stream, income });
  expect(fund[horizon - 1] / stream.expenditure[horizon - 1]).toBeCloseTo(1, 8);
});

test('the pay-as-you-go rate on payroll is the cost of each year', () => {
  for (let t = 0; t < 100; t++) {
    const cost = (paygRate(stream, t) ?? Number.NaN) * stream.payroll[t];
    expect(cost / stream.expenditure[t]).toBeCloseTo(1, 12);
  }
});

describe('closed group', () => {
  test('nobody joins: pensioners of the opening are the same, insured only leave', () => {
    const { closed, open } = runs;
    expect(closed.pensioners[0]).toBeLessThan(open.pensioners[0] * (1 + 1e-12));
    for (let t = 1; t < 100; t++) expect(closed.contributors[t]).toBeLessThanOrEqual(closed.contributors[t - 1]);
    expect(closed.pensioners[99]).toBeLessThan(1e-3 * closed.pensioners[0]);
  });

  test('what is owed to future members is what the open group owes beyond it', () => {
    const { open, closed, fundReturn } = runs;
    const gap = ({ benefits, contributions }: CohortFlows) =>
      presentValueOf(benefits, fundReturn, 100) - presentValueOf(contributions, fundReturn, 100);
    const born = Array.from({ length: 100 }, (_, k) => open.firstYear - 16 + k);
    const future = cohortFlows(runs, memberGroups, born).reduce((sum, flows) => sum + gap(flows), 0);
    const rest = groupDebt(open, fundReturn) - groupDebt(closed, fundReturn);
    // The others who enter later are of age already, and few of them come.
    expect(future).toBeGreaterThan(0.5 * rest);
    expect(future).toBeLessThan(1.5 * rest);
  });
});

describe('cohorts', () => {
  let all: readonly CohortFlows[];
  beforeAll(() => {
    const { firstYear, years, ages } = runs.open;
    const birthYears = Array.from({ length: ages + years }, (_, k) => firstYear - ages + k);
    all = cohortFlows(runs, memberGroups, birthYears);
  });

  test.each(['contributions', 'benefits', 'payroll'] as const)('%s of all birth years are those of the run', (name) => {
    const { fund, contributoryPayroll } = runs.open;
    const ofRun = {
      contributions: fund.income.contributions,
      benefits: fund.totalExpenditure.map((spent, t) => spent - fund.expenditure.other[t]),
      payroll: contributoryPayroll,
    }[name];
    for (let t = 0; t < 100; t++) {
      const sum = all.reduce((money, flows) => money + flows[name][t], 0);
      expect(sum / ofRun[t], String(t)).toBeCloseTo(1, 8);
    }
  });

  // What was paid over rate, wage and collection is the sum of base indices over the years credited.
  test('what was paid before the run are the index-years of the opening', () => {
    const { wheel, history } = runs;
    const { inputs, ground, calibration } = wheel;
    const opening = openingState(inputs, ground, calibration);
    const [flows] = cohortFlows(runs, ['womenFlexible'], [1995]);
    const collected = calibration.collected * inputs.series['contribution.compliance'][0];
    const paid = flows.paidBefore ?? new Float64Array();
    const indexYears = paid.reduce((sum, yuan, k) => {
      const year = inputs.firstYear - paid.length + k;
      return sum + yuan / (history.rateIn('womenFlexible', year) * (history.wageIn(year) ?? 0) * collected);
    }, 0);
    expect(indexYears / opening.womenFlexible.indexYears[inputs.firstYear - 1 - 1995]).toBeCloseTo(1, 10);
    expect(history.rateIn('menEmployed', 2010)).toBeCloseTo(0.28, 12);
    expect(cohortFlows(runs, ['womenFlexible'], [1989])[0].paidBefore).toBeNull();
  });

  test('at the internal rate of return a life is worth nothing', () => {
    const [flows] = cohortFlows(runs, ['womenWorker'], [runs.open.firstYear - 16]);
    const rate = internalReturn(flows) ?? Number.NaN;
    const level = new Float64Array(100).fill(rate);
    const [drawn, paid] = [flows.benefits, flows.contributions].map((money) => presentValueOf(money, level, 100));
    expect(drawn / paid).toBeCloseTo(1, 9);
    expect(rate).toBeGreaterThan(0);
  });
});

describe('accrued to date', () => {
  test('nobody pays, nothing more is credited', () => {
    expect(total(runs.accrued.contributoryPayroll)).toBe(0);
    expect(total(runs.accrued.fund.income.contributions)).toBe(0);
    expect(runs.accrued.contributors[0]).toBeCloseTo(runs.closed.contributors[0], 3);
  });

  // The older the member, the more of the pension is earned already; that of pensioners is.
  test('the share of benefits that is accrued rises with age to all of them', () => {
    const { firstYear } = runs.open;
    const born = [20, 30, 40, 50, 59, 80].map((age) => firstYear - 1 - age);
    const worthIn = (wheel: typeof runs.wheel) =>
      cohortFlows({ wheel, history: runs.history }, ['menEmployed'], born).map(({ benefits }) =>
        presentValueOf(benefits, runs.fundReturn, 100),
      );
    const whole = worthIn(closedWheel(runs.wheel));
    const shares = worthIn(accruedWheel(runs.wheel)).map((value, k) => value / whole[k]);
    for (let k = 1; k < shares.length; k++) expect(shares[k]).toBeGreaterThan(shares[k - 1]);
    expect(shares[0]).toBeLessThan(0.15);
    expect(shares.at(-1)).toBeCloseTo(1, 9);
  });

  // Worked out without the engine: the pensions of the opening, raised on 1 January, paid until mid-year to all and to
  // the survivors after it, age by age to the end of life.
  test('the debt to pensioners is the annuity of each age', () => {
    const { wheel, pensioners, fundReturn } = runs;
    const { inputs, ground, calibration } = wheel;
    const opening = openingState(inputs, ground, calibration);
    const paid = new Float64Array(100);
    for (const group of memberGroups) {
      const { basic, account, transitional } = opening[group];
      const dying = inputs.survivorship[sexOf(group)];
      for (let x = 0; x < inputs.ages; x++) {
        let pension = basic[x] + account[x] + transitional[x];
        for (let t = 0; t < 100 && pension > 0; t++) {
          const to = Math.min(x + t + 1, inputs.ages - 1);
          const factor = inputs.series['mortality.memberFactor'][t + 1];
          const survival = 1 - Math.min(1, agesIn(dying, inputs.firstYear + t)[to] * factor);
          const raised = pension * (1 + inputs.adjustment[t + 1]);
          paid[t] += (raised * (1 + survival)) / 2;
          pension = raised * survival;
        }
      }
    }
    const { basic, account, transitional } = pensioners.fund.expenditure;
    const value = (money: Float64Array) => presentValueOf(money, fundReturn, 100);
    expect((value(basic) + value(account) + value(transitional)) / value(paid)).toBeCloseTo(1, 9);
  });

  test('debt to pensioners and to the insured is less than all that members will draw', () => {
    const { pensioners, insured, total: debt } = accruedDebt(runs.accrued, runs.pensioners, runs.fundReturn);
    expect(pensioners + insured).toBeCloseTo(debt, -3);
    expect(insured).toBeGreaterThan(0);
    const { fund } = runs.closed;
    expect(debt).toBeLessThan(presentValueOf(fund.totalExpenditure, runs.fundReturn, 100));
  });
});

test('the parts of the change of cost leave nothing over', () => {
  const output = runs.output ?? new Float64Array();
  for (const t of [1, 24, 49, 99]) {
    const [before, after] = [0, t].map((at) => costFactorsOf(runs.open, output, at));
    const parts = costChange(before, after);
    const sum = costFactors.reduce((all, factor) => all + parts[factor], 0);
    const costOf = (at: number) => runs.open.fund.totalExpenditure[at] / output[at];
    expect(sum).toBeCloseTo(costOf(t) - costOf(0), 14);
  }
});

// The least reserve is the deepest the present value of all that comes in and goes out falls below zero.
test('the reserve is the deepest gap, and is used up in the last year of a widening one', () => {
  const { size, draws, left } = reserveDraw(stream, 75);
  const depths = Array.from({ length: 75 }, (_, t) => unfundedObligation(stream, t + 1));
  expect(size / Math.max(...depths)).toBeCloseTo(1, 10);
  expect(left[74] / size).toBeCloseTo(0, 8);
  expect(Math.min(...left) / size).toBeGreaterThan(-1e-8);
  expect(draws.findIndex((draw) => draw > 0)).toBeGreaterThan(0);
});

test('shares of kinds and of groups add up to all pensioners', () => {
  for (const [at, t] of [0, 49, 74].entries()) {
    const groups = adequacyByGroup(runs.wheel, [0, 49, 74])[at];
    expect(groups.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(adequacyByKind(runs.open, t).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  }
});
