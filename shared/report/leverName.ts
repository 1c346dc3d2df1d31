import { inLanguage, type Language } from '../base/language';
import type { ParameterSet } from '../parameters/parameter';
import { comparedLeverKey } from '../text/comparedLeverKey';
import { translator } from '../text/translator';

/** What sets two runs apart: a parameter by its own label; a chapter, a step or a part of a scenario by its word. */
export function leverName(id: string, parameters: ParameterSet, language: Language): string {
  const parameter = parameters.byId.get(id);
  if (parameter !== undefined) return inLanguage(parameter.label, language);
  const key = comparedLeverKey(id);
  return key === null ? id : translator(language)(key);
}
