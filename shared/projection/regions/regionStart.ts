import type { Zone } from '../../data/regionFigures';

/** What sets one region apart at the start of a run; levels are over the country's, 1 where nothing differs. */
export interface RegionStart {
  readonly region: string;
  readonly zone: Zone;
  /** Persons at the end of the year before the first. */
  readonly contributors: number;
  readonly pensioners: number;
  /** Yuan at the end of the year before the first. */
  readonly closing: number;
  /** Average wage of the region. */
  readonly wage: number;
  readonly benefitBase: number;
  /** Pensions in payment at the opening. */
  readonly pension: number;
  /** Contributions over what members, wages and the national collection rate give. */
  readonly collection: number;
}

/** How the opening of a region is known, for the marks beside it. */
export type Grounds = 'published' | 'allotted';
