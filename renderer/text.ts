import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language, languages } from '../shared/base/language';
import type { Translate } from '../shared/text/translator';

/** Each language in its own words. */
export const languageNames: Readonly<Record<Language, string>> = { 'zh-CN': '中文', en: 'English' };

const isLanguage = (name: string): name is Language => languages.some((language) => language === name);

/** The words of the language in use, and the language itself; a component that calls this follows a switch. */
export function useText(): { readonly t: Translate; readonly language: Language } {
  const { t, i18n } = useTranslation();
  const language = isLanguage(i18n.language) ? i18n.language : 'zh-CN';
  return useMemo(() => ({ t: (key, facts) => t(key, facts ?? {}), language }), [t, language]);
}
