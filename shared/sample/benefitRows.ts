import { roundToFen } from '../base/fen';
import type { RandomStream } from '../base/randomStream';
import { addMonths, monthNumber, type YearMonth } from '../base/yearMonth';
import { type AdjustmentRule, annualAdjustment } from '../pension/annualAdjustment';
import { dayOf, monthOf, periodOf } from './calendar';
import type { SampleAward } from './sampleAward';
import type { SamplePerson } from './samplePerson';
import type { Row } from './sampleRecords';
import { type SampleWorld, wageForBase } from './sampleWorld';
import { drawn } from './spread';

/** The sample province's increase of a year: so much for everyone and a share of the own pension. */
export function adjustmentRule({ settings }: SampleWorld, year: number): AdjustmentRule | null {
  const adjustment = settings.adjustment[String(year)];
  if (adjustment === undefined) return null;
  return {
    fixed: adjustment.fixed,
    perYear: [],
    perYearMinimum: 0,
    partYears: 'exact',
    ofPension: adjustment.ofPension,
    byAge: [],
    remoteArea: 0,
    rounding: 'fen',
  };
}

export function adjusted(world: SampleWorld, year: number, pension: number): number {
  const rule = adjustmentRule(world, year);
  if (rule === null) return pension;
  return roundToFen(pension + annualAdjustment(rule, { pension, years: 0, age: 0, inRemoteArea: false }).total);
}

export interface Payment {
  readonly month: YearMonth;
  readonly type: string;
  readonly amount: number;
  readonly scheme?: string;
  readonly from?: string;
  readonly to?: string;
}

export const benefitRow = (
  { memberId, city, payeeAccount }: SamplePerson,
  { month, type, amount, scheme = 'pension_employee', from, to }: Payment,
): Row => ({
  member_id: memberId,
  scheme,
  period: periodOf(month),
  benefit_type: type,
  region_code: city,
  amount,
  paid_on: dayOf(month, 15),
  payee_account: payeeAccount,
  from_date: from ?? null,
  to_date: to ?? null,
});

/** Pensions are due up to and with the month of death. */
const isAlive = ({ death }: SamplePerson, month: YearMonth): boolean =>
  death === null || monthNumber(month) <= monthNumber(monthOf(death));

function pensionRows(world: SampleWorld, person: SamplePerson, award: SampleAward | null, stream: RandomStream): Row[] {
  const share = drawn(stream, world.settings.pensionShare);
  let pension = award?.sheet.total ?? roundToFen(share * wageForBase(world, world.settings.firstMonth.year));
  const rows: Row[] = [];
  for (const month of world.months) {
    if (monthNumber(month) <= monthNumber(person.statutory)) continue;
    // The first increase is that of the year after the award.
    if (month.month === 1 && month.year > person.statutory.year) pension = adjusted(world, month.year, pension);
    if (isAlive(person, month)) rows.push(benefitRow(person, { month, type: 'pension', amount: pension }));
  }
  return rows;
}

function residentRows(world: SampleWorld, person: SamplePerson): Row[] {
  const sixty = monthNumber(monthOf(person.birth)) + 60 * 12;
  return world.months
    .filter((month) => monthNumber(month) > sixty && isAlive(person, month))
    .map((month) =>
      benefitRow(person, {
        month,
        type: 'pension',
        amount: world.settings.residentPension,
        scheme: 'pension_resident',
      }),
    );
}

/** Heirs receive the funeral grant in the month after the death, when it lies within the sample. */
function funeralRows(world: SampleWorld, person: SamplePerson): Row[] {
  if (person.death === null || person.role === 'resident') return [];
  const month = addMonths(monthOf(person.death), 1);
  const last = world.months[world.months.length - 1];
  if (monthNumber(month) > monthNumber(last)) return [];
  return [benefitRow(person, { month, type: 'funeral', amount: world.settings.funeralGrant })];
}

export function benefitRows(
  world: SampleWorld,
  person: SamplePerson,
  { award, stream }: { readonly award: SampleAward | null; readonly stream: RandomStream },
): Row[] {
  if (person.role === 'resident') return residentRows(world, person);
  if (person.role === 'contributor') return funeralRows(world, person);
  return [...pensionRows(world, person, award, stream), ...funeralRows(world, person)];
}
