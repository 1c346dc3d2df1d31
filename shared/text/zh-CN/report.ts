import type { report as english } from '../en/report';
import type { Translation } from '../shape';

export const report: Translation<typeof english> = {
  title: 'report',
};
