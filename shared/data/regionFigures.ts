import type { Bilingual } from '../base/language';
import type { Sourced } from './baseData';

/** East, centre, west and northeast, as the National Bureau of Statistics divides the country. */
export type Zone = 'east' | 'central' | 'west' | 'northeast';

/** What is published of a province's fund now and then, and of the transfers between provinces. */
export type ProvinceMeasure =
  | 'contributors'
  | 'pensioners'
  | 'income'
  | 'expenditure'
  | 'balance'
  | 'closing'
  | 'inMigrants'
  | 'adjustmentPaid'
  | 'adjustmentReceived'
  | 'adjustmentNet'
  | 'poolingPaid'
  | 'poolingReceived';

/** A published figure of one year. */
export interface YearFigure extends Sourced {
  readonly year: number;
}

/** All that is known of one province before any of it is spread or fitted; series in the order of the years. */
export interface RegionFigures {
  readonly region: string;
  readonly name: Bilingual;
  readonly zone: Zone;
  /** Residents at the census of 2020 and the share of them of 65 and over. */
  readonly persons: number;
  readonly shareFrom65: number;
  /** Yuan a month. */
  readonly averageWage: readonly YearFigure[];
  readonly benefitBase: readonly YearFigure[];
  readonly published: Readonly<Partial<Record<ProvinceMeasure, readonly YearFigure[]>>>;
}

/** The last figure up to a year, if any. */
export const figureUpTo = (figures: readonly YearFigure[] | undefined, year: number): YearFigure | undefined =>
  figures?.findLast((figure) => figure.year <= year);
