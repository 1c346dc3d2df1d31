import type { Zone } from '../../data/regionFigures';
import type { RegionOutlook, RegionYear } from './regionOutlook';

/** One region's value and how much it counts. */
export interface Weighted {
  readonly value: number;
  readonly weight: number;
  readonly zone: Zone;
}

/** Theil's index and its parts between and within the four zones, Gini's coefficient, and the ends of the range. */
export interface Inequality {
  readonly theil: number;
  readonly between: number;
  readonly within: number;
  readonly gini: number;
  readonly lowest: number;
  readonly highest: number;
}

const weightOf = (rows: readonly Weighted[]): number => rows.reduce((sum, { weight }) => sum + weight, 0);

const meanOf = (rows: readonly Weighted[]): number =>
  rows.reduce((sum, { value, weight }) => sum + value * weight, 0) / weightOf(rows);

const xLogX = (x: number): number => (x > 0 ? x * Math.log(x) : 0);

/** T = Σ w/W · v/μ · ln(v/μ); a value of zero adds nothing. Source: Theil, Economics and Information Theory (1967). */
export function theil(rows: readonly Weighted[]): number {
  const [mean, all] = [meanOf(rows), weightOf(rows)];
  if (mean === 0) return 0;
  return rows.reduce((sum, { value, weight }) => sum + (weight / all) * xLogX(value / mean), 0);
}

/** G = Σ Σ w·w′·|v − v′| / (2·W²·μ). */
export function gini(rows: readonly Weighted[]): number {
  const [mean, all] = [meanOf(rows), weightOf(rows)];
  if (mean === 0) return 0;
  let sum = 0;
  for (const a of rows) for (const b of rows) sum += a.weight * b.weight * Math.abs(a.value - b.value);
  return sum / (2 * all * all * mean);
}

/** Inequality between regions; values below zero, as of a fund that owes, count as zero. Source: features.md G13. */
export function inequality(rows: readonly Weighted[]): Inequality {
  const counted = rows.map((row) => ({ ...row, value: Math.max(0, row.value) }));
  const zones = [...new Set(counted.map(({ zone }) => zone))].map((zone) => {
    const members = counted.filter((row) => row.zone === zone);
    return { value: meanOf(members), weight: weightOf(members), zone };
  });
  const whole = theil(counted);
  const between = theil(zones);
  return {
    theil: whole,
    between,
    within: whole - between,
    gini: gini(counted),
    lowest: Math.min(...rows.map(({ value }) => value)),
    highest: Math.max(...rows.map(({ value }) => value)),
  };
}

export const unequalMeasures = ['reserveMonths', 'benefitRatio', 'systemDependency'] as const;
export type UnequalMeasure = (typeof unequalMeasures)[number];

export interface InequalityYear extends Readonly<Record<UnequalMeasure, Inequality>> {
  readonly year: number;
}

/** How unequal the regions are in each year; every region counts by its pensioners. */
export function inequalityByYear(regions: readonly RegionOutlook[]): InequalityYear[] {
  const [first] = regions;
  if (first === undefined) return [];
  const at = (measure: UnequalMeasure, t: number): Inequality => {
    const rowOf = ({ years, zone }: RegionOutlook): Weighted => {
      const year: RegionYear = years[t];
      return { value: year[measure], weight: year.pensioners, zone };
    };
    return inequality(regions.map(rowOf));
  };
  return first.years.map(({ year }, t) => ({
    year,
    reserveMonths: at('reserveMonths', t),
    benefitRatio: at('benefitRatio', t),
    systemDependency: at('systemDependency', t),
  }));
}
