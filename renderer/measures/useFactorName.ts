import { inLanguage } from '../../shared/base/language';
import { comparedLeverKey } from '../../shared/text/comparedLeverKey';
import { useRegister } from '../state/balanceRegister';
import { useStudy } from '../state/study';
import { useText } from '../text';

/** Names a lever or an assumption by its parameter, and what else can set runs apart by its own word. */
export function useFactorName(): (factor: string) => string {
  const { t, language } = useText();
  const { levers } = useRegister();
  const parameters = useStudy(({ workspace }) => workspace?.parameters);
  return (factor) => {
    const title = levers.find(({ parameter }) => parameter.id === factor)?.title ?? parameters?.byId.get(factor)?.label;
    if (title !== undefined) return inLanguage(title, language);
    const key = comparedLeverKey(factor);
    return key === null ? factor : t(key);
  };
}
