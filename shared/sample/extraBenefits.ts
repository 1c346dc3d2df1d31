import { roundToFen } from '../base/fen';
import { RandomStream } from '../base/randomStream';
import { addMonths, monthNumber, monthsBetween, type YearMonth } from '../base/yearMonth';
import { benefitRow } from './benefitRows';
import { dayOf, daysLater, monthOf } from './calendar';
import { purposes, type SamplePerson } from './samplePerson';
import type { Row } from './sampleRecords';
import { baseOf, type SampleWorld } from './sampleWorld';

interface ExtraPlace {
  readonly world: SampleWorld;
  readonly person: SamplePerson;
  readonly stream: RandomStream;
}

/** A month of the sample in which the person lives on for a while. */
function livingMonth({ world, person, stream }: ExtraPlace): YearMonth | null {
  const month = world.months[stream.integer(6, world.months.length - 9)];
  const lives = person.death === null || monthsBetween(month, monthOf(person.death)) > 6;
  return lives && monthNumber(month) > monthNumber(person.enrolled) + 3 ? month : null;
}

/** What a stay in hospital costs: lognormal. */
export const hospitalBill = ({ settings }: SampleWorld, stream: RandomStream): number =>
  roundToFen(Math.exp(stream.normal(settings.hospitalStay.logMean, settings.hospitalStay.logDeviation)));

function stay(place: ExtraPlace): Row[] {
  const month = livingMonth(place);
  const { share, days } = place.world.settings.hospitalStay;
  if (month === null || !place.stream.chance(share)) return [];
  const from = dayOf(month, place.stream.integer(3, 25));
  const to = daysLater(from, place.stream.integer(...days));
  const amount = hospitalBill(place.world, place.stream);
  const scheme = place.person.memberType === 'resident' ? 'medical_resident' : 'medical_employee';
  return [benefitRow(place.person, { month, type: 'inpatient', amount, scheme, from, to })];
}

/** Leave of those whose employer still pays in its month. Source: 社会保险法, article 54. */
function maternityLeave(place: ExtraPlace, lastPaid: YearMonth | null): Row[] {
  const { world, person, stream } = place;
  const age = world.settings.firstMonth.year - Number(person.birth.slice(0, 4));
  const { share, ages, longShare, days: least, longDays } = world.settings.maternityLeave;
  const mayBear = person.sex === 'female' && person.employer !== null && age >= ages[0] && age <= ages[1];
  const month = livingMonth(place);
  if (month === null || !mayBear || person.role !== 'contributor' || !stream.chance(share)) return [];
  if (lastPaid === null || monthsBetween(month, lastPaid) < 0) return [];
  const days = stream.chance(longShare) ? longDays : least;
  const from = dayOf(month, stream.integer(1, 28));
  const amount = roundToFen((baseOf(world, 1, month.year) / 30) * days);
  const to = daysLater(from, days - 1);
  return [benefitRow(person, { month, type: 'maternity_allowance', amount, scheme: 'maternity', from, to })];
}

function injury(place: ExtraPlace): Row[] {
  const { world, person, stream } = place;
  const month = livingMonth(place);
  const { share, months } = world.settings.injury;
  if (month === null || person.employer === null || person.role !== 'contributor' || !stream.chance(share)) return [];
  const accident = dayOf(addMonths(month, -2), stream.integer(1, 28));
  const amount = roundToFen(baseOf(world, 1, month.year) * stream.integer(...months));
  return [benefitRow(person, { month, type: 'injury_disability', amount, scheme: 'work_injury', from: accident })];
}

/** Months of contributions before a claim. Source: 社会保险法, article 45. */
const monthsBeforeClaim = 12;

/** Some of those who stop paying claim unemployment benefit from the next month on, for up to a year. */
function unemployment({ world, person, stream }: ExtraPlace, lastPaid: YearMonth | null): Row[] {
  const last = world.months[world.months.length - 1];
  const { share, months } = world.settings.unemploymentClaim;
  const claims = stream.chance(share);
  if (lastPaid === null || person.employer === null || person.role !== 'contributor' || !claims) return [];
  if (monthsBetween(person.enrolled, lastPaid) + 1 < monthsBeforeClaim) return [];
  const left = monthsBetween(lastPaid, last);
  const alive = person.death === null ? left : Math.min(left, monthsBetween(lastPaid, monthOf(person.death)));
  const amount = world.settings.unemploymentBenefit;
  return Array.from({ length: Math.min(alive, stream.integer(...months)) }, (_, at) =>
    benefitRow(person, { month: addMonths(lastPaid, at + 1), type: 'unemployment', amount, scheme: 'unemployment' }),
  );
}

/** Lawful payments of the other schemes. */
export function extraBenefits(
  world: SampleWorld,
  person: SamplePerson,
  { lastPaid }: { readonly lastPaid: YearMonth | null },
): Row[] {
  const place = { world, person, stream: new RandomStream(world.seed, person.index, purposes.extras) };
  return [...unemployment(place, lastPaid), ...stay(place), ...maternityLeave(place, lastPaid), ...injury(place)];
}
