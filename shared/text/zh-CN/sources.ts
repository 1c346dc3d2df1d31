import type { sources as english } from '../en/sources';
import type { Translation } from '../shape';

export const sources: Translation<typeof english> = {
  title: 'sources',
};
