import { type HeligmanPollard, heligmanPollardParts } from './heligmanPollard';
import type { LawFit, Rates } from './lawFits';
import { type Curve, fitCurve, fitLine } from './leastSquares';

type Name = keyof HeligmanPollard;

/**
 * Where the law keeps its meaning. Without limits a table without a hump, as those of insured lives are, sends the hump
 * to an age of millions, where it fits the noise of other ages.
 */
const limits: Readonly<Record<Name, readonly [number, number]>> = {
  A: [1e-5, 0.05],
  B: [1e-4, 2],
  C: [0.01, 1],
  D: [1e-6, 0.02],
  E: [0.5, 50],
  F: [12, 50],
  G: [1e-8, 1e-2],
  H: [1.02, 1.25],
};
const names: readonly Name[] = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const ranges = names.map((name) => limits[name].map(Math.log));

/** The search runs over all numbers: ln of a parameter lies at the share 1/(1 + e^−u) between the logarithms of its limits. */
const shareOf = (u: number): number => 1 / (1 + Math.exp(-u));

function lawOf(search: readonly number[]): HeligmanPollard {
  const [A, B, C, D, E, F, G, H] = search.map((u, n) => {
    const [low, high] = ranges[n];
    return Math.exp(low + (high - low) * shareOf(u));
  });
  return { A, B, C, D, E, F, G, H };
}

function searchFrom(law: HeligmanPollard): number[] {
  return names.map((name, n) => {
    const [low, high] = ranges[n];
    const share = Math.min(0.99, Math.max(0.01, (Math.log(law[name]) - low) / (high - low)));
    return Math.log(share / (1 - share));
  });
}

/** ln(q/p), so that relative errors count alike at all ages, as in the authors' own sum Σ(q̂/q − 1)². */
const logOdds: Curve = {
  at: (search, age) => {
    const { childhood, hump, ageing } = heligmanPollardParts(lawOf(search), age);
    return Math.log(childhood + hump + ageing);
  },
  slopes: (search, age) =>
    slopesByLogarithm(lawOf(search), age).map((slope, n) => {
      const share = shareOf(search[n]);
      return slope * (ranges[n][1] - ranges[n][0]) * share * (1 - share);
    }),
};

/** ∂ln(q/p)/∂ln θ for A to H. */
function slopesByLogarithm(law: HeligmanPollard, age: number): number[] {
  const { A, B, C, E, F } = law;
  const { childhood, hump, ageing } = heligmanPollardParts(law, age);
  const odds = childhood + hump + ageing;
  const power = (age + B) ** C;
  const fall = (childhood * power) / odds;
  const bend = fall * Math.log(A) * C;
  const peak = hump / odds;
  const distance = age > 0 ? Math.log(age / F) : 0;
  return [
    fall,
    (bend * B) / (age + B),
    bend * Math.log(age + B),
    peak,
    -peak * E * distance ** 2,
    2 * peak * E * distance,
    ageing / odds,
    (ageing / odds) * age,
  ];
}

export interface HeligmanPollardFit extends LawFit<HeligmanPollard> {
  /** Parameters that ended at a limit: the data do not determine them. */
  readonly undetermined: readonly Name[];
}

/** Where the search starts: ages of the hump, with usual sizes of the rest. */
const humpAges = [18, 24, 35];
const adultAge = 40;
const edge = 0.002;

/** Heligman–Pollard from chances to die at whole ages from 0 or 1, by weighted least squares on ln(q/p). */
export function fitHeligmanPollard({ ages, rates, weights }: Rates): HeligmanPollardFit {
  const odds = rates.map((q) => Math.log(q / (1 - q)));
  const adult = ages.map((_, n) => n).filter((n) => ages[n] >= adultAge);
  const line = fitLine({ x: adult.map((n) => ages[n]), y: adult.map((n) => odds[n]) });
  const ageing = { G: Math.exp(line.intercept), H: Math.exp(line.slope) };
  const guesses = humpAges.map((F) => searchFrom({ A: 5e-4, B: 0.02, C: 0.1, D: 5e-4, E: 6, F, ...ageing }));
  const { parameters, residuals, squares } = fitCurve({ x: ages, y: odds, weights }, logOdds, guesses);
  const undetermined = names.filter((_, n) => Math.abs(shareOf(parameters[n]) - 0.5) > 0.5 - edge);
  return { law: lawOf(parameters), residuals, squares, undetermined };
}
