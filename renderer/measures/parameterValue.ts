import { applyReforms } from '../../shared/parameters/applyReforms';
import type { DatedValue, Parameter, ParameterSet, Scenario, Unit } from '../../shared/parameters/parameter';
import { yearlyValues } from '../../shared/parameters/yearlyValues';
import type { Translate } from '../../shared/text/translator';
import type { NumberFormat } from '../ui/numbers';
import type { Status } from '../ui/StatusMark';

/** A parameter as a scenario uses it in one year. */
export interface ParameterInYear {
  readonly parameter: Parameter;
  readonly value: number;
  /** The dated value in force at the end of the year. */
  readonly dated: DatedValue;
}

export function parameterInYear(
  law: ParameterSet,
  scenario: Scenario,
  id: string,
  year: number,
): ParameterInYear | null {
  const set = applyReforms(law, scenario.reforms);
  const parameter = set.ok ? set.value.byId.get(id) : undefined;
  const values = parameter && yearlyValues(parameter, year, 1);
  const dated = parameter?.values.findLast(({ from }) => from <= `${year}-12-31`) ?? parameter?.values[0];
  const value = values?.ok ? values.value[0] : undefined;
  return parameter === undefined || dated === undefined || value === undefined ? null : { parameter, value, dated };
}

export const statusOf = ({ basis }: DatedValue): Status => (basis.kind === 'assumed' ? 'assumed' : basis.status);

/** A parameter's value in its unit: ratios as percent, ages and months as they are. */
export function writeParameter(value: number, unit: Unit, numbers: NumberFormat, t: Translate): string {
  switch (unit) {
    case 'ratio':
      return numbers.full(value, 'rate');
    case 'per year':
      return t('frame.parameterUnit.perYear', { value: numbers.full(value, 'rate') });
    case 'yuan a month':
      return t('frame.parameterUnit.yuanMonth', { value: numbers.number(value, 'moneyEach') });
    case 'yuan a year':
      return t('frame.parameterUnit.yuanYear', { value: numbers.number(value, 'moneyEach') });
    case 'persons':
      return numbers.full(value, 'persons');
    case 'months':
      return t('frame.parameterUnit.months', { value: numbers.tick(value, 'months') });
    case 'years':
      return t('frame.parameterUnit.years', { value: numbers.tick(value, 'year') });
  }
}

const isShare = (unit: Unit): boolean => unit === 'ratio' || unit === 'per year';

/** How a parameter's value is typed: a share in percent, the rest as it is. */
export const typedUnit = (unit: Unit): '%' | '' => (isShare(unit) ? '%' : '');

/** The number that is typed for a value, without the last digits of a double. */
export const typedOf = (value: number, unit: Unit): number =>
  Number((isShare(unit) ? 100 * value : value).toPrecision(12));

export const valueOfTyped = (typed: number, unit: Unit): number =>
  Number((isShare(unit) ? typed / 100 : typed).toPrecision(12));
