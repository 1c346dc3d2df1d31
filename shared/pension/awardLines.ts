import type { Bilingual } from '../base/language';
import type { IsoDate } from '../parameters/parameter';
import { accountPension, basicPension, monthsDivisorAt } from './award';
import { type AwardLaw, inForce } from './awardLaw';
import type { AwardPlace } from './awardPlace';
import type { AwardPerson } from './awardSheet';
import type { InputSource, LineId, SheetInput, SheetLine, SheetUnit } from './awardSheetLine';
import { rounded, wageRoundingOf, yearsRoundingOf } from './sheetRounding';

/** One award being worked out. */
export interface AwardCase {
  readonly person: AwardPerson;
  readonly law: AwardLaw;
  readonly place: AwardPlace;
  /** First day of the pension. */
  readonly day: IsoDate;
  readonly ageInMonths: number;
}

export const law2005: Bilingual = { zh: '国发〔2005〕38号', en: 'Guofa (2005) No. 38' };
const law1997: Bilingual = { zh: '国发〔1997〕26号', en: 'Guofa (1997) No. 26' };

const ownFigure: InputSource = { kind: 'person' };

export const input = (symbol: string, value: number, unit: SheetUnit, source: InputSource = ownFigure): SheetInput => ({
  symbol,
  value,
  unit,
  source,
});

export const fromLine = (symbol: string, { id, value, unit }: SheetLine): SheetInput =>
  input(symbol, value, unit, { kind: 'line', line: id });

type LineParts = Omit<SheetLine, 'label' | 'value' | 'law'> & { readonly exact: number; readonly law?: Bilingual };

/** A line whose value is the exact one, rounded as the line says. */
export const line = ({ exact, law = law2005, ...parts }: LineParts): SheetLine => ({
  ...parts,
  label: null,
  value: rounded(exact, parts.rounding),
  law,
});

/** An input from the law in force on the first day; 0 where none is in force yet. */
export function lawInput(
  { law, day }: AwardCase,
  symbol: string,
  id: Parameters<typeof inForce>[1],
  unit: SheetUnit,
): SheetInput {
  const dated = inForce(law, id, day);
  return input(symbol, dated?.value ?? 0, unit, dated === null ? ownFigure : { kind: 'parameter', id, dated });
}

export const baseInput = ({ place: { benefitBase } }: AwardCase): SheetInput =>
  input('W', benefitBase.value, 'yuan a month', benefitBase.source);

export function creditedYearsLine({ person, place }: AwardCase): SheetLine {
  return line({
    id: 'creditedYears',
    formula: 'Y',
    inputs: [input('Y', person.years, 'years')],
    exact: person.years,
    unit: 'years',
    rounding: yearsRoundingOf(place.rules.yearsRounding),
  });
}

/** W·Z of an index, rounded as the province does. */
export function indexedWageLine(award: AwardCase, id: LineId, index: SheetInput): SheetLine {
  return line({
    id,
    formula: `W × ${index.symbol}`,
    inputs: [baseInput(award), index],
    exact: award.place.benefitBase.value * index.value,
    unit: 'yuan a month',
    rounding: wageRoundingOf(award.place.rules),
  });
}

/** (W + W·Z)/2 × Y × 1 %. */
export function basicLines(award: AwardCase, years: number): SheetLine[] {
  const base = award.place.benefitBase.value;
  const wage = indexedWageLine(award, 'indexedWage', input('Z', award.person.averageIndex, 'index'));
  const accrual = lawInput(award, 'a', 'benefit.accrualRate', 'ratio');
  const mean = line({
    id: 'meanBase',
    formula: '(W + WZ) ÷ 2',
    inputs: [baseInput(award), fromLine('WZ', wage)],
    exact: (base + wage.value) / 2,
    unit: 'yuan a month',
    rounding: 'none',
  });
  const basic = line({
    id: 'basic',
    formula: 'M × Y × a',
    inputs: [fromLine('M', mean), input('Y', years, 'years', { kind: 'line', line: 'creditedYears' }), accrual],
    exact: basicPension(base, wage.value / base, years, accrual.value),
    unit: 'yuan a month',
    rounding: 'fen',
  });
  return [wage, mean, basic];
}

/** A fifth of the average wage, whatever the index. Source: 国发〔1997〕26号. */
export function flatLines(award: AwardCase): SheetLine[] {
  const share = lawInput(award, 's', 'benefit.flatShareBefore2006', 'ratio');
  const basic = line({
    id: 'basicFlat',
    formula: 'W × s',
    inputs: [baseInput(award), share],
    exact: award.place.benefitBase.value * share.value,
    unit: 'yuan a month',
    rounding: 'fen',
    law: law1997,
  });
  return [basic];
}

function divisorLine(award: AwardCase, isFlat: boolean): SheetLine {
  const { person, law, ageInMonths } = award;
  const parts = { id: 'divisor', unit: 'months', rounding: 'oneDecimal' } as const;
  if (person.divisorMonths !== null) {
    const given = input('D', person.divisorMonths, 'months');
    return line({ ...parts, formula: 'D', inputs: [given], exact: given.value });
  }
  if (isFlat) {
    const flat = lawInput(award, 'D', 'account.divisorBefore2006', 'months');
    return line({ ...parts, formula: 'D', inputs: [flat], exact: flat.value, law: law1997 });
  }
  const age = input('x', ageInMonths, 'months');
  return line({ ...parts, formula: 'D(x)', inputs: [age], exact: monthsDivisorAt(law.divisors, ageInMonths) });
}

/** Balance ÷ months divisor, which is interpolated to the month of age and rounded to a tenth. */
export function accountLines(award: AwardCase, isFlat: boolean): SheetLine[] {
  const divisor = divisorLine(award, isFlat);
  const { accountBalance } = award.person;
  const account = line({
    id: 'account',
    formula: 'B ÷ D',
    inputs: [input('B', accountBalance, 'yuan'), fromLine('D', divisor)],
    exact: accountPension(accountBalance, divisor.value),
    unit: 'yuan a month',
    rounding: 'fen',
    law: divisor.law,
  });
  return [divisor, account];
}

/** What one more credited year would add: M × a. */
export function furtherYearLine(award: AwardCase, basic: readonly SheetLine[]): SheetLine {
  const accrual = lawInput(award, 'a', 'benefit.accrualRate', 'ratio');
  const mean = basic.filter(({ id }) => id === 'meanBase').map((found) => fromLine('M', found));
  return line({
    id: 'furtherYear',
    formula: 'M × a',
    inputs: [...mean, accrual],
    exact: mean.reduce((product, { value }) => product * value, accrual.value),
    unit: 'yuan a month',
    rounding: 'fen',
  });
}
