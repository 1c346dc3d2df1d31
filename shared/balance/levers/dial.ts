import { type Result, success } from '../../base/result';
import type { ParameterSet, Scenario } from '../../parameters/parameter';
import { packageAt, type ReformPackage } from '../packages/reformPackage';
import type { Lever } from './lever';
import { type Pull, pull } from './pull';
import { standing } from './standing';

/** Scenarios in a row, each a step further from how things stand: a lever in steps of an act, a package in hundredths. */
export interface Dial {
  readonly steps: number;
  /** The lever's value, or the part of the package, after so many steps; step 0 is how it stands. */
  valueAt(step: number): number;
  scenarioAt(step: number): Result<Scenario>;
}

/** The law and the scenario that a dial turns. */
export interface DialGround {
  readonly parameters: ParameterSet;
  readonly scenario: Scenario;
}

/** A lever pulled the way that eases the fund, from where it stands to its end. */
export function leverDial(
  { parameters, scenario }: DialGround,
  lever: Lever,
  { from, ramp }: Pick<Pull, 'from' | 'ramp'>,
): Result<Dial> {
  const stands = standing(parameters, scenario, lever.parameter);
  if (!stands.ok) return stands;
  const { range, step, gains } = lever;
  const inSteps = (value: number) => Number((value / step).toFixed(9));
  const [sign, end] = gains === 'up' ? [1, range[1]] : [-1, range[0]];
  const first = sign * Math.floor(sign * inSteps(stands.value));
  const valueAt = (at: number) => (at === 0 ? stands.value : Number(((first + sign * at) * step).toPrecision(12)));
  return success({
    steps: Math.max(0, Math.floor(sign * (inSteps(end) - first))),
    valueAt,
    scenarioAt: (at) =>
      at === 0
        ? success(scenario)
        : pull(parameters, scenario, [{ parameter: lever.parameter.id, value: valueAt(at), from, ramp }]),
  });
}

const hundred = 100;

/** A package from none of it to all of it. */
export function packageDial({ parameters, scenario }: DialGround, whole: ReformPackage): Dial {
  return {
    steps: hundred,
    valueAt: (at) => at / hundred,
    scenarioAt: (at) => {
      const pulls = packageAt(parameters, scenario, whole, at / hundred);
      return pulls.ok ? pull(parameters, scenario, pulls.value) : pulls;
    },
  };
}
