import type { Driver } from './driver';

/**
 * How shocks are drawn: normal, Student's t of five degrees of freedom with the same variance, or for the economy blocks
 * of three years of what history left unexplained. Source: model.md §10.
 */
export const shockKinds = ['normal', 'student', 'bootstrap'] as const;
export type ShockKind = (typeof shockKinds)[number];

/**
 * Which points of the unit cube paths take: independent ones; pairs 2j and 2j + 1 with the same draws and opposite signs;
 * or scrambled Sobol points, dealt to replicates that are independent of one another.
 */
export const pointKinds = ['random', 'antithetic', 'sobol'] as const;
export type PointKind = (typeof pointKinds)[number];

/** Drivers whose shocks are independent of those of the other groups. */
export const driverGroups = ['mortality', 'fertility', 'economy'] as const;
export type DriverGroup = (typeof driverGroups)[number];

export interface DrawOptions {
  readonly seed: number;
  readonly shocks: ShockKind;
  readonly points: PointKind;
  /** Drivers that stay on the scenario's own path. */
  readonly still: ReadonlySet<Driver>;
  /** Groups that take a second set of draws, independent of the first: pick and freeze. */
  readonly redrawn: ReadonlySet<DriverGroup>;
}

export const standardDraws: DrawOptions = {
  seed: 1,
  shocks: 'normal',
  points: 'random',
  still: new Set(),
  redrawn: new Set(),
};

/** Independent scramblings of Sobol points; their spread is the error of what they estimate. */
export const replicates = 16;

/** Paths that share draws have the same group; groups are independent of one another. */
export const groupSize: Readonly<Record<PointKind, number>> = {
  random: 1,
  antithetic: 2,
  sobol: Number.POSITIVE_INFINITY,
};

export const groupOf = (points: PointKind, path: number): number =>
  points === 'sobol' ? path % replicates : Math.floor(path / groupSize[points]);
