import type { Measure } from '../../balance/reconcile';
import type { Language } from '../../base/language';
import { type Translate, translator } from '../../text/translator';
import { formatFigure } from '../formatFigure';
import { signed } from './changeFigure';

/** How the values of a measure are written; a bridge draws them in its unit. */
export interface MeasureText {
  readonly name: string;
  readonly unit: string;
  /** A value in the unit of the bridge. */
  inUnit(value: number): number;
  level(value: number): string;
  /** A step in the unit, without its name. */
  step(inUnit: number): string;
  change(inUnit: number): string;
}

const monthsInYear = 12;

/** A date in years as its month; a fund that lasts counts as empty after the last year. */
function monthText(date: number, lastYear: number, language: Language): string {
  const write = translator(language);
  const months = Math.round(monthsInYear * date);
  const year = Math.floor(months / monthsInYear);
  if (year > lastYear) return write('reportChange.measure.never');
  return write('report.when.month', { month: formatFigure((months % monthsInYear) + 1, 'month', language), year });
}

/** `lastYear` is the last that both runs project. */
export function measureText(measure: Measure, lastYear: number, language: Language): MeasureText {
  const write: Translate = translator(language);
  const step = (inUnit: number): string => signed(inUnit, 'decimal', language);
  switch (measure.kind) {
    case 'actuarialBalance':
      return {
        name: write('reportChange.measure.actuarialBalance'),
        unit: write('reportChange.measure.actuarialBalanceUnit'),
        inUnit: (value) => 100 * value,
        level: (value) => formatFigure(value, 'percentFine', language),
        step,
        change: (inUnit) => write('reportChange.measure.points', { value: step(inUnit) }),
      };
    case 'exhaustion':
      return {
        name: write('reportChange.measure.exhaustion'),
        unit: write('reportChange.measure.exhaustionUnit'),
        inUnit: (value) => value,
        level: (value) => monthText(value, lastYear, language),
        step,
        change: (inUnit) => write('reportChange.measure.years', { value: step(inUnit) }),
      };
    case 'closing':
      return {
        name: write('reportChange.measure.closing', { year: measure.year }),
        unit: write('reportChange.measure.closingUnit'),
        inUnit: (value) => value / 1e12,
        level: (value) => formatFigure(value, 'money', language),
        step,
        change: (inUnit) => write('reportChange.measure.trillion', { value: step(inUnit) }),
      };
  }
}
