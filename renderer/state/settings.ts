import { useMemo } from 'react';
import { create } from 'zustand';
import { defaultSettings, type Settings } from '../../shared/ipc/contract';
import { invoke } from '../bridge';
import { type NumberFormat, numberFormat } from '../ui/numbers';
import { report } from './notices';

interface SettingsStore {
  readonly settings: Settings;
}

export const useSettings = create<SettingsStore>(() => ({ settings: defaultSettings }));

export async function readSettings(): Promise<void> {
  const reply = await invoke('settings.read', {});
  if (reply.ok) {
    useSettings.setState({ settings: reply.value });
  } else {
    report(reply.failure);
  }
}

/** Shown at once, then kept; when it can't be kept the user is told and the choice holds until the window closes. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const settings = { ...useSettings.getState().settings, ...change };
  useSettings.setState({ settings });
  const reply = await invoke('settings.write', settings);
  if (!reply.ok) {
    report(reply.failure);
  }
}

export function useNumbers(): NumberFormat {
  const language = useSettings((state) => state.settings.language);
  const moneyUnit = useSettings((state) => state.settings.moneyUnit);
  const negative = useSettings((state) => state.settings.negative);
  return useMemo(() => numberFormat({ language, moneyUnit, negative }), [language, moneyUnit, negative]);
}
