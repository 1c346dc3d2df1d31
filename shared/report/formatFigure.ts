import type { Language } from '../base/language';

/** How a number is written. `…Column` forms leave the unit to the column's head. */
export type Form =
  | 'money'
  | 'moneyColumn'
  /** Of a portfolio, whose changes are small beside it. */
  | 'moneyFine'
  /** To the fen, without its unit. */
  | 'yuan'
  | 'persons'
  | 'personsColumn'
  | 'percent'
  | 'percentFine'
  | 'percentWhole'
  | 'percentColumn'
  | 'per100'
  | 'tenths'
  | 'decimal'
  | 'thousandths'
  | 'year'
  | 'month'
  | 'count'
  | 'plain';

interface Scale {
  readonly from: number;
  readonly digits: number;
  readonly zh: string;
  readonly en: string;
}

// Largest first; a sum takes the first unit that it reaches after rounding.
const moneyScales: readonly Scale[] = [
  { from: 1e12, digits: 2, zh: '万亿元', en: ' trillion yuan' },
  { from: 1e9, digits: 1, zh: '亿元', en: ' billion yuan' },
  { from: 1e6, digits: 1, zh: '亿元', en: ' million yuan' },
];
const chineseDivisor: Readonly<Record<number, number>> = { 1e12: 1e12, 1e9: 1e8, 1e6: 1e8 };

/** The text of a number; a true minus sign, and never "−0". */
export function formatFigure(value: number, form: Form, language: Language): string {
  switch (form) {
    case 'money':
      return money(value, language, 0);
    case 'moneyFine':
      return money(value, language, 2);
    case 'yuan':
      return fixed(value, 2);
    case 'moneyColumn':
      return fixed(value / (language === 'zh-CN' ? 1e8 : 1e9), 0);
    case 'persons':
      return persons(value, language);
    case 'personsColumn':
      return language === 'zh-CN' ? fixed(value / 1e4, 0) : fixed(value / 1e6, 1);
    case 'percent':
      return `${fixed(value * 100, 1)}%`;
    case 'percentFine':
      return `${fixed(value * 100, 2)}%`;
    case 'percentWhole':
      return `${fixed(value * 100, 0)}%`;
    case 'percentColumn':
      return fixed(value * 100, 1);
    case 'per100':
      return fixed(value * 100, 0);
    case 'tenths':
      return fixed(value, 1);
    case 'decimal':
      return fixed(value, 2);
    case 'thousandths':
      return fixed(value, 3);
    case 'year':
      return String(value);
    case 'month':
      return monthName(value, language);
    case 'count':
      return fixed(value, 0);
    case 'plain':
      return fixed(value, Number.isInteger(value) ? 0 : 1);
  }
}

/** `finer`: decimals more than usual. */
function money(value: number, language: Language, finer: number): string {
  const scale =
    moneyScales.find(({ from }) => Math.abs(value) >= from * 0.99995) ?? moneyScales[moneyScales.length - 1];
  if (scale === undefined) return fixed(value, 0);
  const divisor = language === 'zh-CN' ? (chineseDivisor[scale.from] ?? scale.from) : scale.from;
  return `${fixed(value / divisor, scale.digits + finer)}${language === 'zh-CN' ? scale.zh : scale.en}`;
}

function persons(value: number, language: Language): string {
  if (language === 'en') return `${fixed(value / 1e6, 1)} million`;
  return Math.abs(value) >= 1e8 ? `${fixed(value / 1e8, 2)}亿人` : `${fixed(value / 1e4, 0)}万人`;
}

function monthName(month: number, language: Language): string {
  if (language === 'zh-CN') return `${month}月`;
  return new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1, 1));
}

function fixed(value: number, digits: number): string {
  const text = new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    Math.abs(value),
  );
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}
