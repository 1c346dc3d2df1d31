import { useMemo } from 'react';
import type { Language } from '../../shared/base/language';
import type { YearMonth } from '../../shared/base/yearMonth';
import type { SheetUnit } from '../../shared/pension/awardSheetLine';
import type { TextKey } from '../../shared/text/catalogues';
import { useText } from '../text';

interface UnitLook {
  readonly least: number;
  readonly most: number;
  readonly style: 'decimal' | 'percent';
  readonly text: TextKey;
}

const looks: Readonly<Record<SheetUnit, UnitLook>> = {
  'yuan a month': { least: 2, most: 2, style: 'decimal', text: 'calculator.unit.yuanMonth' },
  yuan: { least: 2, most: 2, style: 'decimal', text: 'calculator.unit.yuan' },
  years: { least: 0, most: 4, style: 'decimal', text: 'calculator.unit.years' },
  months: { least: 0, most: 2, style: 'decimal', text: 'calculator.unit.months' },
  ratio: { least: 0, most: 2, style: 'percent', text: 'calculator.unit.plain' },
  index: { least: 0, most: 4, style: 'decimal', text: 'calculator.unit.plain' },
};

const numberIn = (language: Language, { least, most, style }: Omit<UnitLook, 'text'>) =>
  new Intl.NumberFormat(language, { minimumFractionDigits: least, maximumFractionDigits: most, style });

/** Figures of a calculation sheet: money to the fen, years and indices as they are, months by their names. */
export function useSheetText() {
  const { t, language } = useText();
  return useMemo(() => {
    const months = new Intl.DateTimeFormat(language, {
      year: 'numeric',
      month: language === 'en' ? 'short' : 'long',
      timeZone: 'UTC',
    });
    const figure = (value: number, unit: SheetUnit): string => {
      const look = looks[unit];
      return t(look.text, { value: numberIn(language, look).format(value) });
    };
    return {
      figure,
      /** Yuan and fen without the unit. */
      amount: (value: number): string => numberIn(language, looks.yuan).format(value),
      money: (value: number): string => figure(value, 'yuan'),
      share: (value: number): string => numberIn(language, { least: 1, most: 1, style: 'percent' }).format(value),
      month: ({ year, month }: YearMonth): string => months.format(new Date(Date.UTC(year, month - 1, 1))),
      /** Credited years, which are counted in months. */
      credited: (years: number): string => {
        const inMonths = Math.round(years * 12);
        const facts = { years: Math.floor(inMonths / 12), months: inMonths % 12 };
        return t(facts.months === 0 ? 'calculator.unit.years' : 'calculator.yearsMonths', {
          ...facts,
          value: facts.years,
        });
      },
      age: (ageInMonths: number): string => {
        const facts = { years: Math.floor(ageInMonths / 12), months: ageInMonths % 12 };
        return t(facts.months === 0 ? 'calculator.wholeAge' : 'calculator.age', facts);
      },
    };
  }, [t, language]);
}
