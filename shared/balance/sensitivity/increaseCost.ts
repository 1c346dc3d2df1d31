import { failed, type Result, success } from '../../base/result';
import { applyReforms } from '../../parameters/applyReforms';
import { yearlyValues } from '../../parameters/yearlyValues';
import type { Bench } from '../levers/targetRuns';
import type { Run } from '../outlook';
import { stressed } from '../stress/stress';

/** What one more point of increase in one year costs, yuan. */
export interface IncreaseCost {
  readonly year: number;
  readonly firstYear: number;
  /** Of all later years too, at the fund's return. */
  readonly present: number;
  /** Over the present value of payroll. */
  readonly shareOfPayroll: number;
}

const point = 0.01;

function presentValue({ fundReturn }: Run, amounts: (t: number) => number): number {
  let discount = 1;
  let sum = 0;
  for (const [t, rate] of fundReturn.entries()) {
    sum += (amounts(t) * discount) / Math.sqrt(1 + rate);
    discount /= 1 + rate;
  }
  return sum;
}

/**
 * Pensions raised by one point more in a year, once and for good, by the weight of wages that gives the point in that
 * year; whoever draws a pension then carries it on. Source: features.md D19.
 */
export function increaseCost(bench: Bench, year: number): Result<IncreaseCost> {
  const { parameters, scenario } = bench;
  const plain = bench.run(scenario);
  if (!plain.ok) return plain;
  const law = applyReforms(parameters, scenario.reforms);
  if (!law.ok) return law;
  const wages = law.value.byId.get('economy.wageGrowth');
  if (wages === undefined) return failed({ code: 'parameter/missing', id: 'economy.wageGrowth' });
  const growth = yearlyValues(wages, year, 1);
  if (!growth.ok) return growth;
  const raised = stressed(
    parameters,
    scenario,
    {
      id: 'one-point',
      title: { zh: '养老金多调1个百分点', en: 'One point more of increase' },
      basis: { kind: 'assumed', why: { zh: '测算多调一个百分点的成本', en: 'To see what one more point costs' } },
      moves: [{ parameter: 'benefit.indexationWage', plus: point / growth.value[0], lasts: 1 }],
    },
    { from: year, strength: 1 },
  );
  const run = raised.ok ? bench.run(raised.value) : raised;
  if (!run.ok) return run;
  const more = (at: number): number =>
    run.value.projection.fund.totalExpenditure[at] - plain.value.projection.fund.totalExpenditure[at];
  const payroll = presentValue(plain.value, (at) => plain.value.projection.contributoryPayroll[at]);
  const present = presentValue(plain.value, more);
  return success({ year, firstYear: more(year - scenario.firstYear), present, shareOfPayroll: present / payroll });
}
