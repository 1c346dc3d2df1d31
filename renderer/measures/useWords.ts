import { inLanguage } from '../../shared/base/language';
import { useText } from '../text';
import type { Words } from './workedFigure';

/** Writes words in the language in use. */
export function useWords(): (words: Words) => string {
  const { t, language } = useText();
  return (words) => {
    if (typeof words === 'string') return words;
    return 'key' in words ? t(words.key, words.facts) : inLanguage(words, language);
  };
}
