import { nearest } from '../base/nearest';
import { failed, type Result, success } from '../base/result';
import type { Parameter, ParameterSet, Reform, ReformChange } from './parameter';

/** The change takes the place of every value from its first date on; what was in force before stays. */
function patched(parameter: Parameter, change: ReformChange): Parameter {
  const [first] = change.values;
  return { ...parameter, values: [...parameter.values.filter(({ from }) => from < first.from), ...change.values] };
}

/** Current law with reforms laid over it in order; the set given is not changed. Source: model.md §13. */
export function applyReforms(law: ParameterSet, reforms: readonly Reform[]): Result<ParameterSet> {
  const byId = new Map(law.byId);
  for (const { id: file, changes } of reforms) {
    for (const change of changes) {
      const { parameter: id, unit } = change;
      const parameter = byId.get(id);
      if (!parameter)
        return failed({ code: 'parameter/unknown', file, line: 0, id, nearest: nearest(id, byId.keys()) });
      if (unit !== parameter.unit) {
        return failed({ code: 'parameter/wrong-unit', file, line: 0, id, unit, expected: parameter.unit });
      }
      const [low, high] = parameter.range;
      const outside = change.values.find(({ value }) => !(value >= low && value <= high));
      if (outside) {
        return failed({ code: 'parameter/out-of-range', file, line: 0, id, value: outside.value, low, high });
      }
      byId.set(id, patched(parameter, change));
    }
  }
  return success({ byId, files: law.files });
}
