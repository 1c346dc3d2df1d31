import { z } from 'zod';
import { annuityDue, pureEndowment } from '../../mortality/annuity';
import { type Discount, levelRate } from '../../mortality/discount';
import { annuityDueByEvenDeaths, insuranceByEvenDeaths } from '../../mortality/fractionalYear';
import { increasingInsurance, insurance, insuranceVariance } from '../../mortality/insurance';
import { netPremium } from '../../mortality/reserve';
import type { Status } from '../../mortality/status';
import type { Answer } from '../compare';
import { known, type Registry } from '../known';
import { mortalityShape } from './mortalityInput';

const shape = mortalityShape.and(
  z.object({
    x: z.number(),
    /** Years of the term, instalments a year, years of deferral, sum insured. */
    n: z.number().optional(),
    k: z.number().default(1),
    m: z.number().default(0),
    benefit: z.number().default(1),
  }),
);

interface Contract {
  readonly life: Status;
  readonly rate: number;
  readonly discount: Discount;
  readonly n: number | undefined;
  readonly k: number;
  readonly m: number;
  readonly benefit: number;
}

const valued = (value: (contract: Contract) => Answer) =>
  known(shape, ({ mortality, rate, x, ...terms }) =>
    value({ life: mortality.at(x), rate, discount: levelRate(rate), n: undefined, ...terms }),
  );

const span = ({ n, k, m }: Contract) => ({ deferred: m, perYear: k, ...(n === undefined ? {} : { years: n }) });

/** Benefits on one life; UDD names take the annual value over to k instalments by the factors of even deaths. */
export const contingencyChecks: Registry = {
  Ax: valued((c) => c.benefit * insurance(c.life, c.discount)),
  Axn: valued((c) => c.benefit * insurance(c.life, c.discount, span(c))),
  varAxn: valued((c) => insuranceVariance(c.life, c.discount, span(c))),
  IAx: valued((c) => increasingInsurance(c.life, c.discount)),
  Ax_kthly: valued((c) => insurance(c.life, c.discount, span(c))),
  Ax_kthly_udd: valued((c) => insuranceByEvenDeaths(insurance(c.life, c.discount), c.rate, c.k)),
  ax_due: valued((c) => annuityDue(c.life, c.discount)),
  axn_due: valued((c) => annuityDue(c.life, c.discount, span(c))),
  ax_due_kthly: valued((c) => annuityDue(c.life, c.discount, span(c))),
  ax_due_kthly_udd: valued((c) => annuityDueByEvenDeaths(annuityDue(c.life, c.discount), c.rate, c.k)),
  netPremium: valued((c) => netPremium(insurance(c.life, c.discount), c.life, c.discount)),
  E5: valued((c) => pureEndowment(c.life, c.discount, 5)),
};
