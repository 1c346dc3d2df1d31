import { roundToFen } from '../base/fen';
import { type AwardSheet, awardSheet } from '../pension/awardSheet';
import { accountYears } from './accountRows';
import { monthOf } from './calendar';
import type { SamplePerson } from './samplePerson';
import type { Row } from './sampleRecords';
import { benefitBaseIn, type SampleWorld, sampleAwardRules, wageForBase } from './sampleWorld';

/** Pension of a member who retires within the sample, by the sheet that the engine works out for anyone. */
export interface SampleAward {
  readonly sheet: AwardSheet;
  /** Account at the end of the month of retirement, without interest of that year. */
  readonly balance: number;
}

/** Z: mean over months of own base over the average wage that bases of the year are measured by. */
export function averageIndexOf(world: SampleWorld, contributions: readonly Row[]): number {
  const sum = contributions.reduce((total, { base, period }) => {
    return total + Number(base) / wageForBase(world, monthOf(String(period)).year);
  }, 0);
  return sum / contributions.length;
}

/** Months credited between two months, both counted, are the rows that were paid. */
export function sampleAward(world: SampleWorld, person: SamplePerson, contributions: readonly Row[]): SampleAward {
  const retirement = person.statutory;
  const years = accountYears(world, contributions, null);
  const last = years[years.length - 1];
  const balance = roundToFen(last.opening + last.credited);
  const benefitBase = benefitBaseIn(world, retirement.year);
  const sheet = awardSheet(
    {
      birth: monthOf(person.birth),
      startedWork: person.enrolled,
      retirement,
      years: contributions.length / 12,
      deemedYears: 0,
      preAccountYears: 0,
      averageIndex: averageIndexOf(world, contributions),
      transitionIndex: null,
      accountBalance: balance,
      divisorMonths: null,
    },
    world.law,
    {
      benefitBase: { value: benefitBase, source: { kind: 'person' } },
      rules: sampleAwardRules,
      supplements: [],
    },
  );
  if (!sheet.ok) throw new Error(`${person.memberId}: ${JSON.stringify(sheet.failure)}`);
  return { sheet: sheet.value, balance };
}
