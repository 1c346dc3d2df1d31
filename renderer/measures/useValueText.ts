import { useNumbers } from '../state/settings';
import { useStudy } from '../state/study';
import { useText } from '../text';
import { writeParameter } from './parameterValue';

/** Writes the value of a parameter in its unit. */
export function useValueText(): (parameter: string, value: number) => string {
  const { t } = useText();
  const numbers = useNumbers();
  const parameters = useStudy(({ workspace }) => workspace?.parameters);
  return (id, value) => writeParameter(value, parameters?.byId.get(id)?.unit ?? 'ratio', numbers, t);
}
