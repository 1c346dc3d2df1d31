import type { verify as english } from '../en/verify';
import type { Translation } from '../shape';

export const verify: Translation<typeof english> = {
  title: 'verify',
};
