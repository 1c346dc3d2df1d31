import { beforeAll, describe, expect, test } from 'vitest';
import type { Run } from '../../shared/balance/outlook';
import { runScenario } from '../../shared/balance/runScenario';
import type { BaseData } from '../../shared/data/baseData';
import type { ParameterSet } from '../../shared/parameters/parameter';
import type { ProjectionInputs } from '../../shared/projection/projectionInputs';
import { resolve } from '../../shared/projection/resolve';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';
import { type Books, booksOf } from './ledgerSql';
import { type Recomputation, recompute } from './recompute';

let base: BaseData;
let parameters: ParameterSet;
beforeAll(async () => {
  base = await bundledBase();
  parameters = bundledParameters();
});

/** Two orders of the same sums differ in their last digits; anything else is a difference of definition. */
const tolerance = 1e-9;

/** A difference of two large amounts is measured by those. */
const apart = (one: number, other: number, size = Math.abs(other)): number =>
  size === 0 ? Math.abs(one) : Math.abs(one - other) / size;

/** Years and months exactly, shares of payroll to the tolerance. */
function expectSameSummary(books: Books, { outlook: { summary } }: Run): void {
  const { firstDeficitYear, peakYear, exhaustionYear, exhaustionMonth } = summary;
  expect(books.summary).toMatchObject({ firstDeficitYear, peakYear, exhaustionYear, exhaustionMonth });
  expect(apart(books.summary.actuarialBalance, summary.actuarialBalance)).toBeLessThan(tolerance);
}

// The last two start from other years: units of institutions join in 2018 and 2019, pensions of their staff are guarded,
// employers are relieved in 2020; and the base of the published report.
describe.each([
  'current-law',
  'retirement-65-indexation-40-60',
  'fertility-low',
  'mortality-lee-carter',
  'backtest-2018',
  'cass-2019',
])('%s, each life followed by itself and the books kept in SQL', (id) => {
  let run: Run;
  let inputs: ProjectionInputs;
  let again: Recomputation;
  let books: Books;
  beforeAll(async () => {
    const scenario = bundledScenario(id);
    run = unwrapped(runScenario(base, parameters, scenario));
    inputs = unwrapped(resolve(base, parameters, scenario));
    again = recompute({ inputs, fitted: run.calibration });
    const { closing, pensioners } = inputs.opening;
    books = await booksOf(again, { fund: closing, pensioners, accounts: again.accounts });
  });

  test('members, payroll and benefits of every year', () => {
    const { expenditure, income } = run.projection.fund;
    for (const [t, row] of again.rows.entries()) {
      const engine = {
        contributors: run.projection.contributors[t],
        paying: run.projection.payingContributors[t],
        pensioners: run.projection.pensioners[t],
        newPensioners: run.projection.newPensioners[t],
        payroll: run.projection.contributoryPayroll[t],
        contributions: income.contributions[t],
        poolPensions: expenditure.basic[t] + expenditure.transitional[t],
        accountPensions: expenditure.account[t],
        disability: expenditure.disability[t],
        survivors: expenditure.survivors[t],
        refunds: expenditure.accountRefunds[t],
      };
      for (const name of Object.keys(engine) as (keyof typeof engine)[]) {
        expect(apart(row[name], engine[name]), `${name} ${row.year}`).toBeLessThan(tolerance);
      }
    }
  });

  test('the headline figures of every year', () => {
    for (const [t, row] of run.outlook.years.entries()) {
      const { balance, closing, fundRatio, ...others } = books.years[t];
      expect(apart(balance, row.balance, row.expenditure), `balance ${row.year}`).toBeLessThan(tolerance);
      expect(apart(closing, row.closing, row.expenditure), `closing ${row.year}`).toBeLessThan(tolerance);
      expect(apart(fundRatio, row.fundRatio, 1), `fundRatio ${row.year}`).toBeLessThan(tolerance);
      for (const name of Object.keys(others) as (keyof typeof others)[]) {
        expect(apart(others[name], row[name]), `${name} ${row.year}`).toBeLessThan(tolerance);
      }
    }
  });

  test('first deficit, peak, month in which the fund is empty, actuarial balance', () => {
    expect(books.years).toHaveLength(run.outlook.years.length);
    expectSameSummary(books, run);
  });

  test('the first year comes out as the official accounts have it', () => {
    const [first] = books.years;
    expect(apart(again.rows[0].contributors, inputs.fitted.contributors)).toBeLessThan(tolerance);
    expect(apart(first.income, inputs.fitted.income)).toBeLessThan(tolerance);
    expect(apart(first.expenditure, inputs.fitted.expenditure)).toBeLessThan(tolerance);
  });
});

test('a tenth of a per cent on mortality is seen in pensioners and in benefits', () => {
  const scenario = { ...bundledScenario('current-law'), years: 5 };
  const run = unwrapped(runScenario(base, parameters, scenario));
  const inputs = unwrapped(resolve(base, parameters, scenario));
  const series = {
    ...inputs.series,
    'mortality.memberFactor': inputs.series['mortality.memberFactor'].map((x) => x * 1.001),
  };
  const last = recompute({ inputs: { ...inputs, series }, fitted: run.calibration }).rows[4];
  expect(apart(last.pensioners, run.projection.pensioners[4])).toBeGreaterThan(1e-6);
  const { basic, transitional } = run.projection.fund.expenditure;
  expect(apart(last.poolPensions, basic[4] + transitional[4])).toBeGreaterThan(1e-6);
});
