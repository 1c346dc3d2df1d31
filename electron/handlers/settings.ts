import { success } from '../../shared/base/result';
import type { Handlers } from '../ipc';
import type { SettingsStore } from '../settings';

export const settingsHandlers = (store: SettingsStore) =>
  ({
    'settings.read': () => success(store.read()),
    'settings.write': (settings) => store.write(settings),
  }) satisfies Partial<Handlers>;
