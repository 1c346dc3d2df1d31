import { z } from 'zod';
import { nearest } from '../base/nearest';
import { failed, type Result, success } from '../base/result';
import { catalogue, isParameterId, parameterIds } from './catalogue';
import { type Scenario, units } from './parameter';
import { datedValue, invalidField, lineOf, type ParameterFile, parseYaml } from './readParameters';

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const reform = z.strictObject({
  id: z.string().min(1),
  title: bilingual,
  changes: z.array(
    z.strictObject({ parameter: z.string().min(1), unit: z.enum(units), values: z.array(datedValue).min(1) }),
  ),
});

const scenario = z.strictObject({
  id: z.string().min(1),
  title: bilingual,
  firstYear: z.number().int(),
  years: z.number().int().min(1).max(100),
  fertility: z.enum(['low', 'medium', 'high']).default('medium'),
  reforms: z.array(reform).default([]),
});

/** Reads a scenario file: horizon, variants and reforms as patches over current law. Source: model.md §13. */
export function readScenario(file: ParameterFile): Result<Scenario> {
  const source = parseYaml(file);
  if (!source.ok) return source;
  const parsed = scenario.safeParse(source.value.document.toJS());
  if (!parsed.success) return failed(invalidField(source.value, '', parsed.error));
  for (const [r, { changes }] of parsed.data.reforms.entries()) {
    for (const [c, { parameter: id, unit }] of changes.entries()) {
      if (!isParameterId(id)) {
        const line = lineOf(source.value, ['reforms', r, 'changes', c, 'parameter']);
        return failed({ code: 'parameter/unknown', file: file.name, line, id, nearest: nearest(id, parameterIds) });
      }
      if (unit !== catalogue[id]) {
        const line = lineOf(source.value, ['reforms', r, 'changes', c, 'unit']);
        return failed({ code: 'parameter/wrong-unit', file: file.name, line, id, unit, expected: catalogue[id] });
      }
    }
  }
  return success(parsed.data);
}
