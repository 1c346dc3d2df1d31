import { bookErrors } from './fundBooks';
import type { SampleSettings } from './sampleSettings';

const isOfBooks = (rule: string): boolean => bookErrors.some((error) => error === rule);

/** More of what is rare among persons, so that a small sample holds some of everything; books stay mostly right. */
export const plentiful = (settings: SampleSettings): SampleSettings => ({
  ...settings,
  irregularities: Object.fromEntries(
    Object.entries(settings.irregularities).map(([rule, rate]) => [
      rule,
      isOfBooks(rule) ? rate : Math.min(0.5, rate * 5),
    ]),
  ),
});
