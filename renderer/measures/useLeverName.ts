import type { Lever } from '../../shared/balance/levers/lever';
import { inLanguage } from '../../shared/base/language';
import { useText } from '../text';

/** How a lever is called on screen. */
export function useLeverName(): (lever: Lever) => string {
  const { language } = useText();
  return ({ title }) => inLanguage(title, language);
}
