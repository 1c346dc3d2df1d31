import type { failures as english } from '../en/failures';
import type { Translation } from '../shape';

export const failures: Translation<typeof english> = {
  title: 'failures',
};
