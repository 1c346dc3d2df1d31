import type { BaseData } from '../../data/baseData';
import type { GroupState } from '../../pension/groupState';
import type { ProjectionInputs } from '../projectionInputs';
import { publishedWage } from '../resolveWages';

/** The pooled part that goes with a member counts the bases from this year on. Source: 国办发〔2009〕66号, article 4. */
const firstCounted = 1998;

/** Average wages added up from 1998 to each year, level before and after what is known; yuan. */
export interface WageHistory {
  readonly firstYear: number;
  readonly sums: Float64Array;
}

export function wageHistory(base: BaseData, inputs: ProjectionInputs): WageHistory {
  const { firstYear, years, averageWage, series } = inputs;
  const weight = series['economy.nonPrivateWeight'][0];
  const sums = new Float64Array(Math.max(1, firstYear + years - firstCounted));
  let sum = 0;
  for (let k = 0; k < sums.length; k++) {
    const index = firstCounted + k - (firstYear - 1);
    sum += index >= 0 ? averageWage[index] : (publishedWage(base, firstCounted + k, weight) ?? 0);
    sums[k] = sum;
  }
  return { firstYear: firstCounted, sums };
}

/** Wages of all years before a moment in time, straight within a year. */
export function wagesUpTo({ firstYear, sums }: WageHistory, time: number): number {
  const position = time - firstYear;
  if (position <= 0) return 0;
  const whole = Math.min(Math.floor(position), sums.length);
  const before = whole === 0 ? 0 : sums[whole - 1];
  const next = whole < sums.length ? sums[whole] : before;
  return before + (next - before) * (position - whole);
}

export interface PooledRule {
  readonly wages: WageHistory;
  /** 1 January on which members move. */
  readonly year: number;
  /** Wages of all years before it: `wagesUpTo(wages, year)`. */
  readonly soFar: number;
  /** Share of the base that moves. */
  readonly rate: number;
}

/** The rule by which members who move on 1 January of year `t` of a run take pooled money along. */
export function pooledRuleIn(wages: WageHistory, { firstYear, series }: ProjectionInputs, t: number): PooledRule {
  const year = firstYear + t;
  return { wages, year, soFar: wagesUpTo(wages, year), rate: series['mobility.pooledRate'][t + 1] };
}

/**
 * rate · Z · Σ W over the paid years just past, from 1998 on, of all of an age: what members paid is known as years and
 * mean index, so the years are taken to be the last ones. `wage` is the region's level. Source: model.md §12.
 */
export function pooledMoneyOf(
  { wages, year, soFar, rate }: PooledRule,
  state: GroupState,
  x: number,
  wage: number,
): number {
  const persons = state.insured[x];
  const paidYears = state.years[x] - state.deemedYears[x];
  if (persons <= 0 || paidYears <= 0) return 0;
  const index = state.indexYears[x] / paidYears;
  const counted = soFar - wagesUpTo(wages, year - paidYears / persons);
  return persons * rate * index * wage * counted;
}
