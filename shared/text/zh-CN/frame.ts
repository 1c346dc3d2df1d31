import type { frame as english } from '../en/frame';
import type { Translation } from '../shape';

export const frame: Translation<typeof english> = {
  title: 'frame',
};
