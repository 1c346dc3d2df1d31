import type { DatedValue, IsoDate, Parameter, ParameterSet } from './parameter';
import { lastStatedYear, yearlyValues } from './yearlyValues';

/** One parameter as it stands on a day. */
export interface ParameterOn {
  readonly parameter: Parameter;
  /** Null where nothing is in force yet. A path between dates has the value that projections take for the year. */
  readonly value: number | null;
  /** The dated value in force; for a path the last point reached, or its first before that. */
  readonly dated: DatedValue | null;
  /** The day lies in a year after the last one that anyone has stated a value for: the value is only held level. */
  readonly pastStated: boolean;
  /** Someone has looked on or after the day and found the value still in force. */
  readonly confirmed: boolean;
  /** The value takes effect on or before the day, yet its act was published after it: nobody could know it then. */
  readonly enactedLater: boolean;
}

function standing(parameter: Parameter, day: IsoDate): Pick<ParameterOn, 'value' | 'dated'> {
  const dated = parameter.values.findLast(({ from }) => from <= day) ?? null;
  if (parameter.path === 'step' || parameter.values.length === 0) return { value: dated?.value ?? null, dated };
  const path = yearlyValues(parameter, Number(day.slice(0, 4)), 1);
  return { value: path.ok ? path.value[0] : null, dated: dated ?? parameter.values[0] ?? null };
}

/** Every parameter on one day, in the order of the files. Source: model.md §13; features.md J16. */
export function lawOn({ byId }: ParameterSet, day: IsoDate): readonly ParameterOn[] {
  return [...byId.values()].map((parameter) => {
    const { value, dated } = standing(parameter, day);
    const enactedLater = dated?.basis.kind === 'law' && dated.basis.published > day;
    const pastStated = dated !== null && Number(day.slice(0, 4)) > lastStatedYear(parameter);
    const confirmed = parameter.verifiedOn !== null && parameter.verifiedOn >= day;
    return { parameter, value, dated, pastStated, confirmed, enactedLater };
  });
}
