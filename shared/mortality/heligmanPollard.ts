/** The eight parameters of the law, named as its authors name them; all are positive. */
export interface HeligmanPollard {
  /** Near ₁q₁; with B and C the fall of mortality in childhood. */
  readonly A: number;
  readonly B: number;
  readonly C: number;
  /** Height, narrowness and age of the hump of young adults. */
  readonly D: number;
  readonly E: number;
  readonly F: number;
  /** Level and yearly rise at old ages: a Gompertz curve of the odds. */
  readonly G: number;
  readonly H: number;
}

export interface HeligmanPollardParts {
  readonly childhood: number;
  readonly hump: number;
  readonly ageing: number;
}

/** The three parts of the odds q/p at an age. */
export const heligmanPollardParts = (law: HeligmanPollard, age: number): HeligmanPollardParts => ({
  childhood: law.A ** ((age + law.B) ** law.C),
  hump: age > 0 ? law.D * Math.exp(-law.E * Math.log(age / law.F) ** 2) : 0,
  ageing: law.G * law.H ** age,
});

/**
 * q/p = A^((x+B)^C) + D·exp(−E·(ln x − ln F)²) + G·H^x. Source: model.md §2; L. Heligman and J. H. Pollard, The age
 * pattern of mortality, Journal of the Institute of Actuaries 107 (1980).
 */
export function heligmanPollardChance(law: HeligmanPollard, age: number): number {
  const { childhood, hump, ageing } = heligmanPollardParts(law, age);
  const odds = childhood + hump + ageing;
  return odds / (1 + odds);
}
