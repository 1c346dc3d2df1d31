import { app } from 'electron';
import { success } from '../../shared/base/result';
import type { Handlers } from '../ipc';

export const appHandlers = {
  'app.facts': () =>
    success({
      version: app.getVersion(),
      electron: process.versions.electron,
      chrome: process.versions.chrome,
      platform: process.platform,
      packaged: app.isPackaged,
    }),
} satisfies Partial<Handlers>;
