import { type HeligmanPollard, heligmanPollardParts } from './heligmanPollard';
import type { LawFit, Rates } from './lawFits';
import { type Curve, fitCurve, fitLine } from './leastSquares';

/** Logarithms of the parameters, which keeps them positive; the first is ln(−ln A), which keeps A below 1. */
const lawOf = ([a, b, c, d, e, f, g, h]: readonly number[]): HeligmanPollard => ({
  A: Math.exp(-Math.exp(a)),
  B: Math.exp(b),
  C: Math.exp(c),
  D: Math.exp(d),
  E: Math.exp(e),
  F: Math.exp(f),
  G: Math.exp(g),
  H: Math.exp(Math.exp(h)),
});

/** ln(q/p), so that relative errors count alike at all ages, as in the authors' own sum Σ(q̂/q − 1)². */
const logOdds: Curve = {
  at: (parameters, age) => {
    const { childhood, hump, ageing } = heligmanPollardParts(lawOf(parameters), age);
    return Math.log(childhood + hump + ageing);
  },
  slopes: (parameters, age) => {
    const law = lawOf(parameters);
    const { A, B, C, E, F, H } = law;
    const { childhood, hump, ageing } = heligmanPollardParts(law, age);
    const odds = childhood + hump + ageing;
    const power = (age + B) ** C;
    const fall = (childhood * power * Math.log(A)) / odds;
    const distance = age > 0 ? Math.log(age / F) : 0;
    const peak = hump / odds;
    return [
      fall,
      (fall * C * B) / (age + B),
      fall * C * Math.log(age + B),
      peak,
      -peak * E * distance ** 2,
      2 * peak * E * distance,
      ageing / odds,
      (ageing / odds) * age * Math.log(H),
    ];
  },
};

/** Where the search starts: ages of the hump, with usual sizes of the rest. */
const humpAges = [18, 22, 27];
const humpNarrowness = [4, 12];
const adultAge = 40;

/** Heligman–Pollard from chances to die at whole ages from 0 or 1, by weighted least squares on ln(q/p). */
export function fitHeligmanPollard({ ages, rates, weights }: Rates): LawFit<HeligmanPollard> {
  const odds = rates.map((q) => Math.log(q / (1 - q)));
  const adult = ages.map((_, n) => n).filter((n) => ages[n] >= adultAge);
  const line = fitLine({ x: adult.map((n) => ages[n]), y: adult.map((n) => odds[n]) });
  const rise = Math.log(Math.max(line.slope, 0.01));
  const childhood = [Math.log(7), Math.log(0.02), Math.log(0.1)];
  const guesses = humpAges.flatMap((age) =>
    humpNarrowness.map((narrow) => [
      ...childhood,
      Math.log(5e-4),
      Math.log(narrow),
      Math.log(age),
      line.intercept,
      rise,
    ]),
  );
  const { parameters, residuals, squares } = fitCurve({ x: ages, y: odds, weights }, logOdds, guesses);
  return { law: lawOf(parameters), residuals, squares };
}
