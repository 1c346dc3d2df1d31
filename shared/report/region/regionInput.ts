import type { RegionOutlook, RegionYear } from '../../balance/regions/regionOutlook';
import type { RegionsRun } from '../../balance/regions/runRegions';
import type { Bilingual, Language } from '../../base/language';
import { quantile } from '../../base/quantile';
import type { Reference } from '../../data/baseData';
import type { RegionFigures } from '../../data/regionFigures';
import { readDerived } from '../cells';
import { type PublishedMeasure, provinceFigure } from '../disclosure/disclosureInput';
import { type ReportWords, reportWords } from '../reportContext';

/** One province of a run of them all. */
export interface RegionInput {
  readonly run: RegionsRun;
  /** What the scenario of the run is called. */
  readonly scenario: Bilingual;
  readonly own: RegionOutlook;
  /** What is published of the province. */
  readonly figures: RegionFigures;
  readonly references: readonly Reference[];
  readonly language: Language;
  readonly day: string;
}

export interface RegionContext extends ReportWords {
  readonly input: RegionInput;
}

/** Measures by which provinces are placed, and whether more of them is better for the fund. */
export const placed = {
  reserveMonths: 'more',
  systemDependency: 'less',
  dependency: 'less',
  benefitRatio: 'less',
} as const satisfies Partial<Record<keyof RegionYear, 'more' | 'less'>>;
export type Placed = keyof typeof placed;
export const placedMeasures = [
  'reserveMonths',
  'systemDependency',
  'dependency',
  'benefitRatio',
] as const satisfies Placed[];

export const yearIn = ({ years }: RegionOutlook, year: number): RegionYear | undefined =>
  years.find((row) => row.year === year);

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Pensioners per contributor, and months of reserve, of all provinces together. */
export const together = {
  systemDependency: (rows: readonly RegionYear[]): number =>
    sum(rows.map(({ pensioners }) => pensioners)) / sum(rows.map(({ contributors }) => contributors)),
  reserveMonths: (rows: readonly RegionYear[]): number =>
    (12 * sum(rows.map(({ closing }) => closing))) / sum(rows.map(({ benefits }) => benefits)),
} as const;

const middle = (values: readonly number[]): number =>
  quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  );

/** 1 for the province whose figure is best for the fund; those that are equal share a place. */
function place(input: RegionInput, year: number, measure: Placed): number | undefined {
  const own = yearIn(input.own, year)?.[measure];
  if (own === undefined) return undefined;
  const others = rowsIn(input.run, year).map((row) => row[measure]);
  return 1 + others.filter((other) => (placed[measure] === 'more' ? other > own : other < own)).length;
}

/** A year of every province. */
export const rowsIn = ({ regions }: RegionsRun, year: number): readonly RegionYear[] =>
  regions.flatMap((region) => yearIn(region, year) ?? []);

/**
 * `own.2030.closing`, `own.firstDeficitYear`, `own.exhaustionYear`; `all.2030.systemDependency`, `all.2030.reserveMonths`;
 * `middle.2030.dependency`; `place.2030.dependency`, `place.count`; `drift.2098.contributors`, `drift.2098.benefits`;
 * `published.2021.income`; and what is derived of them.
 */
export const readRegion = (input: RegionInput, cell: string): number =>
  readDerived(cell, (one) => {
    const value = found(input, one.split('.'));
    if (typeof value !== 'number') throw new Error(`The run by province holds no number in the cell ${one}`);
    return value;
  });

// A name that is not known reads as undefined, which `readRegion` refuses.
function found(input: RegionInput, [head, second = '', name = '']: readonly string[]): number | null | undefined {
  const { run, own, figures } = input;
  const year = Number(second);
  switch (head) {
    case 'own':
      return name === '' ? own[second as 'exhaustionYear'] : yearIn(own, year)?.[name as keyof RegionYear];
    case 'all':
      return together[name as keyof typeof together]?.(rowsIn(run, year));
    case 'middle':
      return middle(rowsIn(run, year).map((row) => row[name as Placed]));
    case 'place':
      return second === 'count' ? run.regions.length : place(input, year, name as Placed);
    case 'drift':
      return run.totals.find((total) => total.year === year)?.[`${name as 'contributors' | 'benefits'}Drift`];
    case 'published':
      return provinceFigure(figures, year, name as PublishedMeasure)?.value;
    default:
      return undefined;
  }
}

export const regionContext = (input: RegionInput): RegionContext => ({
  ...reportWords(input.language, (cell) => readRegion(input, cell)),
  input,
});

export const firstOf = ({ input }: RegionContext): number => input.run.firstYear;
export const lastOf = ({ input }: RegionContext): number => input.run.firstYear + input.own.years.length - 1;
