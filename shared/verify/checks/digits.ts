import { z } from 'zod';
import { leadingDigits, leadingShare, shareAt } from '../../audit/digits/benford';
import { type Conformity, type DigitFit, digitFit } from '../../audit/digits/conformity';
import { mantissaFit, mantissaSums } from '../../audit/digits/mantissas';
import { known, type Registry, unsupported } from '../known';

const counted = z.object({ digits: z.number().optional(), keys: z.array(z.number()), counts: z.array(z.number()) });

const fitOf = ({ keys, counts }: z.output<typeof counted>): DigitFit =>
  digitFit(
    keys.includes(10) ? 'firstTwo' : keys.includes(0) ? 'second' : 'first',
    new Map(keys.map((key, k) => [key, counts[k]])),
  );

/** The classes in the words of the R package benford.analysis, which check files use. */
const words: Readonly<Record<Conformity, string>> = {
  close: 'Close conformity',
  acceptable: 'Acceptable conformity',
  marginal: 'Marginally acceptable conformity',
  none: 'Nonconformity',
};

const fit = known(counted, (given) => {
  const found = fitOf(given);
  return {
    n: found.n,
    chisq: found.chiSquare,
    df: found.freedom,
    p: found.chance,
    MAD: found.deviation,
    excessMAD: found.excessDeviation,
    conformity: words[found.conformity],
  };
});

const mantissas = known(z.object({ values: z.union([z.string(), z.array(z.number())]) }), ({ values }) => {
  if (typeof values === 'string') return unsupported(values);
  const { mean, variance, arc, distortion } = mantissaFit(mantissaSums(values));
  return { mean, var: variance, arcL2: arc, distortionFactor: distortion };
});

/** Leading digits: what Benford gives, how they are taken from a number, how far counts depart. */
export const digitChecks: Registry = {
  benfordDigitAtPosition: known(
    z.object({ position: z.number().int().min(1).max(7), digits: z.array(z.number()) }),
    ({ position, digits }) => digits.map((digit) => shareAt(position, digit)),
  ),
  benfordLeading: known(z.object({ digits: z.number().positive() }), ({ digits }) => leadingShare(digits)),
  leadingDigits: known(z.object({ values: z.array(z.number()), digits: z.number().int() }), ({ values, digits }) =>
    values.map((value) => leadingDigits(value, digits)),
  ),
  benfordFromCounts: fit,
  benfordZ: known(counted, (given) => fitOf(given).groups.map(({ z: score }) => score)),
  mantissaStats: mantissas,
};
