import { type Result, success } from '../../base/result';
import { applyReforms } from '../../parameters/applyReforms';
import type { Basis, DatedValue, Parameter, ParameterSet, Reform, Scenario } from '../../parameters/parameter';
import { shiftedPath } from '../../parameters/shiftedPath';
import { yearlyValues } from '../../parameters/yearlyValues';

/** A lever set to `value` from 1 January of `from` on, reached in equal steps over `ramp` years; 0 is at once. */
export interface Pull {
  readonly parameter: string;
  readonly value: number;
  readonly from: number;
  readonly ramp: number;
}

const basis: Basis = {
  kind: 'assumed',
  why: { zh: '改革方案中设定的取值', en: 'Set by a reform under study' },
};

/** Sums of decimals without the last digits of a double: 0.045 + 0.01 is 0.055. */
const plain = (value: number): number => Number(value.toPrecision(12));

/** The years of the ramp: the path of current law and a growing share of the whole shift. */
function rampValues(parameter: Parameter, { value, from, ramp }: Pull): DatedValue[] {
  const shift = value - (parameter.values.at(-1)?.value ?? value);
  const stated = yearlyValues(parameter, from, ramp);
  if (!stated.ok) return [];
  const [low, high] = parameter.range;
  return [...stated.value].map((own, t) => ({
    from: `${from + t}-01-01`,
    value: Math.min(high, Math.max(low, plain(own + (shift * (t + 1)) / (ramp + 1)))),
    basis,
  }));
}

function pulledPath(parameter: Parameter, pull: Pull): readonly DatedValue[] {
  const { value, from, ramp } = pull;
  const full = shiftedPath(parameter, from + ramp, value, basis);
  if (ramp === 0) return full;
  const start = `${from}-01-01`;
  const anchor = shiftedPath(parameter, from, value, basis).filter((dated) => dated.from < start);
  const reached = full.filter((dated) => dated.from >= `${from + ramp}-01-01`);
  return [...anchor, ...rampValues(parameter, pull), ...reached];
}

/** The scenario with levers pulled: one more reform, so that the engine sees nothing but scenarios. Source: model.md §9. */
export function pull(parameters: ParameterSet, scenario: Scenario, pulls: readonly Pull[]): Result<Scenario> {
  if (pulls.length === 0) return success(scenario);
  const stated = applyReforms(parameters, scenario.reforms);
  if (!stated.ok) return stated;
  const changes = pulls.flatMap((each) => {
    const parameter = stated.value.byId.get(each.parameter);
    return parameter === undefined
      ? []
      : [{ parameter: parameter.id, unit: parameter.unit, values: pulledPath(parameter, each) }];
  });
  const reform: Reform = { id: 'levers', title: { zh: '政策杠杆', en: 'Levers' }, changes };
  return success({ ...scenario, reforms: [...scenario.reforms, reform] });
}
