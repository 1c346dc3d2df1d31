import { z } from 'zod';
import { dietz, dietzWeight, simpleDietz } from '../../investment/returns/dietz';
import { geometricExcess } from '../../investment/returns/excess';
import { annualized, linked, returnsBetween } from '../../investment/returns/linking';
import { modifiedYield, singleYield, type TimedAmount, timed, yields } from '../../investment/returns/moneyWeighted';
import { subPeriodReturns } from '../../investment/returns/timeWeighted';
import type { FlowTiming } from '../../investment/returns/valuation';
import { type Attempt, known, type Registry, unsupported } from '../known';

const numbers = z.array(z.number());
const ends = { V0: z.number(), V1: z.number() };

/** "end of day" unless the file says "start of day". */
const timingOf = (words: string | undefined): FlowTiming => (words?.startsWith('start') ? 'start' : 'end');

const dated = z
  .object({ ...ends, days: z.number(), flows: z.array(z.object({ day: z.number(), amount: z.number() })) })
  .extend({ timing: z.string().optional() });
const oneFlow = z.object({ ...ends, flow: z.number(), flowDay: z.number(), daysInMonth: z.number() });
const manyOrOne = z.union([
  dated,
  oneFlow.extend({ timing: z.string().optional() }).transform(({ flow, flowDay, daysInMonth, ...rest }) => ({
    ...rest,
    days: daysInMonth,
    flows: [{ day: flowDay, amount: flow }],
  })),
]);

/** The one rate, none, or several, which no single answer can stand for. */
function yieldAttempt(amounts: readonly TimedAmount[]): Attempt | number | null {
  const rates = yields(amounts);
  return rates.length > 1 ? unsupported(`several rates: ${rates.join(', ')}`) : singleYield(rates).value;
}

const yearly = (amounts: readonly number[]): TimedAmount[] => amounts.map((amount, years) => ({ years, amount }));

const days = z.object({ convention: z.string(), days: z.array(z.object({ V: z.number(), flow: z.number() })) });
const beforeFlow = z.object({ ...ends, valueBeforeFlow: z.number(), flow: z.number() });
const afterFlow = z.object({ ...ends, valueAfterFlowEndOf14Jan: z.number(), flow: z.number() });
const split = z.union([
  beforeFlow,
  afterFlow.transform(({ valueAfterFlowEndOf14Jan: after, ...rest }) => ({
    ...rest,
    valueBeforeFlow: after - rest.flow,
  })),
]);

/** Two periods around one flow. */
const around = ({ V0, valueBeforeFlow, flow, V1 }: z.output<typeof split>): number =>
  linked([valueBeforeFlow / V0 - 1, V1 / (valueBeforeFlow + flow) - 1]);

const timeWeightedOfDays = ({ convention, days: list }: z.output<typeof days>): number => {
  const valuations = list.map(({ V, flow }, k) => ({ date: String(k), value: V, flow }));
  return linked(subPeriodReturns(valuations, convention.includes('start') ? 'start' : 'end').returns);
};

const againstYield = z.union([
  beforeFlow.extend({
    flowAtFraction: z.number().optional(),
    flowAtYear: z.number().optional(),
    years: z.number().default(1),
  }),
  z.object({ flows: numbers, holdingReturns: numbers }),
]);

const ratedPair = z.union([
  z.object({ returns: numbers }),
  z.object({ values: numbers }).transform(({ values }) => ({ returns: returnsBetween(values) })),
]);

const datedFlows = z
  .object({ dates: z.array(z.iso.date()), cashflows: numbers })
  .transform(({ dates, cashflows }) => timed(dates.map((date, k) => ({ date, amount: cashflows[k] }))));

export const returnChecks: Registry = {
  modifiedDietz: known(
    manyOrOne,
    ({ V0, V1, days: length, flows, timing }) =>
      dietz(
        V0,
        V1,
        flows.map(({ day, amount }) => ({ amount, weight: dietzWeight(day, length, timingOf(timing)) })),
      ).value,
  ),
  simpleDietz: known(oneFlow, ({ V0, V1, flow }) => simpleDietz(V0, V1, flow).value),
  twr: known(z.union([days, split]), (given) => ('days' in given ? timeWeightedOfDays(given) : around(given))),
  twrVsIrr: known(againstYield, (given) => {
    if ('holdingReturns' in given) {
      const irr = singleYield(yields(yearly(given.flows))).value;
      return { irr, twrAnnual: annualized(given.holdingReturns, 1) };
    }
    const at = given.flowAtYear ?? given.flowAtFraction ?? 0;
    const flows = [
      { years: 0, amount: -given.V0 },
      { years: at, amount: -given.flow },
      { years: given.years, amount: given.V1 },
    ];
    return { twr: around(given), irr: singleYield(yields(flows)).value };
  }),
  moneyWeightedHolding: known(
    z.object({ ...ends, years: z.number(), flows: z.array(z.object({ year: z.number(), amount: z.number() })) }),
    ({ V0, V1, years, flows }) => {
      const paid = flows.map(({ year, amount }) => ({ years: year, amount: -amount }));
      const irrAnnual = singleYield(yields([{ years: 0, amount: -V0 }, ...paid, { years, amount: V1 }])).value;
      return { irrAnnual, holdingPeriod: irrAnnual === null ? null : (1 + irrAnnual) ** years - 1 };
    },
  ),
  irrHoldingPeriod: known(
    oneFlow.extend({ weight: z.union([z.number(), z.string()]) }),
    ({ V0, V1, flow, flowDay, daysInMonth, weight }) => {
      const left = typeof weight === 'number' ? weight : dietzWeight(flowDay, daysInMonth, 'end');
      const amounts = [
        { years: 0, amount: -V0 },
        { years: 1 - left, amount: -flow },
        { years: 1, amount: V1 },
      ];
      return singleYield(yields(amounts)).value;
    },
  ),
  linkReturns: known(ratedPair, ({ returns }) => linked(returns)),
  linkReturns2: known(z.object({ portfolio: numbers, benchmark: numbers }), ({ portfolio, benchmark }) => ({
    portfolio: linked(portfolio),
    benchmark: linked(benchmark),
  })),
  annualisedReturn: known(z.object({ yearlyReturns: numbers }), ({ yearlyReturns }) => annualized(yearlyReturns, 1)),
  geometricExcess: known(z.object({ pairs: z.array(z.tuple([z.number(), z.number()])) }), ({ pairs }) =>
    pairs.map(([own, other]) => geometricExcess(own, other)),
  ),
  irr: known(z.object({ cashflows: numbers }), ({ cashflows }) => yieldAttempt(yearly(cashflows))),
  xirr: known(datedFlows, yieldAttempt),
  mirr: known(
    z.object({ cashflows: numbers, financeRate: z.number(), reinvestRate: z.number() }),
    ({ cashflows, financeRate, reinvestRate }) =>
      modifiedYield(yearly(cashflows), { finance: financeRate, reinvest: reinvestRate }).value,
  ),
};
