import { expect, test } from 'vitest';
import { actions } from '../../renderer/frame/actions';

test('no two actions answer to the same keys', () => {
  const shortcuts = actions.map(({ shortcut }) => shortcut.toLowerCase());
  expect(shortcuts.filter((shortcut, k) => shortcuts.indexOf(shortcut) !== k)).toEqual([]);
});
