import type { home as english } from '../en/home';
import type { Translation } from '../shape';

export const home: Translation<typeof english> = {
  title: 'home',
};
