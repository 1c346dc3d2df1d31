import { inLanguage, type Language } from '../base/language';
import type { Basis } from './parameter';

/** The law, the study or our reason behind a value, as a reader sees it. */
export const basisText = (basis: Basis, language: Language): string =>
  inLanguage(basis.kind === 'assumed' ? basis.why : basis.ref, language);
