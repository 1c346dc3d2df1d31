import { failed, type Result, success } from '../base/result';
import type { Sourced } from '../data/baseData';
import type { AwardRules, AwardSupplement, Province } from '../data/provinces';
import type { InputSource } from './awardSheetLine';

/** A figure with where it comes from. */
export interface PlacedFigure {
  readonly value: number;
  readonly source: InputSource;
}

/** What the place and the year of an award bring to it. */
export interface AwardPlace {
  /** W: benefit base (计发基数) of the year of retirement, yuan a month. */
  readonly benefitBase: PlacedFigure;
  readonly rules: AwardRules;
  readonly supplements: readonly AwardSupplement[];
}

/** Growth of wages in a year after the last published one. */
export type WageGrowth = (year: number) => number;

/** The figure of a year, or the last published one carried on at the growth of wages; null before the first. */
function figureIn(series: ReadonlyMap<number, Sourced>, year: number, growth: WageGrowth): PlacedFigure | null {
  const published = series.get(year);
  if (published !== undefined) return { value: published.value, source: { kind: 'table', row: published } };
  const last = Math.max(...series.keys());
  const row = series.get(last);
  if (row === undefined || year < last) return null;
  let value = row.value;
  for (let next = last + 1; next <= year; next++) value *= 1 + growth(next);
  return { value, source: { kind: 'projected', from: last, row } };
}

/** Place of an award in a year; fails for years before the first benefit base that is known. */
export function awardPlace(province: Province, year: number, growth: WageGrowth): Result<AwardPlace> {
  const benefitBase = figureIn(province.benefitBase, year, growth);
  return benefitBase === null
    ? failed({ code: 'dataset/incomplete', file: 'tables/benefit_base.csv', missing: `${province.region}: ${year}` })
    : success({ benefitBase, rules: province.rules, supplements: province.supplements });
}

/** Average wage of a year, yuan a month, published or carried on. */
export const averageWageIn = (province: Province, year: number, growth: WageGrowth): PlacedFigure | null =>
  figureIn(province.averageWage, year, growth);
