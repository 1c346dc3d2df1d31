import { failed, type Result, success } from '../../../shared/base/result';
import { type Experience, surfaceOf } from '../../../shared/mortality/experience';
import type { DeathRecord, DeathRecords, RecordSex } from './deathRecords';

export interface Population {
  readonly sex: RecordSex;
  readonly experience: Experience;
}

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** `60-94`, or null where it is not given. */
export function rangeOption(text: string | undefined, option: string): Result<Range | null> {
  if (text === undefined) return success(null);
  const [, from, to] = /^(\d{1,4})-(\d{1,4})$/.exec(text.trim()) ?? [];
  const range = { from: Number(from), to: Number(to) };
  return range.to > range.from
    ? success(range)
    : failed({ code: 'usage/bad-option', option, value: text, expected: '60-94' });
}

const within = (value: number, range: Range | null): boolean =>
  range === null || (value >= range.from && value <= range.to);

const sorted = (values: Iterable<number>): number[] => [...new Set(values)].sort((a, b) => a - b);

/** Deaths and person-years of one sex; every age of every year must be there. */
function experienceOf(file: string, records: readonly DeathRecord[]): Result<Experience> {
  const ages = sorted(records.map(({ age }) => age));
  const years = sorted(records.map(({ year }) => year));
  const byCell = new Map(records.map((record) => [`${record.year} ${record.age}`, record]));
  const firstYear = years[0] ?? 0;
  const span = (years.at(-1) ?? 0) - firstYear + 1;
  const [sex] = records.map((record) => record.sex);
  for (let year = firstYear; year < firstYear + span; year++) {
    const gap = ages.find((age) => !byCell.has(`${year} ${age}`));
    if (gap !== undefined) {
      const missing = [...(year > 0 ? [year] : []), sex, `age ${gap}`].join(' ');
      return failed({ code: 'dataset/incomplete', file, missing });
    }
  }
  const axes = { ages, firstYear, years: span };
  const column = (name: 'deaths' | 'exposure') =>
    surfaceOf(axes, (t, x) => byCell.get(`${firstYear + t} ${ages[x]}`)?.[name] ?? 0).data;
  return success({ ...axes, deaths: column('deaths'), exposure: column('exposure') });
}

/** The sexes of the file, each on its own axes, within the ages and years that are asked for. */
export function populationsIn(
  { file, records }: DeathRecords,
  ages: Range | null,
  years: Range | null,
): Result<readonly Population[]> {
  const asked = records.filter(({ age, year }) => within(age, ages) && within(year, years));
  if (asked.length === 0) return failed({ code: 'dataset/incomplete', file, missing: 'age, year' });
  const populations: Population[] = [];
  for (const sex of ['male', 'female', 'both'] as const) {
    const own = asked.filter((record) => record.sex === sex);
    if (own.length === 0) continue;
    const experience = experienceOf(file, own);
    if (!experience.ok) return experience;
    populations.push({ sex, experience: experience.value });
  }
  return success(populations);
}
