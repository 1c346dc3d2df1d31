import type { BySex } from '../data/baseData';
import { poissonInterval } from './poissonInterval';

/** What a group lived through: person-years, deaths, and the central rate that was expected. */
export interface ExperienceCell {
  readonly sex: keyof BySex;
  readonly age: number;
  readonly exposure: number;
  readonly deaths: number;
  readonly expectedRate: number;
}

export interface StudyRow {
  readonly sex: keyof BySex | 'both';
  readonly fromAge: number;
  /** The last age of the band; null when it is open. */
  readonly toAge: number | null;
  readonly exposure: number;
  readonly actual: number;
  readonly expected: number;
  /** Actual over expected deaths, with its interval; null where none are expected. */
  readonly ratio: number | null;
  readonly interval: readonly [number, number] | null;
  /** 0 … 1: how far the group's own deaths can be trusted. */
  readonly credibility: number;
  /** Z · actual / expected + (1 − Z): what to multiply the expected rates with. */
  readonly blendedRatio: number;
  /** Deaths a person-year by that ratio; null without exposure. */
  readonly blendedRate: number | null;
}

/** Deaths for full credibility: within 5 % with a chance of 90 %, (1.645 / 0.05)². */
const fullCredibility = 1082;
const confidence = 0.95;

/** Z = min(1, √(n / 1082)). Source: L. H. Longley-Cook, An introduction to credibility theory (1962); features.md C17. */
export const credibilityOf = (deaths: number): number => Math.min(1, Math.sqrt(deaths / fullCredibility));

type Place = Pick<StudyRow, 'sex' | 'fromAge' | 'toAge'>;

function rowOf(place: Place, cells: readonly ExperienceCell[]): StudyRow {
  const sum = (of: (cell: ExperienceCell) => number) => cells.reduce((total, cell) => total + of(cell), 0);
  const exposure = sum((cell) => cell.exposure);
  const actual = sum((cell) => cell.deaths);
  const expected = sum((cell) => cell.exposure * cell.expectedRate);
  const ratio = expected > 0 ? actual / expected : null;
  const [low, high] = poissonInterval(actual, confidence);
  const credibility = credibilityOf(actual);
  const blendedRatio = ratio === null ? 1 : credibility * ratio + (1 - credibility);
  return {
    ...place,
    exposure,
    actual,
    expected,
    ratio,
    interval: expected > 0 ? [low / expected, high / expected] : null,
    credibility,
    blendedRatio,
    blendedRate: exposure > 0 ? (blendedRatio * expected) / exposure : null,
  };
}

const rowsOfSex = (cells: readonly ExperienceCell[], sex: StudyRow['sex'], bands: readonly number[]): StudyRow[] => {
  const own = cells.filter((cell) => sex === 'both' || cell.sex === sex);
  const places = bands.map((fromAge, at): Place => {
    const next = bands.at(at + 1);
    return { sex, fromAge, toAge: next === undefined ? null : next - 1 };
  });
  const inside = ({ fromAge, toAge }: Place) => own.filter(({ age }) => age >= fromAge && age <= (toAge ?? age));
  const whole: Place = { sex, fromAge: bands[0], toAge: null };
  return [...places, ...(places.length > 1 ? [whole] : [])].map((place) => rowOf(place, inside(place)));
};

/**
 * Actual over expected deaths by sex and age band, each sex and both together with a total. `bands` are the first ages
 * of the bands, rising, the last open; younger ages are left out. Deaths are whole numbers of persons, taken as Poisson
 * with exact intervals of 95 %. Source: features.md C17; poissonInterval.ts.
 */
export function experienceStudy(cells: readonly ExperienceCell[], bands: readonly number[]): readonly StudyRow[] {
  return (['male', 'female', 'both'] as const).flatMap((sex) => rowsOfSex(cells, sex, bands));
}
