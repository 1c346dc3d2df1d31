import { roundToFen } from '../base/fen';
import { failed, type Result, success } from '../base/result';
import { addMonths, monthNumber, monthsBetween, type YearMonth, yearMonthOf, yearMonthText } from '../base/yearMonth';
import type { Sourced } from '../data/baseData';
import type { AwardRules } from '../data/provinces';
import type { ParameterId } from '../parameters/catalogue';
import { type AwardLaw, inForce } from '../pension/awardLaw';
import type { SampleSettings } from './sampleSettings';

/** What every person of a sample has in common. */
export interface SampleWorld {
  readonly settings: SampleSettings;
  readonly law: AwardLaw;
  /** Interest of accounts by year. */
  readonly creditingRates: ReadonlyMap<number, number>;
  readonly seed: number;
  readonly members: number;
  /** The tables that the sample goes into have the provinces that movers come from. */
  readonly provincesKnown: boolean;
  /** The months that the tables cover. */
  readonly months: readonly YearMonth[];
  /** Rates in force by month number. */
  readonly rates: Readonly<Record<RateId, ReadonlyMap<number, number>>>;
}

export type SampleQuestion = Omit<SampleWorld, 'months' | 'rates'>;

const rateIds = [
  'contribution.employerRate',
  'contribution.employeeRate',
  'contribution.flexibleRate',
  'contribution.flexibleAccountRate',
  'mobility.pooledRate',
] as const satisfies readonly ParameterId[];
export type RateId = (typeof rateIds)[number];

function ratesOf({ law, settings }: SampleQuestion, id: RateId): ReadonlyMap<number, number> {
  const first = monthNumber(settings.firstCareerMonth);
  const count = monthNumber(settings.lastMonth) - first + 1;
  return new Map(
    Array.from({ length: count }, (_, at) => {
      const day = `${yearMonthText(yearMonthOf(first + at))}-01`;
      return [first + at, inForce(law, id, day)?.value ?? 0] as const;
    }),
  );
}

/** A year from which something that careers need is not stated, or null. */
function missingYear({ settings, creditingRates }: SampleQuestion): string | null {
  const { firstCareerMonth, firstMonth, lastMonth, averageWage, benefitBase } = settings;
  for (let year = firstCareerMonth.year; year <= lastMonth.year; year++) {
    if (!creditingRates.has(year)) return `accountCrediting ${year}`;
    if (averageWage[String(year - 1)] === undefined) return `averageWage ${year - 1}`;
    if (year >= firstMonth.year && benefitBase[String(year)] === undefined) return `benefitBase ${year}`;
  }
  return null;
}

/** Everything that persons of a sample have in common; fails where a year of their careers is not stated. */
export function sampleWorld(question: SampleQuestion): Result<SampleWorld> {
  const missing = missingYear(question);
  if (missing !== null) return failed({ code: 'dataset/incomplete', file: 'sample/province.yaml', missing });
  const { firstMonth, lastMonth } = question.settings;
  const count = monthsBetween(firstMonth, lastMonth) + 1;
  const rates = Object.fromEntries(rateIds.map((id) => [id, ratesOf(question, id)])) as SampleWorld['rates'];
  const months = Array.from({ length: count }, (_, index) => addMonths(firstMonth, index));
  return success({ ...question, rates, months });
}

export const yearsOf = ({ settings }: SampleWorld): readonly number[] => {
  const first = settings.firstMonth.year;
  return Array.from({ length: settings.lastMonth.year - first + 1 }, (_, index) => first + index);
};

/** A contribution rate in force in a month. */
export function rateIn({ rates }: SampleWorld, id: RateId, month: YearMonth): number {
  const rate = rates[id].get(monthNumber(month));
  if (rate === undefined) throw new RangeError(`${id} ${yearMonthText(month)}`);
  return rate;
}

/** Interest of accounts in a year of the sample. */
export function creditingRate({ creditingRates }: SampleWorld, year: number): number {
  const rate = creditingRates.get(year);
  if (rate === undefined) throw new RangeError(`accountCrediting ${year}`);
  return rate;
}

/** Benefit base of a year of the sample, yuan a month. */
export function benefitBaseIn({ settings }: SampleWorld, year: number): number {
  const base = settings.benefitBase[String(year)];
  if (base === undefined) throw new RangeError(`benefitBase ${year}`);
  return base;
}

/** Wages are published after the year, so a year's bases are measured by the year before. */
export function wageForBase({ settings }: SampleWorld, year: number): number {
  const wage = settings.averageWage[String(year - 1)];
  if (wage === undefined) throw new RangeError(`averageWage ${year - 1}`);
  return wage;
}

/** Contribution base of an index, within the floor and the cap of the year. Source: model.md §6. */
export function baseOf(world: SampleWorld, index: number, year: number): number {
  const wage = wageForBase(world, year);
  return roundToFen(Math.min(Math.max(index, 0.6), 3) * wage);
}

const coefficient: Sourced = {
  value: 0.012,
  reference: 'sample',
  status: 'assumed',
  file: 'sample/province.yaml',
  line: 1,
};

/** Awards of the sample follow the plain national rule. */
export const sampleAwardRules: AwardRules = {
  accountStart: { year: 1996, month: 1 },
  transitionCoefficient: coefficient,
  longServiceCoefficient: coefficient,
  longServiceYears: 99,
  deemedIndex: 'own',
  yearsRounding: 'twoDecimals',
  indexedWageRounding: 'fen',
};
