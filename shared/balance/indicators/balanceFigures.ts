import { figureOr } from './figure';
import { type Compute, overOutput, overPayroll, type Place } from './place';
import { generalAveragePremium, paygRate, scaledPremium, steadyStateRate } from './premiums';
import { obligationWithoutEnd, type Summarized, summarized, unfundedObligation } from './summarized';

const summary =
  (name: keyof Summarized): Compute =>
  ({ stream, horizon }) =>
    figureOr(summarized(stream, horizon)?.[name] ?? null, 'nothing-paid');

const unfunded = ({ stream, horizon }: Place): number => unfundedObligation(stream, horizon);

/** Balance, obligation and rates of a horizon. */
export const balanceFigures = {
  incomeRate: summary('incomeRate'),
  costRate: summary('costRate'),
  actuarialBalance: summary('balance'),
  actuarialBalanceWithoutTarget: summary('balanceWithoutTarget'),
  unfundedObligation: (place) => ({ value: unfunded(place) }),
  unfundedToPayroll: (place) => overPayroll(place, unfunded(place)),
  unfundedToOutput: (place) => overOutput(place, unfunded(place)),
  unfundedWithoutEnd: ({ stream }) => figureOr(obligationWithoutEnd(stream), 'grows-faster-than-interest'),
  paygRate: ({ stream, horizon }) => figureOr(paygRate(stream, horizon - 1), 'nothing-paid'),
  generalAveragePremium: ({ stream, horizon }) => figureOr(generalAveragePremium(stream, horizon), 'nothing-paid'),
  scaledPremium: ({ stream, horizon }) => figureOr(scaledPremium(stream, horizon), 'no-rate'),
  steadyStateRate: ({ stream, settings: { steadyEarly, steadyLate } }) =>
    figureOr(steadyStateRate(stream, { early: steadyEarly.value, late: steadyLate.value }), 'no-rate'),
} satisfies Record<string, Compute>;
