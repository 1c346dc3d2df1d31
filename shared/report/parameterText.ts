import type { Basis, DatedValue, Parameter, Unit } from '../parameters/parameter';
import type { TextKey } from '../text/catalogues';
import type { Sentence } from './document';
import type { Form } from './formatFigure';
import { asSentence, type ReportWords } from './reportContext';

const written: Readonly<Record<Unit, { readonly form: Form; readonly key: TextKey | null }>> = {
  ratio: { form: 'percent', key: null },
  'per year': { form: 'percent', key: 'report.parameterUnits.perYear' },
  years: { form: 'plain', key: null },
  months: { form: 'plain', key: 'report.parameterUnits.months' },
  persons: { form: 'count', key: 'report.parameterUnits.persons' },
  'yuan a month': { form: 'count', key: 'report.parameterUnits.yuanMonth' },
  'yuan a year': { form: 'count', key: 'report.parameterUnits.yuanYear' },
};

type Measured = Pick<Parameter, 'id' | 'unit'>;

/** Lasting so many years is beyond any parameter: such a value is a year of the calendar. */
const firstCalendarYear = 1900;

/** A parameter's value with its unit in words; an age and a year of the calendar have words of their own. */
export function parameterValue(context: ReportWords, { id, unit }: Measured, cell: string): Sentence {
  const { form, key } = written[unit];
  const value = context.figure(cell, form);
  if (unit !== 'years') return key === null ? asSentence(value) : context.sentence(key, { value });
  if (value.value >= firstCalendarYear) {
    return context.sentence('report.when.year', { year: context.figure(cell, 'year') });
  }
  return context.sentence(id.endsWith('Age') ? 'report.parameterUnits.age' : 'report.parameterUnits.years', { value });
}

/** How far the value has been checked, in words. */
export function basisStatus(context: ReportWords, basis: Basis): string {
  return context.write(`report.status.${basis.kind === 'assumed' ? 'assumed' : basis.status}`);
}

/** The dated value in force on a day; ISO dates sort as text. */
export function valueOn(parameter: Parameter, day: string): DatedValue | undefined {
  return parameter.values.findLast(({ from }) => from <= day);
}
