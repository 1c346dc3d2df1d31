import { quantile } from '../base/quantile';
import type { AccountMeasure, BaseData, Verification } from '../data/baseData';
import { pathValues } from './pathValues';
import type { PathMeasure, PathResults } from './simulatePaths';
import { watchedChances } from './yearWatch';

/** What the official accounts state of what paths project. */
export const placedMeasures = [
  'contributors',
  'pensioners',
  'income',
  'expenditure',
  'closing',
] as const satisfies readonly (PathMeasure & AccountMeasure)[];

/** Where what then happened falls among the paths of a year. */
export interface OutcomePlace {
  readonly measure: (typeof placedMeasures)[number];
  readonly year: number;
  readonly outcome: number;
  readonly status: Verification;
  /** In the order of `watchedChances`. */
  readonly quantiles: readonly number[];
  /** Share of the paths below what happened: over many years it should be spread evenly from 0 to 1. */
  readonly share: number;
}

/** The first year is left out: it is known and fitted. */
export function outcomePlaces(
  blocks: readonly PathResults[],
  { accounts }: Pick<BaseData, 'accounts'>,
): readonly OutcomePlace[] {
  const [{ firstYear, years }] = blocks;
  const ahead = accounts.filter(({ year }) => year > firstYear && year < firstYear + years);
  return placedMeasures.flatMap((measure) =>
    ahead.flatMap(({ year, measures }) => {
      const official = measures[measure];
      if (official === undefined) return [];
      const values = Float64Array.from(pathValues(blocks, measure, year), ([, value]) => value).sort();
      return [
        {
          ...{ measure, year, outcome: official.value, status: official.status },
          quantiles: watchedChances.map((chance) => quantile(values, chance)),
          share: values.filter((value) => value < official.value).length / values.length,
        },
      ];
    }),
  );
}
