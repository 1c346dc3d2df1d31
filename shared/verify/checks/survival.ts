import { z } from 'zod';
import { commutation } from '../../mortality/commutation';
import { completeExpectation, curtateExpectation } from '../../mortality/expectation';
import type { Mortality } from '../../mortality/status';
import { lastSurvivor, survivors, tabular } from '../../mortality/status';
import { known, type Registry, unsupported } from '../known';
import { mortalityShape, tableShape } from './mortalityInput';

const numbers = z.array(z.number());
const age = z.object({ x: z.number() });

const survivorsAt = known(
  mortalityShape.and(age.extend({ radix: z.number(), radixAge: z.number() })),
  ({ mortality, radix, radixAge, x }) => radix * mortality.at(radixAge).survival(x - radixAge),
);

const term = (p: RegExpMatchArray, mortality: Mortality): number => {
  const [sign, years, kind, start] = p.slice(1);
  const chance = mortality.at(Number(start)).survival(Number(years || 1));
  return (sign === '-' ? -1 : 1) * (kind === 'q' ? 1 - chance : chance);
};

/** Sums of chances in the usual writing, such as `15p65 - 25p65`. */
const probability = known(mortalityShape.and(z.object({ expr: z.string() })), ({ mortality, expr }) => {
  const compact = expr.replaceAll(/\s/g, '');
  const terms = [...compact.matchAll(/([+-]?)(\d*)([pq])(\d+)/g)];
  if (terms.map(([text]) => text).join('') !== compact) return unsupported(expr);
  return terms.reduce((sum, found) => sum + term(found, mortality), 0);
});

const commutationShape = mortalityShape.and(age.extend({ table: tableShape }));

const commutationAt = known(commutationShape, ({ table, rate, x }) => {
  const columns = commutation(table.lx ?? survivors(table.qx ?? []), rate);
  const { lx, Dx, Nx, Cx, Mx, Rx } = columns;
  return { lx: lx[x], Dx: Dx[x], Nx: Nx[x], Cx: Cx[x], Mx: Mx[x], Rx: Rx[x] };
});

const commutationRadixOne = known(commutationShape, ({ table, rate, x }) => {
  const { lx, Dx, Nx, Cx, Mx } = commutation(survivors(table.qx ?? []), rate);
  return { l: lx[x], D: Dx[x], N: Nx[x], C: Cx[x], M: Mx[x] };
});

const twoTables = z.object({
  lx1: numbers.optional(),
  lx2: numbers.optional(),
  q1: numbers.optional(),
  q2: numbers.optional(),
  t: z.number(),
});

const lastSurvivorProb = known(twoTables, ({ lx1, lx2, q1, q2, t }) => {
  const first = tabular(lx1 ?? survivors(q1 ?? [])).at(0);
  const second = tabular(lx2 ?? survivors(q2 ?? [])).at(0);
  return lastSurvivor(first, second).survival(t);
});

export const survivalChecks: Registry = {
  lx: survivorsAt,
  qx: known(mortalityShape.and(age), ({ mortality, x }) => 1 - mortality.at(x).survival(1)),
  tqx: known(
    mortalityShape.and(age.extend({ t: z.number() })),
    ({ mortality, x, t }) => 1 - mortality.at(x).survival(t),
  ),
  tpx_udd: known(mortalityShape.and(age.extend({ t: z.number() })), ({ mortality, x, t }) =>
    mortality.at(x).survival(t),
  ),
  survival: known(mortalityShape.and(z.object({ from: z.number(), to: z.number() })), ({ mortality, from, to }) =>
    mortality.at(from).survival(to - from),
  ),
  ex_curtate: known(mortalityShape.and(age), ({ mortality, x }) => curtateExpectation(mortality.at(x))),
  completeExpectation: known(mortalityShape.and(age), ({ mortality, x }) => completeExpectation(mortality.at(x))),
  temporaryCompleteExpectation_udd_or_curtate: known(
    mortalityShape.and(age.extend({ n: z.number() })),
    ({ mortality, x, n }) => curtateExpectation(mortality.at(x), n),
  ),
  probability,
  lastSurvivorProb,
  commutation: commutationAt,
  commutation_radix1: commutationRadixOne,
};
