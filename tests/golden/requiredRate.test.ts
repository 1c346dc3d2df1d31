import { expect, test } from 'vitest';
import { actuarialBalance } from '../../shared/balance/actuarialBalance';
import { requiredRate } from '../../shared/balance/requiredRate';
import { currentLawBench } from '../support/balanceBench';
import { unwrapped } from '../support/bundled';

test('contributions at the required rate bring the actuarial balance of the run to nothing', async () => {
  const bench = await currentLawBench();
  const run = unwrapped(bench.run(bench.scenario));
  const rate = requiredRate(run) ?? Number.NaN;
  const { projection, fundReturn } = run;
  const { fund, contributoryPayroll, years } = projection;
  const contributions = contributoryPayroll.map((payroll) => rate * payroll);
  const totalIncome = fund.totalIncome.map((all, t) => all - fund.income.contributions[t] + contributions[t]);
  const balanced = { ...projection, fund: { ...fund, totalIncome, income: { ...fund.income, contributions } } };
  expect(actuarialBalance(projection, fundReturn, years)).toBeLessThan(-0.1);
  expect(Math.abs(actuarialBalance(balanced, fundReturn, years))).toBeLessThan(1e-12);
});
