import { roundToFen } from '../base/fen';
import type { RandomStream } from '../base/randomStream';
import { addMonths, monthNumber, monthsBetween, type YearMonth } from '../base/yearMonth';
import { accountAt } from './accountRows';
import { dayOf, daysLater, monthOf, periodOf } from './calendar';
import type { SamplePerson } from './samplePerson';
import type { Row } from './sampleRecords';
import { baseOf, rateIn, type SampleWorld } from './sampleWorld';

export interface Career {
  readonly firstPaid: YearMonth;
  /** Null where nothing is paid at all. */
  readonly lastPaid: YearMonth | null;
}

const earlier = (one: YearMonth, other: YearMonth): YearMonth => (monthNumber(one) <= monthNumber(other) ? one : other);
const later = (one: YearMonth, other: YearMonth): YearMonth => (monthNumber(one) >= monthNumber(other) ? one : other);

/** When a member pays: to the month of retirement or death, or until a pause that does not end. */
export function careerMonths(world: SampleWorld, person: SamplePerson, stream: RandomStream): Career {
  const { firstMonth, lastMonth, pausedShare } = world.settings;
  const pause = stream.chance(pausedShare) ? stream.integer(6, world.months.length - 14) : null;
  if (person.role === 'retiring') return { firstPaid: person.enrolled, lastPaid: person.statutory };
  if (person.role !== 'contributor') return { firstPaid: firstMonth, lastPaid: null };
  const paused = pause === null ? lastMonth : addMonths(firstMonth, pause);
  const firstPaid = later(person.enrolled, firstMonth);
  const ended = person.death === null ? paused : earlier(paused, monthOf(person.death));
  return { firstPaid, lastPaid: monthNumber(ended) < monthNumber(firstPaid) ? null : ended };
}

/** Mostly in the month itself; some in the next one, within the fifteen days that the law gives after notice. */
const paidOn = ({ settings }: SampleWorld, month: YearMonth, stream: RandomStream): string =>
  stream.chance(settings.latePaymentShare)
    ? dayOf(addMonths(month, 1), stream.integer(1, 12))
    : dayOf(month, stream.integer(8, 25));

/** Bases move a little around the person's index from year to year. */
function yearlyBases(world: SampleWorld, { wageIndex }: SamplePerson, years: readonly number[], stream: RandomStream) {
  const { yearlyDeviation } = world.settings.wages;
  return new Map(years.map((year) => [year, baseOf(world, wageIndex * (1 + yearlyDeviation * stream.normal()), year)]));
}

/** Contributions of one member in one month, by the rates in force in it. */
export function contributionRow(
  world: SampleWorld,
  { memberId, memberType, employer }: SamplePerson,
  { month, region, base, paid }: { month: YearMonth; region: string; base: number; paid: string },
): Row {
  const isFlexible = memberType === 'flexible';
  const employerAmount = isFlexible ? 0 : roundToFen(base * rateIn(world, 'contribution.employerRate', month));
  const ownRate = isFlexible ? 'contribution.flexibleRate' : 'contribution.employeeRate';
  const employeeAmount = roundToFen(base * rateIn(world, ownRate, month));
  return {
    member_id: memberId,
    scheme: 'pension_employee',
    period: periodOf(month),
    region_code: region,
    employer_id: isFlexible ? null : employer,
    base,
    employer_amount: employerAmount,
    employee_amount: employeeAmount,
    subsidy_amount: null,
    due_amount: roundToFen(employerAmount + employeeAmount),
    paid_on: paid,
  };
}

/** A member who came from another province with its months, and the transfer that brought them. */
function transferOf(world: SampleWorld, person: SamplePerson, moved: readonly Row[], stream: RandomStream): Row {
  const months = moved.length;
  const last = monthOf(String(moved[months - 1].period));
  const applied = dayOf(addMonths(last, 1), stream.integer(1, 28));
  const bases = moved.reduce((sum, { base }) => sum + Number(base), 0);
  return {
    transfer_id: `T${person.memberId.slice(1)}`,
    member_id: person.memberId,
    from_region: moved[0].region_code,
    to_region: person.city,
    applied_on: applied,
    completed_on: daysLater(applied, stream.integer(20, 44)),
    months,
    account_amount: accountAt(world, moved, monthOf(applied)),
    // Pooled part that moves with a member: 12 % of the bases. Source: 国办发〔2009〕66号, article 4.
    pooled_amount: roundToFen(bases * rateIn(world, 'mobility.pooledRate', last)),
  };
}

/** Resident pension: one payment a year, with the public subsidy to it. */
function residentRows(world: SampleWorld, person: SamplePerson, stream: RandomStream): Row[] {
  const { residentContribution, residentSubsidy } = world.settings;
  return world.months
    .filter(({ month }) => month === 11)
    .filter((month) => monthsBetween(monthOf(person.birth), month) < 60 * 12)
    .filter((month) => person.death === null || dayOf(month, 1) < person.death)
    .map((month) => ({
      member_id: person.memberId,
      scheme: 'pension_resident',
      period: periodOf(month),
      region_code: person.city,
      employer_id: null,
      base: null,
      employer_amount: null,
      employee_amount: residentContribution,
      subsidy_amount: residentSubsidy,
      due_amount: residentContribution,
      paid_on: dayOf(month, stream.integer(1, 28)),
    }));
}

export function contributionRows(
  world: SampleWorld,
  person: SamplePerson,
  { firstPaid, lastPaid, stream }: Career & { readonly stream: RandomStream },
): { readonly contributions: Row[]; readonly transfers: Row[] } {
  if (person.role === 'resident') return { contributions: residentRows(world, person, stream), transfers: [] };
  if (lastPaid === null) return { contributions: [], transfers: [] };
  const months = Array.from({ length: monthsBetween(firstPaid, lastPaid) + 1 }, (_, at) => addMonths(firstPaid, at));
  const bases = yearlyBases(world, person, [...new Set(months.map(({ year }) => year))], stream);
  const { moverShare, elsewhere, monthsElsewhere: range } = world.settings;
  const moves = person.role === 'contributor' && months.length > 26 && stream.chance(moverShare);
  const monthsElsewhere = moves ? stream.integer(...range) : 0;
  const origin = stream.pick(elsewhere).code;
  const contributions = months.map((month, at) =>
    contributionRow(world, person, {
      month,
      region: at < monthsElsewhere ? origin : person.city,
      base: bases.get(month.year) ?? 0,
      paid: paidOn(world, month, stream),
    }),
  );
  const moved = contributions.slice(0, monthsElsewhere);
  return { contributions, transfers: moves ? [transferOf(world, person, moved, stream)] : [] };
}
