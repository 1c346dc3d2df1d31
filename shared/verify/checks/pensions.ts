import { z } from 'zod';
import { roundToFen } from '../../base/fen';
import { accountPension, basicPension } from '../../pension/award';
import { known, type Registry } from '../known';

const basicShape = z.object({ benefitBase: z.number().positive(), averageIndex: z.number(), years: z.number() });
const accountShape = z.object({ accountBalance: z.number(), divisorMonths: z.number().positive() });

/** As on an award sheet: W·Z rounded to the fen, then the basic pension rounded to the fen. Source: model.md §7. */
const basic = known(basicShape, ({ benefitBase, averageIndex, years }) => {
  const indexedWage = roundToFen(benefitBase * averageIndex);
  return roundToFen(basicPension(benefitBase, indexedWage / benefitBase, years));
});

const account = known(accountShape, ({ accountBalance, divisorMonths }) =>
  roundToFen(accountPension(accountBalance, divisorMonths)),
);

export const pensionChecks: Registry = { pension_basic: basic, pension_account: account };
