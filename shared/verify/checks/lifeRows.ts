import { z } from 'zod';
import { annuityDue, annuityImmediate, pureEndowment } from '../../mortality/annuity';
import { levelRate, squared } from '../../mortality/discount';
import { curtateExpectation } from '../../mortality/expectation';
import { decreasingInsurance, endowmentInsurance, increasingInsurance, insurance } from '../../mortality/insurance';
import type { Answer } from '../compare';
import { known, type Registry } from '../known';
import { mortalityShape } from './mortalityInput';

const rowShape = mortalityShape.and(
  z.object({
    x: z.number(),
    radix: z.number().default(1),
    radixAge: z.number().default(0),
    law: z.string().optional(),
    A: z.number().default(0),
    B: z.number().default(0),
    c: z.number().default(1),
  }),
);

/** A line of a printed table of one life; books differ in which of these they print and in their multiples of 1000. */
const row = known(rowShape, (inputs) => {
  const { mortality, rate, x } = inputs;
  const life = mortality.at(x);
  const discount = levelRate(rate);
  const Ax = insurance(life, discount);
  const A2x = insurance(life, squared(discount));
  const yearly: Record<string, Answer> = {
    lx: inputs.radix * mortality.at(inputs.radixAge).survival(x - inputs.radixAge),
    qx: 1 - life.survival(1),
    ex_curtate: curtateExpectation(life),
    ax_due: annuityDue(life, discount),
    ax_imm: annuityImmediate(life, discount),
    ax_due_12: annuityDue(life, discount, { perYear: 12 }),
    ax_due_12_exact: annuityDue(life, discount, { perYear: 12 }),
    ax_due_4_exact: annuityDue(life, discount, { perYear: 4 }),
    Ax_4: insurance(life, discount, { perYear: 4 }),
    E5: pureEndowment(life, discount, 5),
    ...(inputs.law === 'makeham' ? { mu: inputs.A + inputs.B * inputs.c ** x } : {}),
  };
  for (const years of [10, 20]) {
    yearly[`E${years}`] = pureEndowment(life, discount, years);
    yearly[`term${years}`] = insurance(life, discount, { years });
    yearly[`ax_due_${years}`] = annuityDue(life, discount, { years });
    yearly[`Ax_endow_${years}`] = endowmentInsurance(life, discount, years);
  }
  return { ...yearly, Ax, A2x, Ax_x1000: 1000 * Ax, A2x_x1000: 1000 * A2x };
});

/** Annuities payable yearly and quarterly, for life and for ten years. */
const annuities = known(mortalityShape.and(z.object({ x: z.number() })), ({ mortality, rate, x }) => {
  const life = mortality.at(x);
  const discount = levelRate(rate);
  const quarterly = { perYear: 4 };
  return {
    ax_due: annuityDue(life, discount),
    ax_immediate: annuityImmediate(life, discount),
    ax4_due: annuityDue(life, discount, quarterly),
    ax4_immediate: annuityImmediate(life, discount, quarterly),
    ax_immediate_10: annuityImmediate(life, discount, { years: 10 }),
    ax4_immediate_10: annuityImmediate(life, discount, { ...quarterly, years: 10 }),
    ax4_due_10: annuityDue(life, discount, { ...quarterly, years: 10 }),
  };
});

/** Benefits of an n-year term; `m5_axn` is the n-year annuity that starts in five years. */
const termRow = known(mortalityShape.and(z.object({ x: z.number(), n: z.number() })), ({ mortality, rate, x, n }) => {
  const life = mortality.at(x);
  const discount = levelRate(rate);
  return {
    axn: annuityDue(life, discount, { years: n }),
    Axn: insurance(life, discount, { years: n }),
    AExn: endowmentInsurance(life, discount, n),
    Exn: pureEndowment(life, discount, n),
    IAxn: increasingInsurance(life, discount, { years: n }),
    DAxn: decreasingInsurance(life, discount, n),
    pxt: life.survival(n),
    m5_axn: annuityDue(life, discount, { deferred: 5, years: n }),
  };
});

export const lifeRowChecks: Registry = { row, annuities, termRow };
