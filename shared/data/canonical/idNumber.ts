/**
 * The citizen identification number of GB 11643-1999: six digits of region, eight of the birth date, three of sequence
 * (odd for men) and a check character by ISO 7064 MOD 11-2. Numbers of 15 digits (GB 11643-1989) lack century and check.
 */
export const checkWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** Check character by Σ digit·weight mod 11. */
export const checkCharacters = '10X98765432';

/** First two digits of the region: GB/T 2260, and 81 to 83 for residence permits of Hong Kong, Macao and Taiwan. */
export const provincePrefixes =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' ');

/** In the 15-digit form, sequence numbers from 996 were kept for people born before 1900. */
export const firstCentenarianSequence = 996;

/** What can be wrong with a number alone; `checkDigit` only where the form is right. */
export const idFaults = ['length', 'characters', 'region', 'birthDate', 'checkDigit'] as const;
export type IdFault = (typeof idFaults)[number];

/** What can be at odds between a number and the other columns of its row. */
export const idContradictions = ['birthDiffers', 'sexDiffers'] as const;
export type IdContradiction = (typeof idContradictions)[number];

export interface RowFacts {
  /** 1960-03-11 */
  readonly birthDate?: string;
  readonly sex?: 'M' | 'F';
  /** Nobody is born after this day. */
  readonly lastDay?: string;
}

export interface IdNumberCheck {
  /** In 18 characters, an old number upgraded; null where length or characters are wrong. */
  readonly number: string | null;
  readonly upgraded: boolean;
  readonly birthDate: string | null;
  readonly sex: 'M' | 'F' | null;
  readonly province: string | null;
  readonly faults: readonly IdFault[];
  readonly contradictions: readonly IdContradiction[];
  /** The check digit fits although region, birth date or sex can't be right: no slip of the pen makes that likely. */
  readonly tamperSuspected: boolean;
}

/** Full-width digits and letters made half-width, blanks and invisible marks dropped, x written X. */
export const plainIdNumber = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(/[\s'\p{Cf}-]/gu, '')
    .toUpperCase();

/** The check character of the first 17 digits. */
export const checkCharacter = (digits: string): string =>
  checkCharacters[checkWeights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11];

/** The 18 characters of a number of 15 digits. */
export function upgradeIdNumber(digits: string): string {
  const century = Number(digits.slice(12)) >= firstCentenarianSequence ? '18' : '19';
  const body = `${digits.slice(0, 6)}${century}${digits.slice(6)}`;
  return body + checkCharacter(body);
}

function isDay(date: string): boolean {
  const [year, month, day] = date.split('-').map(Number);
  const february = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  const lastDay = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return year >= 1850 && day >= 1 && day <= lastDay;
}

const unreadable = (fault: IdFault): IdNumberCheck => ({
  number: null,
  upgraded: false,
  birthDate: null,
  sex: null,
  province: null,
  faults: [fault],
  contradictions: [],
  tamperSuspected: false,
});

/** Everything that a number says and everything wrong with it, alone and beside the other columns of its row. */
export function checkIdNumber(written: string, facts: RowFacts = {}): IdNumberCheck {
  const plain = plainIdNumber(written);
  if (plain.length !== 18 && plain.length !== 15) return unreadable('length');
  if (!/^(\d{15}|\d{17}[\dX])$/.test(plain)) return unreadable('characters');
  const upgraded = plain.length === 15;
  const number = upgraded ? upgradeIdNumber(plain) : plain;
  const date = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const birthDate = isDay(date) && !(facts.lastDay !== undefined && date > facts.lastDay) ? date : null;
  const sex = Number(number[16]) % 2 === 1 ? 'M' : 'F';
  const province = provincePrefixes.includes(number.slice(0, 2)) ? number.slice(0, 2) : null;

  const faults: IdFault[] = [];
  if (province === null) faults.push('region');
  if (birthDate === null) faults.push('birthDate');
  const checkFits = checkCharacter(number) === number[17];
  if (!checkFits) faults.push('checkDigit');
  const contradictions: IdContradiction[] = [];
  if (birthDate !== null && facts.birthDate !== undefined && facts.birthDate !== birthDate)
    contradictions.push('birthDiffers');
  if (facts.sex !== undefined && facts.sex !== sex) contradictions.push('sexDiffers');

  const tamperSuspected = !upgraded && checkFits && faults.length + contradictions.length > 0;
  return { number, upgraded, birthDate, sex, province, faults, contradictions, tamperSuspected };
}

/** 110***********123X: province digits and the end, enough to tell two people of one list apart. */
export const maskedIdNumber = (number: string): string =>
  number.length < 8 ? '*'.repeat(number.length) : number.slice(0, 3) + '*'.repeat(number.length - 7) + number.slice(-4);

/** 张三 → 张*, 欧阳娜娜 → 欧***. */
export function maskedName(name: string): string {
  const letters = [...name];
  return letters.length === 0 ? '' : letters[0] + '*'.repeat(letters.length - 1);
}
