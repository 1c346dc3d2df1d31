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

function stay(place: ExtraPlace): Row[] {
  const month = livingMonth(place);
  if (month === null || !place.stream.chance(0.05)) return [];
  const from = dayOf(month, place.stream.integer(3, 25));
  const to = daysLater(from, place.stream.integer(3, 14));
  const amount = roundToFen(Math.exp(place.stream.normal(8.6, 0.7)));
  const scheme = place.person.memberType === 'resident' ? 'medical_resident' : 'medical_employee';
  return [benefitRow(place.person, { month, type: 'inpatient', amount, scheme, from, to })];
}

function maternityLeave(place: ExtraPlace): Row[] {
  const { world, person, stream } = place;
  const age = world.settings.firstMonth.year - Number(person.birth.slice(0, 4));
  const mayBear = person.sex === 'female' && person.employer !== null && age >= 20 && age <= 40;
  const month = livingMonth(place);
  if (month === null || !mayBear || person.role !== 'contributor' || !stream.chance(0.06)) return [];
  const days = stream.chance(0.3) ? 158 : 98;
  const from = dayOf(month, stream.integer(1, 28));
  const amount = roundToFen((baseOf(world, 1, month.year) / 30) * days);
  const to = daysLater(from, days - 1);
  return [benefitRow(person, { month, type: 'maternity_allowance', amount, scheme: 'maternity', from, to })];
}

function injury(place: ExtraPlace): Row[] {
  const { world, person, stream } = place;
  const month = livingMonth(place);
  if (month === null || person.employer === null || person.role !== 'contributor' || !stream.chance(0.01)) return [];
  const accident = dayOf(addMonths(month, -2), stream.integer(1, 28));
  const amount = roundToFen(baseOf(world, 1, month.year) * stream.integer(7, 16));
  return [benefitRow(person, { month, type: 'injury_disability', amount, scheme: 'work_injury', from: accident })];
}

/** Some of those who stop paying claim unemployment benefit from the next month on, for up to a year. */
function unemployment({ world, person, stream }: ExtraPlace, lastPaid: YearMonth | null): Row[] {
  const last = world.months[world.months.length - 1];
  const claims = stream.chance(0.5);
  if (lastPaid === null || person.employer === null || person.role !== 'contributor' || !claims) return [];
  const left = monthsBetween(lastPaid, last);
  const alive = person.death === null ? left : Math.min(left, monthsBetween(lastPaid, monthOf(person.death)));
  const amount = world.settings.unemploymentBenefit;
  return Array.from({ length: Math.min(alive, stream.integer(3, 12)) }, (_, at) =>
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
  return [...unemployment(place, lastPaid), ...stay(place), ...maternityLeave(place), ...injury(place)];
}
