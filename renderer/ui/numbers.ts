import type { Language } from '../../shared/base/language';
import type { Settings } from '../../shared/ipc/contract';

export type NumberSettings = Pick<Settings, 'language' | 'moneyUnit' | 'negative'>;

/** What a figure measures; decides its unit and its digits. */
export type Quantity =
  | 'money'
  /** Of a portfolio, which is small beside the fund: two decimals more. */
  | 'moneyFine'
  | 'moneyEach'
  | 'moneyExact'
  | 'persons'
  | 'share'
  | 'rate'
  | 'fineRate'
  | 'times'
  | 'ratio'
  | 'perWoman'
  | 'months'
  | 'years'
  | 'year'
  | 'count';

/** Writes exact values (yuan, persons, fractions) as a reader of `settings.language` expects them. */
export interface NumberFormat {
  /** The number alone, in the unit that `unit` names. */
  readonly number: (value: number | null, quantity: Quantity) => string;
  /** The number with its unit. */
  readonly full: (value: number | null, quantity: Quantity) => string;
  /** Short form for axis ticks. */
  readonly tick: (value: number, quantity: Quantity) => string;
  readonly unit: (quantity: Quantity) => string;
}

interface Scale {
  readonly divisor: number;
  readonly digits: number;
  readonly unit: string;
}

const moneyScales: Record<Language, Record<Settings['moneyUnit'], Scale>> = {
  'zh-CN': {
    yuan: { divisor: 1, digits: 0, unit: '元' },
    tenThousand: { divisor: 1e4, digits: 0, unit: '万元' },
    hundredMillion: { divisor: 1e8, digits: 0, unit: '亿元' },
  },
  en: {
    yuan: { divisor: 1, digits: 0, unit: 'yuan' },
    tenThousand: { divisor: 1e6, digits: 0, unit: 'million yuan' },
    hundredMillion: { divisor: 1e9, digits: 1, unit: 'billion yuan' },
  },
};

const fixedScales: Record<Language, Record<Exclude<Quantity, 'money' | 'moneyFine'>, Scale>> = {
  'zh-CN': {
    moneyEach: { divisor: 1, digits: 0, unit: '元' },
    moneyExact: { divisor: 1, digits: 2, unit: '元' },
    persons: { divisor: 1e4, digits: 0, unit: '万人' },
    share: { divisor: 0.01, digits: 1, unit: '%' },
    rate: { divisor: 0.01, digits: 2, unit: '%' },
    fineRate: { divisor: 0.01, digits: 4, unit: '%' },
    times: { divisor: 1, digits: 2, unit: '倍' },
    ratio: { divisor: 1, digits: 3, unit: '' },
    perWoman: { divisor: 1, digits: 2, unit: '个孩子' },
    months: { divisor: 1, digits: 1, unit: '个月' },
    years: { divisor: 1, digits: 1, unit: '岁' },
    year: { divisor: 1, digits: 0, unit: '' },
    count: { divisor: 1, digits: 0, unit: '' },
  },
  en: {
    moneyEach: { divisor: 1, digits: 0, unit: 'yuan' },
    moneyExact: { divisor: 1, digits: 2, unit: 'yuan' },
    persons: { divisor: 1e6, digits: 2, unit: 'million' },
    share: { divisor: 0.01, digits: 1, unit: '%' },
    rate: { divisor: 0.01, digits: 2, unit: '%' },
    fineRate: { divisor: 0.01, digits: 4, unit: '%' },
    times: { divisor: 1, digits: 2, unit: '×' },
    ratio: { divisor: 1, digits: 3, unit: '' },
    perWoman: { divisor: 1, digits: 2, unit: 'children' },
    months: { divisor: 1, digits: 1, unit: 'months' },
    years: { divisor: 1, digits: 1, unit: 'years' },
    year: { divisor: 1, digits: 0, unit: '' },
    count: { divisor: 1, digits: 0, unit: '' },
  },
};

const noFigure = '–';

function scaleOf({ language, moneyUnit }: NumberSettings, quantity: Quantity): Scale {
  const money = moneyScales[language][moneyUnit];
  if (quantity === 'money') return money;
  return quantity === 'moneyFine' ? { ...money, digits: money.digits + 2 } : fixedScales[language][quantity];
}

/** Made once each: a format takes about a hundred times as long to make as to use. */
const sizes = new Map<string, Intl.NumberFormat>();

function sizeFormat(language: Language, digits: number, grouping: boolean): Intl.NumberFormat {
  const key = `${language} ${digits} ${grouping}`;
  const format =
    sizes.get(key) ??
    new Intl.NumberFormat(language, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      useGrouping: grouping,
      signDisplay: 'never',
    });
  sizes.set(key, format);
  return format;
}

function writer(settings: NumberSettings, digits: number, grouping: boolean): (value: number) => string {
  const format = sizeFormat(settings.language, digits, grouping);
  const zero = format.format(0);
  return (value) => {
    const size = format.format(value);
    if (value >= 0 || size === zero) {
      return size;
    }
    return settings.negative === 'parentheses' ? `(${size})` : `−${size}`;
  };
}

const joined = (text: string, unit: string, language: Language): string => {
  if (unit === '' || unit === '%' || unit === '×') {
    return `${text}${unit}`;
  }
  return language === 'zh-CN' ? `${text}${unit}` : `${text} ${unit}`;
};

export function numberFormat(settings: NumberSettings): NumberFormat {
  /** In the unit of the quantity, with as many decimals as `digitsOf` gives the number. */
  const written = (
    value: number | null,
    quantity: Quantity,
    digitsOf: (scaled: number, scale: Scale) => number,
  ): string => {
    if (value === null || !Number.isFinite(value)) {
      return noFigure;
    }
    const scale = scaleOf(settings, quantity);
    const scaled = value / scale.divisor;
    return writer(settings, digitsOf(scaled, scale), quantity !== 'year')(scaled);
  };
  const unit = (quantity: Quantity): string => scaleOf(settings, quantity).unit;
  const number = (value: number | null, quantity: Quantity): string =>
    written(value, quantity, (_, { digits }) => digits);
  const full = (value: number | null, quantity: Quantity): string => {
    // Large sums stand without decimals beside their unit.
    const text = written(value, quantity, (scaled, { digits }) =>
      quantity === 'money' && Math.abs(scaled) >= 1000 ? 0 : digits,
    );
    return text === noFigure ? text : joined(text, unit(quantity), settings.language);
  };
  const tick = (value: number, quantity: Quantity): string =>
    written(value, quantity, (scaled) =>
      Number.isInteger(Math.round(scaled * 1e6) / 1e6) ? 0 : Math.abs(scaled) < 1 ? 2 : 1,
    );
  return { number, full, tick, unit };
}
