import type { projection as english } from '../en/projection';
import type { Translation } from '../shape';

export const projection: Translation<typeof english> = {
  title: 'projection',
};
