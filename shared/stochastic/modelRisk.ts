import type { MortalityPath, Scenario } from '../parameters/parameter';
import { type ShockKind, shockKinds } from './draws';
import { meanOf } from './moments';
import type { WatchPoint } from './yearWatch';

/** Models of mortality that are compared; each sets the middle and the spread. */
export const comparedMortality = ['lee-carter', 'li-lee', 'cbd'] as const satisfies readonly MortalityPath[];

/** One way to model what is uncertain. */
export interface ModelChoice {
  readonly mortality: (typeof comparedMortality)[number];
  readonly shocks: ShockKind;
}

export const modelChoices: readonly ModelChoice[] = comparedMortality.flatMap((mortality) =>
  shockKinds.map((shocks) => ({ mortality, shocks })),
);

export const chosenScenario = (scenario: Scenario, { mortality }: ModelChoice): Scenario => ({
  ...scenario,
  mortality,
});

/** What one choice of models says of a year. */
export interface ModelOutcome extends ModelChoice {
  readonly point: WatchPoint;
}

/** One figure over all choices of models. */
export interface Spread {
  readonly mean: number;
  readonly lowest: number;
  readonly highest: number;
}

export interface ModelRisk {
  readonly outcomes: readonly ModelOutcome[];
  /** Probability that the fund is exhausted by the year. */
  readonly exhaustion: Spread;
  /** Of the fund at the end of the year, in the order of `watchedChances`. */
  readonly quantiles: readonly Spread[];
}

const spreadOf = (values: readonly number[]): Spread => ({
  mean: meanOf(values),
  lowest: Math.min(...values),
  highest: Math.max(...values),
});

/** Every choice counts alike: nothing says which is the better. */
export const modelRisk = (outcomes: readonly ModelOutcome[]): ModelRisk => ({
  outcomes,
  exhaustion: spreadOf(outcomes.map(({ point }) => point.exhaustion.value)),
  quantiles: outcomes[0].point.quantiles.map((_, at) => spreadOf(outcomes.map(({ point }) => point.quantiles[at]))),
});
