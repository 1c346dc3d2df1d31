import type { BaseData } from '../../data/baseData';
import { figureUpTo, type RegionFigures, type YearFigure } from '../../data/regionFigures';
import { type KnownShare, knownShare, type SharedMeasure, sharesWithRest } from './knownShares';
import type { RegionStart } from './regionStart';
import { shareOut } from './shareOut';

/** The country in the first year, as the national run has it, to which the regions are brought. */
export interface NationalStart {
  readonly firstYear: number;
  readonly contributors: number;
  readonly pensioners: number;
  readonly closing: number;
  /** First year, yuan. */
  readonly income: number;
  readonly expenditure: number;
  readonly contributions: number;
  readonly rates: StartRates;
}

export interface StartRates {
  readonly memberInertia: number;
  readonly fundReturn: number;
  readonly subsidyShare: number;
  readonly subsidyToGap: number;
  readonly otherIncomeShare: number;
}

interface Ground {
  readonly base: BaseData;
  readonly figures: readonly RegionFigures[];
  readonly national: NationalStart;
}

const total = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, value) => sum + value, 0);

const knownOf = ({ base, figures, national }: Ground, measure: SharedMeasure): (KnownShare | null)[] =>
  figures.map((figure) => knownShare(base, figure, measure, national.firstYear - 1));

/**
 * Members by province: published for the opening year where they are, else old share^w · census share^(1−w) of the
 * country, brought to the national total. The census share is of those under 65 or of those above.
 */
function members(ground: Ground, measure: 'contributors' | 'pensioners', people: readonly number[]): Float64Array {
  const { national } = ground;
  const known = knownOf(ground, measure);
  const old = sharesWithRest(known, people);
  const all = total(people);
  const { memberInertia: inertia } = national.rates;
  const parts = known.map((one, r) => ({
    held: one !== null && one.year >= national.firstYear - 1 ? one.value : null,
    weight: old[r] ** inertia * (people[r] / all) ** (1 - inertia),
  }));
  return shareOut(national[measure], parts);
}

/** Funds in proportion to the last published share, as large as pensioners call for where there is none, never negative. */
function funds(ground: Ground, pensioners: Float64Array): Float64Array {
  const { national } = ground;
  const parts = knownOf(ground, 'closing').map((one, r) => ({
    held: one !== null && one.year >= national.firstYear - 1 ? one.value : null,
    weight: Math.max(0, one?.share ?? pensioners[r] / national.pensioners),
  }));
  return shareOut(national.closing, parts);
}

const lastOf = (figures: readonly YearFigure[], year: number): number =>
  (figureUpTo(figures, year) ?? figures[0]).value;

/** Levels over their mean weighed by `weights`. */
function overMean(levels: readonly number[], weights: Float64Array): number[] {
  const mean = levels.reduce((sum, level, r) => sum + level * weights[r], 0) / total(weights);
  return levels.map((level) => level / mean);
}

/** Expenditure by province in the first year: the published share of the year before, else pensioners × old level. */
function expenditures(ground: Ground, pensioners: Float64Array, benefitBase: readonly number[]): Float64Array {
  const { base, figures, national } = ground;
  const opening = national.firstYear - 1;
  const parts = knownOf(ground, 'expenditure').map((one, r) => {
    const heads = one === null ? null : knownShare(base, figures[r], 'pensioners', one.year);
    const headShare = heads !== null && heads.year === one?.year ? heads.share : pensioners[r] / national.pensioners;
    const level = one === null ? benefitBase[r] : one.share / headShare;
    const held = one !== null && one.year >= opening ? one.share * national.expenditure : null;
    return { held, weight: pensioners[r] * level };
  });
  return shareOut(Math.round(national.expenditure), parts);
}

/** Contributions where the income of the year before is published: that income less subsidy, interest and other. */
function contributions(ground: Ground, spent: Float64Array, closing: Float64Array, capacity: number[]): Float64Array {
  const { national } = ground;
  const { subsidyShare, subsidyToGap, fundReturn, otherIncomeShare } = national.rates;
  const parts = knownOf(ground, 'income').map((one, r) => {
    if (one === null || one.year < national.firstYear - 1) return { held: null, weight: capacity[r] };
    const besides = (1 - subsidyToGap) * subsidyShare * spent[r] + fundReturn * closing[r];
    return { held: (one.share * national.income - besides) / (1 + otherIncomeShare), weight: 0 };
  });
  return shareOut(Math.round(national.contributions), parts);
}

/**
 * The opening of every region from what is published of it and of the country; national totals are met exactly, known
 * provinces held. What is not published is an assumption. Source: docs/decisions/0009-provincial-pools.md.
 */
export function regionStarts(
  base: BaseData,
  figures: readonly RegionFigures[],
  national: NationalStart,
): RegionStart[] {
  const ground = { base, figures, national };
  const opening = national.firstYear - 1;
  const younger = figures.map(({ persons, shareFrom65 }) => persons * (1 - shareFrom65));
  const older = figures.map(({ persons, shareFrom65 }) => persons * shareFrom65);
  const contributors = members(ground, 'contributors', younger);
  const pensioners = members(ground, 'pensioners', older);
  const closing = funds(ground, pensioners);
  const wages = figures.map(({ averageWage }) => lastOf(averageWage, opening));
  const bases = figures.map((figure) => lastOf(figure.benefitBase, opening));
  const wage = overMean(wages, contributors);
  const benefitBase = overMean(bases, pensioners);
  const spent = expenditures(ground, pensioners, benefitBase);
  const capacity = wage.map((level, r) => level * contributors[r]);
  const paid = contributions(ground, spent, closing, capacity);
  const perCapacity = total(paid) / total(capacity);
  const perHead = total(spent) / total(pensioners);
  return figures.map(({ region, zone }, r) => ({
    region,
    zone,
    contributors: contributors[r],
    pensioners: pensioners[r],
    closing: closing[r],
    wage: wage[r],
    benefitBase: benefitBase[r],
    pension: spent[r] / pensioners[r] / perHead,
    collection: paid[r] / capacity[r] / perCapacity,
  }));
}
