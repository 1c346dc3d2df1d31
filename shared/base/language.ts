export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text that data files carry in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export const inLanguage = (text: Bilingual, language: Language): string => (language === 'zh-CN' ? text.zh : text.en);
