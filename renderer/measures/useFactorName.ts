import { inLanguage } from '../../shared/base/language';
import { useRegister } from '../state/balanceRegister';
import { useStudy } from '../state/study';
import { useText } from '../text';

/** Names a lever or an assumption by its parameter; `fertility` by its own word. */
export function useFactorName(): (factor: string) => string {
  const { t, language } = useText();
  const { levers } = useRegister();
  const parameters = useStudy(({ workspace }) => workspace?.parameters);
  return (factor) => {
    if (factor === 'fertility') return t('projection.fertility.label');
    const title = levers.find(({ parameter }) => parameter.id === factor)?.title ?? parameters?.byId.get(factor)?.label;
    return title === undefined ? factor : inLanguage(title, language);
  };
}
