import { failed } from '../../shared/base/result';
import type { Handlers } from '../ipc';

export const reportHandlers = {
  'report.export': () => failed({ code: 'print/not-drawn', detail: 'this build has no report writer' }),
} satisfies Partial<Handlers>;
