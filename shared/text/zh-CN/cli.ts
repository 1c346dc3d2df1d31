import type { cli as english } from '../en/cli';
import type { Translation } from '../shape';

export const cli: Translation<typeof english> = {
  title: 'cli',
};
