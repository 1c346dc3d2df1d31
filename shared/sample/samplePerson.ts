import { RandomStream } from '../base/randomStream';
import { addMonths, monthNumber, type YearMonth, yearMonthOf } from '../base/yearMonth';
import type { Post } from '../pension/ladderIds';
import type { Sex } from '../pension/memberGroups';
import { statutoryRetirement } from '../pension/statutoryRetirement';
import { dayOf } from './calendar';
import { employerCity, employerCount, employerId } from './sampleEmployers';
import { sampleIdNumber } from './sampleId';
import { sampleName } from './sampleName';
import type { SampleWorld } from './sampleWorld';
import { drawn } from './spread';

export type MemberType = 'employee' | 'cadre' | 'flexible' | 'institution' | 'resident';

/** `contributor` pays through the months of the sample, `retiring` retires within them, `pensioner` did before. */
export type Role = 'contributor' | 'pensioner' | 'retiring' | 'resident';

export interface SamplePerson {
  readonly index: number;
  readonly memberId: string;
  readonly idNumber: string;
  readonly name: string;
  readonly sex: Sex;
  readonly birth: string;
  readonly role: Role;
  readonly memberType: MemberType;
  readonly city: string;
  readonly household: string;
  readonly employer: string | null;
  readonly payeeAccount: string;
  /** First month with contributions. */
  readonly enrolled: YearMonth;
  /** Month of the statutory age. */
  readonly statutory: YearMonth;
  /** Own base over average wage, before floor and cap. */
  readonly wageIndex: number;
  readonly death: string | null;
}

/** Streams of one person, by what is drawn from them; adding draws to one leaves the others as they are. */
export const purposes = { person: 1, records: 2, extras: 3, plant: 4 } as const;

const roles = ['contributor', 'pensioner', 'retiring', 'resident'] as const;
const types = ['employee', 'cadre', 'flexible', 'institution'] as const;

export const postOf = (sex: Sex, memberType: MemberType): Post => {
  if (sex === 'male') return 'men';
  return memberType === 'employee' ? 'womenWorker' : 'womenCadre';
};

const oldAge: Readonly<Record<Post, number>> = { men: 60, womenWorker: 50, womenCadre: 55 };

/** The month of birth that makes `retirement` the statutory month. */
function birthFor(world: SampleWorld, post: Post, retirement: YearMonth): YearMonth {
  for (let delay = 0; delay <= 60; delay++) {
    const birth = addMonths(retirement, -oldAge[post] * 12 - delay);
    if (monthNumber(statutoryRetirement(birth, post, world.law).month) === monthNumber(retirement)) return birth;
  }
  return addMonths(retirement, -oldAge[post] * 12);
}

function birthMonth(world: SampleWorld, stream: RandomStream, role: Role, post: Post): YearMonth {
  const { firstMonth } = world.settings;
  const span = world.months.length;
  if (role === 'retiring') return birthFor(world, post, addMonths(firstMonth, stream.integer(1, span - 4)));
  if (role === 'contributor') {
    return addMonths(firstMonth, -stream.integer(20 * 12, oldAge[post] * 12 - span - 1));
  }
  if (role === 'resident') return addMonths(firstMonth, -stream.integer(22 * 12, 92 * 12));
  const yearsDrawn = Math.min(40, -Math.log(stream.uniform()) * 10);
  return addMonths(firstMonth, -Math.ceil((oldAge[post] + yearsDrawn) * 12) - 1);
}

/** The labour insurance regulations (劳动保险条例) of February 1951. */
const insuranceBegan = monthNumber({ year: 1951, month: 3 });

interface Entry {
  readonly role: Role;
  readonly birth: YearMonth;
  readonly statutory: YearMonth;
}

function enrolment(world: SampleWorld, stream: RandomStream, { role, birth, statutory }: Entry): YearMonth {
  const { firstCareerMonth, firstMonth } = world.settings;
  const first = monthNumber(firstCareerMonth);
  if (role === 'retiring') {
    const latest = Math.max(first, monthNumber(statutory) - 15 * 12 - 6);
    return yearMonthOf(stream.integer(first, latest));
  }
  const adult = monthNumber(birth) + stream.integer(19, 27) * 12;
  if (role === 'pensioner') return yearMonthOf(Math.max(insuranceBegan, adult));
  const latest = monthNumber(firstMonth) + world.months.length - 6;
  return yearMonthOf(Math.min(Math.max(first, adult), latest));
}

function deathDay(world: SampleWorld, stream: RandomStream, role: Role, birth: YearMonth): string | null {
  const { level, slope } = world.settings.deaths;
  for (const month of world.months) {
    const age = (monthNumber(month) - monthNumber(birth)) / 12;
    const dies = stream.chance(Math.min(1, level * Math.exp(slope * (age - 50))) / 12);
    if (dies && role !== 'retiring') return dayOf(month, stream.integer(1, 28));
  }
  return null;
}

function wageIndexOf({ settings }: SampleWorld, stream: RandomStream, memberType: MemberType): number {
  const { flexibleAtLeast, flexible, logMean, logDeviation, institutionFactor } = settings.wages;
  if (memberType === 'flexible') return stream.chance(flexibleAtLeast) ? flexible.from : drawn(stream, flexible);
  return Math.exp(stream.normal(logMean, logDeviation)) * (memberType === 'institution' ? institutionFactor : 1);
}

/** Member `index` of a sample; the same for the same seed, however many members there are beside. */
export function samplePerson(world: SampleWorld, index: number): SamplePerson {
  const { settings, seed } = world;
  const stream = new RandomStream(seed, index, purposes.person);
  const role = roles[stream.weighted(roles.map((each) => settings.roles[each]))];
  const sex = stream.chance(settings.womenShare) ? 'female' : 'male';
  const drawnType = types[stream.weighted(types.map((each) => settings.memberTypes[each]))];
  const memberType = role === 'resident' ? 'resident' : drawnType;
  const post = postOf(sex, memberType);
  const birth = birthMonth(world, stream, role, post);
  const statutory = statutoryRetirement(birth, post, world.law).month;
  const employerAt = Math.floor(stream.uniform() ** 2 * employerCount(world));
  const hasEmployer = memberType !== 'flexible' && memberType !== 'resident' && role !== 'pensioner';
  const city = employerCity(world, employerAt);
  const day = dayOf(birth, stream.integer(1, 28));
  const { elsewhere } = settings;
  const birthplace = stream.integer(0, 1);
  return {
    index,
    memberId: `M${String(index + 1).padStart(8, '0')}`,
    idNumber: sampleIdNumber({
      index,
      birth: day,
      sex,
      provinceAt: (lap) => elsewhere[(2 * lap + birthplace) % elsewhere.length].code.slice(0, 2),
    }),
    name: sampleName(stream),
    sex,
    birth: day,
    role,
    memberType,
    city,
    household: stream.chance(settings.householdHereShare) ? city : stream.pick(elsewhere).code,
    employer: hasEmployer ? employerId(employerAt) : null,
    payeeAccount: `6217${String(index + 1).padStart(12, '0')}`,
    enrolled: enrolment(world, stream, { role, birth, statutory }),
    statutory,
    wageIndex: wageIndexOf(world, stream, memberType),
    death: deathDay(world, stream, role, birth),
  };
}
