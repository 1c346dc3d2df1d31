import type { Mortality } from './status';

/** A mortality law: force of mortality by age, and exact survival at any age, whole or not. */
export interface MortalityLaw extends Mortality {
  hazard(age: number): number;
}

export interface MakehamParameters {
  /** Deaths that do not depend on age. */
  readonly A: number;
  readonly B: number;
  readonly c: number;
}

/** Survival below this is nothing: it moves no value at the precision of a double. */
const negligible = 1e-40;

/** Makeham: μ(x) = A + B·c^x; survival exp(−A·t − B·c^x·(c^t − 1)/ln c). Source: model.md §2. */
export function makeham({ A, B, c }: MakehamParameters): MortalityLaw {
  const growth = Math.log(c);
  const survivalFrom = (age: number, t: number) => Math.exp(-A * t - (B * c ** age * Math.expm1(t * growth)) / growth);
  return {
    hazard: (age) => A + B * c ** age,
    at: (age) => {
      let years = 1;
      while (survivalFrom(age, years) > negligible) years++;
      return { survival: (t) => survivalFrom(age, t), years };
    },
  };
}

/** Gompertz: μ(x) = B·c^x. */
export const gompertz = (B: number, c: number): MortalityLaw => makeham({ A: 0, B, c });

/** The Standard Ultimate Survival Model of Dickson, Hardy & Waters, used with i = 5 % and l₂₀ = 100000. */
export const standardUltimate: MakehamParameters = { A: 0.00022, B: 2.7e-6, c: 1.124 };
