import { z } from 'zod';
import type { Language } from '../base/language';

/** Schemas say why they refuse a field in this language from now on: their library keeps one for the whole program. */
export const speakReasons = (language: Language): void => {
  z.config(language === 'zh-CN' ? z.locales.zhCN() : z.locales.en());
};
