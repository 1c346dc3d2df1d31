import { bookErrors } from './fundBooks';
import type { SampleSettings } from './sampleSettings';

const isOfBooks = (rule: string): boolean => bookErrors.some((error) => error === rule);

/** More of what is rare among persons (`times` its rate), so that a small sample holds some of everything; books stay mostly right. */
export const plentiful = (settings: SampleSettings, times: number, highest: number): SampleSettings => ({
  ...settings,
  irregularities: Object.fromEntries(
    Object.entries(settings.irregularities).map(([rule, rate]) => [
      rule,
      isOfBooks(rule) ? rate : Math.min(highest, rate * times),
    ]),
  ),
});
