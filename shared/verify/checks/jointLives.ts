import { z } from 'zod';
import { annuityDue, annuityImmediate } from '../../mortality/annuity';
import { levelRate, squared } from '../../mortality/discount';
import { insurance } from '../../mortality/insurance';
import { jointLife, lastSurvivor, type Mortality, tabular } from '../../mortality/status';
import { known, type Registry } from '../known';
import { mortalityShape } from './mortalityInput';

const ages = z.tuple([z.number(), z.number()]);
const pair = mortalityShape.and(z.object({ x: ages.default([0, 0]), n: z.number().optional() }));

const joint = (mortality: Mortality, [one, other]: readonly [number, number]) =>
  jointLife(mortality.at(one), mortality.at(other));
const last = (mortality: Mortality, [one, other]: readonly [number, number]) =>
  lastSurvivor(mortality.at(one), mortality.at(other));
const term = (n: number | undefined) => (n === undefined ? {} : { years: n });

/** Two lives of the same age and two that are ten years apart, as older exam tables print them. */
const jointRow = known(mortalityShape.and(z.object({ x: z.number() })), ({ mortality, rate, x }) => {
  const discount = levelRate(rate);
  const same = joint(mortality, [x, x]);
  const apart = joint(mortality, [x, x + 10]);
  return {
    a_xx: annuityDue(same, discount),
    A_xx_1000: 1000 * insurance(same, discount),
    A2_xx_1000: 1000 * insurance(same, squared(discount)),
    a_x_x10: annuityDue(apart, discount),
    A_x_x10_1000: 1000 * insurance(apart, discount),
    A2_x_x10_1000: 1000 * insurance(apart, squared(discount)),
  };
});

const jointRow2 = known(pair, ({ mortality, rate, x }) => {
  const discount = levelRate(rate);
  const both = joint(mortality, x);
  const either = last(mortality, x);
  return {
    joint_a: annuityDue(both, discount),
    last_a: annuityDue(either, discount),
    joint_A: insurance(both, discount),
    last_A: insurance(either, discount),
  };
});

const twoTables = z.object({ lx1: z.array(z.number()), lx2: z.array(z.number()), i: z.number(), n: z.number() });

export const jointLifeChecks: Registry = {
  jointRow,
  jointRow2,
  a_joint_due: known(pair, ({ mortality, rate, x, n }) => annuityDue(joint(mortality, x), levelRate(rate), term(n))),
  a_joint_immediate_n: known(pair, ({ mortality, rate, x, n }) =>
    annuityImmediate(joint(mortality, x), levelRate(rate), term(n)),
  ),
  a_lastSurvivor_due: known(pair, ({ mortality, rate, x, n }) =>
    annuityDue(last(mortality, x), levelRate(rate), term(n)),
  ),
  A_lastSurvivor: known(pair, ({ mortality, rate, x, n }) => insurance(last(mortality, x), levelRate(rate), term(n))),
  a_lastSurvivor_due_n: known(twoTables, ({ lx1, lx2, i, n }) =>
    annuityDue(lastSurvivor(tabular(lx1).at(0), tabular(lx2).at(0)), levelRate(i), { years: n }),
  ),
};
