import { roundToFen } from '../base/fen';
import type { RandomStream } from '../base/randomStream';
import type { YearMonth } from '../base/yearMonth';
import { monthOf } from './calendar';
import type { SampleAward } from './sampleAward';
import type { SamplePerson } from './samplePerson';
import type { Row, SampleRecords } from './sampleRecords';
import { creditingRate, rateIn, type SampleWorld, yearsOf } from './sampleWorld';
import { drawn } from './spread';

export interface AccountYearRow {
  readonly year: number;
  readonly opening: number;
  readonly credited: number;
  readonly interest: number;
  readonly paidOut: number;
  readonly closing: number;
}

/** What an account pays in a month of a year. */
export type Drawn = (year: number, month: number, left: number) => number;

/** Money of month n earns for that month and all later ones: (13 − n)/12 of a year. */
const yearsEarning = (month: number): number => (13 - month) / 12;

interface YearMoves {
  readonly year: number;
  readonly rows: readonly Row[];
  readonly opening: number;
  readonly drawn: Drawn | null;
}

function accountYear(world: SampleWorld, { year, rows, opening, drawn }: YearMoves): AccountYearRow {
  const rate = creditingRate(world, year);
  let credited = 0;
  let earning = opening;
  for (const { base, period } of rows) {
    const month = monthOf(String(period));
    const amount = roundToFen(Number(base) * rateIn(world, 'contribution.flexibleAccountRate', month));
    credited += amount;
    earning += amount * yearsEarning(month.month);
  }
  let paidOut = 0;
  for (let month = 1; month <= 12 && drawn !== null; month++) {
    const amount = drawn(year, month, opening + credited - paidOut);
    paidOut += amount;
    earning -= amount * yearsEarning(month);
  }
  const interest = roundToFen(Math.max(0, earning) * rate);
  const closing = roundToFen(opening + credited + interest - paidOut);
  return { year, opening, credited: roundToFen(credited), interest, paidOut: roundToFen(paidOut), closing };
}

/** An account from the first contribution on, closing = opening + credited + interest − paid out in every year. */
export function accountYears(
  world: SampleWorld,
  contributions: readonly Row[],
  drawn: Drawn | null,
  opening = 0,
): readonly AccountYearRow[] {
  const paying = contributions.map(({ period }) => monthOf(String(period)).year);
  const first = Math.min(...paying, yearsOf(world)[0]);
  const last = drawn === null && paying.length > 0 ? Math.max(...paying) : world.settings.lastMonth.year;
  const years: AccountYearRow[] = [];
  let left = opening;
  for (let year = first; year <= last; year++) {
    const rows = contributions.filter(({ period }) => monthOf(String(period)).year === year);
    const closed = accountYear(world, { year, rows, opening: left, drawn });
    years.push(closed);
    left = closed.closing;
  }
  return years;
}

const row = (memberId: string, { year, opening, credited, interest, paidOut, closing }: AccountYearRow): Row => ({
  member_id: memberId,
  year,
  opening,
  credited,
  interest,
  paid_out: paidOut,
  closing,
});

interface AccountParts {
  readonly contributions: readonly Row[];
  readonly award: SampleAward | null;
  readonly stream: RandomStream;
}

/** Pays the account pension from the month after retirement while the account lasts. */
const drawing = ({ statutory, death }: SamplePerson, monthly: number): Drawn => {
  const end = death === null ? '9999' : death.slice(0, 7);
  const start = `${statutory.year}-${String(statutory.month).padStart(2, '0')}`;
  return (year, month, left) => {
    const now = `${year}-${String(month).padStart(2, '0')}`;
    return now > start && now <= end ? roundToFen(Math.min(monthly, Math.max(0, left))) : 0;
  };
};

/** What a dead member's account holds goes to the heirs in the year of death. */
function withRefund(years: readonly AccountYearRow[], { death }: SamplePerson): readonly AccountYearRow[] {
  if (death === null) return years;
  const yearOfDeath = Number(death.slice(0, 4));
  return years
    .filter(({ year }) => year <= yearOfDeath)
    .map((each) =>
      each.year < yearOfDeath ? each : { ...each, paidOut: roundToFen(each.paidOut + each.closing), closing: 0 },
    );
}

/** What the account of these months holds in a month after them: interest of a year is credited when it has ended. */
export function accountAt(world: SampleWorld, contributions: readonly Row[], month: YearMonth): number {
  const years = accountYears(world, contributions, null);
  const last = years[years.length - 1];
  return last.year < month.year ? last.closing : roundToFen(last.opening + last.credited);
}

/** The account of someone who pays on, from the same opening, as other contributions make it; unpaid months are not in it. */
export function accountOf(
  world: SampleWorld,
  { person, accounts }: Pick<SampleRecords, 'person' | 'accounts'>,
  contributions: readonly Row[],
): Row[] {
  const paid = contributions.filter(({ paid_on }) => paid_on !== null);
  const years = accountYears(world, paid, () => 0, Number(accounts[0]?.opening ?? 0));
  return withRefund(years, person).map((year) => row(person.memberId, year));
}

/** Accounts by year: whole careers for those who retire within the sample, its own years for the rest. */
export function accountRows(
  world: SampleWorld,
  person: SamplePerson,
  { contributions, award, stream }: AccountParts,
): Row[] {
  const { role, memberId } = person;
  if (role === 'resident') return [];
  const before = world.settings.firstMonth.year * 12 - (person.enrolled.year * 12 + person.enrolled.month - 1);
  const { accountPerMonth, accountPension, accountPensionMonths } = world.settings;
  const level = drawn(stream, accountPerMonth);
  if (role === 'pensioner') {
    const monthly = roundToFen(drawn(stream, accountPension));
    const opening = roundToFen(monthly * stream.integer(...accountPensionMonths));
    const years = accountYears(world, [], drawing(person, monthly), opening);
    return withRefund(years, person).map((year) => row(memberId, year));
  }
  if (contributions.length === 0) return [];
  if (award !== null) {
    return accountYears(world, contributions, drawing(person, award.sheet.account)).map((year) => row(memberId, year));
  }
  const opening = roundToFen(Math.max(0, before) * level);
  const years = accountYears(world, contributions, () => 0, opening);
  return withRefund(years, person).map((year) => row(memberId, year));
}
