import type { settings as english } from '../en/settings';
import type { Translation } from '../shape';

export const settings: Translation<typeof english> = {
  title: 'settings',
};
