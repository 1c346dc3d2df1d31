import { z } from 'zod';
import {
  type AllocationRule,
  type AttributedPeriod,
  brinson,
  type Effects,
  geometricBrinson,
  withoutInteraction,
} from '../../investment/attribution/brinson';
import { bySegment, linkEffects, linkingMethods, type Totals } from '../../investment/attribution/linking';
import { linked } from '../../investment/returns/linking';
import { sumOf } from '../../investment/statistics/moments';
import type { Answer } from '../compare';
import { known, type Registry } from '../known';

const numbers = z.array(z.number());
const period = z.object({ wp: numbers, wb: numbers, rp: numbers, rb: numbers }).transform(
  ({ wp, wb, rp, rb }): AttributedPeriod => ({
    portfolioWeights: wp,
    benchmarkWeights: wb,
    portfolioReturns: rp,
    benchmarkReturns: rb,
  }),
);

const effectsAnswer = (effects: Effects): Answer => ({
  portfolio: effects.portfolio,
  benchmark: effects.benchmark,
  excess: effects.portfolio - effects.benchmark,
  allocation: effects.allocation,
  allocationTotal: sumOf(effects.allocation),
  selection: effects.selection,
  selectionTotal: sumOf(effects.selection),
  interaction: effects.interaction,
  interactionTotal: sumOf(effects.interaction),
});

const brinsonCheck = (rule: AllocationRule) => known(period, (given) => effectsAnswer(brinson(given, rule)));

const effects = z.array(numbers);
const linkedEffects = z.object({
  rp: numbers,
  rb: numbers,
  allocation: effects,
  selection: effects,
  method: z
    .string()
    .transform((name) => name.toLowerCase())
    .pipe(z.enum(linkingMethods)),
});

export const attributionChecks: Registry = {
  brinsonBHB: brinsonCheck('hood-beebower'),
  brinsonFachler: brinsonCheck('brinson-fachler'),
  brinsonFachlerMerged: known(period, (given) => effectsAnswer(withoutInteraction(brinson(given, 'brinson-fachler')))),
  brinsonGeometric: known(period, (given) => {
    const { excess, allocation, selection } = geometricBrinson(given);
    const totals = { allocationTotal: sumOf(allocation), selectionTotal: sumOf(selection) };
    return { excess, allocation, selection, ...totals };
  }),
  brinsonGeometricTotals: known(period, (given) => {
    const { allocation, selection } = geometricBrinson(given);
    return { allocation: sumOf(allocation), selection: sumOf(selection) };
  }),
  linkAttribution: known(linkedEffects, ({ rp, rb, allocation, selection, method }) => {
    const totals: Totals = { portfolio: rp, benchmark: rb };
    const answer = (given: readonly (readonly number[])[]) => {
      const byPeriod = linkEffects(totals, given, method);
      const totalBySegment = bySegment(byPeriod);
      return { byPeriod, totalBySegment, total: sumOf(totalBySegment) };
    };
    return { allocation: answer(allocation), selection: answer(selection), excess: linked(rp) - linked(rb) };
  }),
};
