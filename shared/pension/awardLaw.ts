import type { ParameterId } from '../parameters/catalogue';
import type { DatedValue, IsoDate, ParameterSet } from '../parameters/parameter';

/** The law that awards for one person are made by. */
export interface AwardLaw {
  readonly parameters: ParameterSet;
  /** Months divisor (计发月数) by whole age at retirement. */
  readonly divisors: Readonly<Record<number, number>>;
}

function datedValues({ parameters }: AwardLaw, id: ParameterId): readonly DatedValue[] {
  const parameter = parameters.byId.get(id);
  // Every id of the catalogue is there: a set that lacks one is refused on load.
  if (parameter === undefined) throw new Error(`${id} is not in the parameter set`);
  return parameter.values;
}

/** The value in force on a day, with its basis; null before the first one. */
export const inForce = (law: AwardLaw, id: ParameterId, day: IsoDate): DatedValue | null =>
  datedValues(law, id).findLast(({ from }) => from <= day) ?? null;

/** The last value that the law states: for a rule that names all cohorts at once, such as a retirement ladder. */
export const asLastStated = (law: AwardLaw, id: ParameterId): number => {
  const values = datedValues(law, id);
  return values[values.length - 1].value;
};
