import type { Basis, DatedValue, Parameter, Unit } from '../parameters/parameter';
import type { TextKey } from '../text/catalogues';
import type { Sentence } from './document';
import type { Form } from './formatFigure';
import { asSentence, type ReportContext } from './reportContext';

const written: Readonly<Record<Unit, { readonly form: Form; readonly key: TextKey | null }>> = {
  ratio: { form: 'percent', key: null },
  'per year': { form: 'percent', key: 'report.parameterUnits.perYear' },
  years: { form: 'plain', key: 'report.parameterUnits.years' },
  months: { form: 'plain', key: 'report.parameterUnits.months' },
  persons: { form: 'count', key: 'report.parameterUnits.persons' },
  'yuan a month': { form: 'count', key: 'report.parameterUnits.yuanMonth' },
  'yuan a year': { form: 'count', key: 'report.parameterUnits.yuanYear' },
};

type Measured = Pick<Parameter, 'id' | 'unit'>;

/** A parameter's value with its unit in words; an age has a word of its own in Chinese (岁). */
export function parameterValue(context: ReportContext, { id, unit }: Measured, cell: string): Sentence {
  const { form } = written[unit];
  const key = unit === 'years' && id.endsWith('Age') ? 'report.parameterUnits.age' : written[unit].key;
  const value = context.figure(cell, form);
  return key === null ? asSentence(value) : context.sentence(key, { value });
}

/** How far the value has been checked, in words. */
export function basisStatus(context: ReportContext, basis: Basis): string {
  return context.write(`report.status.${basis.kind === 'assumed' ? 'assumed' : basis.status}`);
}

/** The dated value in force on a day; ISO dates sort as text. */
export function valueOn(parameter: Parameter, day: string): DatedValue | undefined {
  return parameter.values.findLast(({ from }) => from <= day);
}
