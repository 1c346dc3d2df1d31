import { combine } from '../base/combine';
import { type Result, success } from '../base/result';
import { monthNumber, monthsBetween, type YearMonth, yearMonthText } from '../base/yearMonth';
import type { Province } from '../data/provinces';
import { accountLeft } from './accountDrawdown';
import type { AwardLaw } from './awardLaw';
import { averageWageIn } from './awardPlace';
import type { AwardPerson } from './awardSheet';
import { estimatedIncome } from './careerEconomy';
import type { Post } from './ladderIds';
import { type CareerEconomy, type RetirementChoice, retirementChoice } from './retirementChoices';
import { type StatutoryRetirement, statutoryRetirement } from './statutoryRetirement';
import { grantRuleOn, type SurvivorBenefits, survivorBenefits } from './survivorBenefits';

/** What is asked about one person: years and account are those on the day of the retirement asked about. */
export interface PersonQuestion {
  readonly post: Post;
  /** The retirement asked about; null for the statutory month. */
  readonly retirement: YearMonth | null;
  readonly facts: Omit<AwardPerson, 'retirement' | 'divisorMonths' | 'preAccountYears'>;
  /** Null for the time between first work and the start of accounts. */
  readonly preAccountYears: number | null;
  /** Urban disposable income per head, yuan a month; null for the estimate. */
  readonly disposableIncome: number | null;
  /** Months of pension drawn in the second case of a death. */
  readonly drawnMonths: number;
}

export interface PersonOutlook {
  readonly statutory: StatutoryRetirement;
  readonly preAccountYears: number;
  readonly chosen: RetirementChoice;
  /** The first month that may be chosen, the statutory and the last one. */
  readonly earliest: RetirementChoice;
  readonly regular: RetirementChoice;
  readonly latest: RetirementChoice;
  readonly timing: 'tooEarly' | 'allowed' | 'tooLate';
  readonly disposableIncome: number;
  readonly deathBefore: SurvivorBenefits;
  readonly deathAfter: SurvivorBenefits;
}

/** Years from first work to the start of accounts or as told: never below the deemed ones, never above those credited. */
function yearsBeforeAccounts({ facts, preAccountYears }: PersonQuestion, { rules }: Province): number {
  const years = preAccountYears ?? monthsBetween(facts.startedWork, rules.accountStart) / 12;
  return Math.min(facts.years, Math.max(facts.deemedYears, years, 0));
}

function timingOf(month: YearMonth, { earliest, latest }: StatutoryRetirement): PersonOutlook['timing'] {
  if (monthNumber(month) < monthNumber(earliest)) return 'tooEarly';
  return monthNumber(month) > monthNumber(latest) ? 'tooLate' : 'allowed';
}

/** Where the person is insured, under which law and which assumptions. */
export interface PersonPlace {
  readonly province: Province;
  readonly law: AwardLaw;
  readonly economy: CareerEconomy;
}

function deaths(chosen: RetirementChoice, income: number, question: PersonQuestion, place: PersonPlace) {
  const { person, sheet, month } = chosen;
  const rule = grantRuleOn(place.law, `${yearMonthText(month)}-01`);
  const common = { contributionMonths: Math.round(person.years * 12), disposableIncome: income };
  const account = {
    balance: person.accountBalance,
    monthly: sheet.account,
    rate: place.economy.creditingRate(month.year),
  };
  const left = accountLeft(account, question.drawnMonths);
  return {
    deathBefore: survivorBenefits({ ...common, drawnMonths: null, accountLeft: person.accountBalance }, rule),
    deathAfter: survivorBenefits({ ...common, drawnMonths: question.drawnMonths, accountLeft: left }, rule),
  };
}

/** Everything about one person's pension: when, how much, early, regular and late, and what a death gives. */
export function personOutlook(question: PersonQuestion, place: PersonPlace): Result<PersonOutlook> {
  const { province, law, economy } = place;
  const statutory = statutoryRetirement(question.facts.birth, question.post, law);
  const retirement = question.retirement ?? statutory.month;
  const preAccountYears = yearsBeforeAccounts(question, province);
  const given = { ...question.facts, retirement, preAccountYears, divisorMonths: null };
  const at = (month: YearMonth) => retirementChoice(given, month, { province, law }, economy);
  const choices = combine({
    chosen: at(retirement),
    earliest: at(statutory.earliest),
    regular: at(statutory.month),
    latest: at(statutory.latest),
  });
  if (!choices.ok) return choices;
  const wage = averageWageIn(province, retirement.year - 1, economy.growth)?.value ?? 0;
  const disposableIncome = question.disposableIncome ?? estimatedIncome(law, retirement.year, wage);
  return success({
    statutory,
    preAccountYears,
    ...choices.value,
    timing: timingOf(retirement, statutory),
    disposableIncome,
    ...deaths(choices.value.chosen, disposableIncome, question, place),
  });
}
