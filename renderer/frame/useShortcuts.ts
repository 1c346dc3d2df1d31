import { type HotkeyItem, useHotkeys } from '@mantine/hooks';
import { type Action, actions } from './actions';

const items = (chosen: readonly Action[]): HotkeyItem[] => chosen.map(({ shortcut, run }) => [shortcut, run]);

/** Shortcuts of all actions; a text field keeps its own undo. */
export function useShortcuts(): void {
  useHotkeys(items(actions.filter(({ everywhere }) => everywhere)), []);
  useHotkeys(items(actions.filter(({ everywhere }) => !everywhere)));
}
