import { RandomStream } from '../base/randomStream';
import { monthNumber, type YearMonth } from '../base/yearMonth';
import { accountRows } from './accountRows';
import { benefitRows } from './benefitRows';
import { monthOf, periodOf } from './calendar';
import { careerMonths, contributionRows } from './contributionRows';
import { extraBenefits } from './extraBenefits';
import { sampleAward } from './sampleAward';
import { purposes, type SamplePerson } from './samplePerson';
import { type SampleWorld, yearsOf } from './sampleWorld';

/** One row of a canonical table; money as a number of yuan. */
export type Row = Record<string, string | number | null>;

/** Everything the tables know of one person. Irregularities are planted by changing these rows. */
export interface SampleRecords {
  readonly person: SamplePerson;
  readonly member: Row;
  readonly contributions: Row[];
  readonly accounts: Row[];
  readonly benefits: Row[];
  readonly deaths: Row[];
  readonly custody: Row[];
  readonly transfers: Row[];
  /** Members that exist only because something was planted, such as a second file of the same person. */
  readonly furtherMembers: Row[];
}

const isRetired = ({ role }: SamplePerson): boolean => role === 'pensioner' || role === 'retiring';

function statusOf(world: SampleWorld, person: SamplePerson, lastPaid: YearMonth | null): string {
  if (person.death !== null) return 'deceased';
  if (isRetired(person)) return 'retired';
  if (person.role === 'resident') return 'active';
  const last = world.months[world.months.length - 1];
  return lastPaid !== null && monthNumber(lastPaid) < monthNumber(last) ? 'paused' : 'active';
}

function memberRow(world: SampleWorld, person: SamplePerson, lastPaid: YearMonth | null): Row {
  return {
    member_id: person.memberId,
    id_number: person.idNumber,
    name: person.name,
    sex: person.sex === 'male' ? 'M' : 'F',
    birth_date: person.birth,
    member_type: person.memberType,
    region_code: person.city,
    household_region_code: person.household,
    enrolled_on: periodOf(person.enrolled),
    first_work_date: periodOf(person.enrolled),
    status: statusOf(world, person, lastPaid),
    retired_on: isRetired(person) ? periodOf(person.statutory) : null,
  };
}

const registries = ['civil_affairs', 'police', 'hospital'] as const;

function deathRows({ settings }: SampleWorld, { memberId, death }: SamplePerson, stream: RandomStream): Row[] {
  if (death === null) return [];
  const registry = registries[stream.weighted(registries.map((each) => settings.deathRegistries[each]))];
  return [{ member_id: memberId, id_number: null, death_date: death, registry }];
}

/** A few pensioners serve a sentence; nothing is paid for the months that lie wholly within it. */
function custodyRows(world: SampleWorld, { memberId, role }: SamplePerson, stream: RandomStream): Row[] {
  const { share, months } = world.settings.custody;
  if (role !== 'pensioner' || !stream.chance(share)) return [];
  const start = stream.integer(2, Math.max(2, world.months.length - 10));
  const [from, to] = [world.months[start], world.months[Math.min(world.months.length - 1, start + months)]];
  const day = stream.integer(2, 27);
  return [{ member_id: memberId, id_number: null, from_date: withDay(from, day), to_date: withDay(to, day) }];
}

const withDay = (month: YearMonth, day: number): string =>
  `${periodOf(month).slice(0, 8)}${String(day).padStart(2, '0')}`;

const lawfulDuring = (row: Row, custody: readonly Row[]): boolean =>
  custody.every(({ from_date, to_date }) => {
    const month = String(row.period).slice(0, 7);
    return month <= String(from_date).slice(0, 7) || month >= String(to_date).slice(0, 7);
  });

/** The lawful records of one person: what the tables would say if nobody had erred. */
export function sampleRecords(world: SampleWorld, person: SamplePerson): SampleRecords {
  const stream = new RandomStream(world.seed, person.index, purposes.records);
  const career = careerMonths(world, person, stream);
  const { contributions, transfers } = contributionRows(world, person, { ...career, stream });
  const award = person.role === 'retiring' ? sampleAward(world, person, contributions) : null;
  const custody = custodyRows(world, person, stream);
  const pension = benefitRows(world, person, { award, stream }).filter((row) => lawfulDuring(row, custody));
  const accounts = accountRows(world, person, { contributions, award, stream });
  const extras = extraBenefits(world, person, { lastPaid: career.lastPaid });
  return {
    person,
    member: memberRow(world, person, career.lastPaid),
    contributions: inWindow(world, person, contributions),
    accounts,
    benefits: [...pension, ...extras],
    deaths: deathRows(world, person, stream),
    custody,
    transfers,
    furtherMembers: [],
  };
}

/** Careers of those who retire are kept whole, so that their awards can be worked out; of the rest the sample's months. */
function inWindow(world: SampleWorld, { role }: SamplePerson, rows: Row[]): Row[] {
  if (role === 'retiring') return rows;
  const [first] = yearsOf(world);
  return rows.filter(({ period }) => monthOf(String(period)).year >= first);
}
