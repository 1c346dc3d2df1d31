import i18next, { type i18n } from 'i18next';
import type { Language } from '../base/language';
import { catalogues, type TextKey } from './catalogues';

export type Facts = Readonly<Record<string, string | number>>;
export type Translate = (key: TextKey, facts?: Facts) => string;

/** An i18next instance with both languages bundled; React and the command line use the same one. */
export function textInstance(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    resources: { en: { translation: catalogues.en }, 'zh-CN': { translation: catalogues['zh-CN'] } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}

export function translator(language: Language): Translate {
  const instance = textInstance(language);
  return (key, facts) => instance.t(key, facts ?? {});
}
