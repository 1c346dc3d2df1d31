import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Translate } from '../shared/text/translator';

/** Edit and zoom only: everything that belongs to the work is in the window and its command palette. */
export function showMenu(translate: Translate): void {
  const edit: MenuItemConstructorOptions[] = [
    { role: 'undo', label: translate('shell.menu.undo') },
    { role: 'redo', label: translate('shell.menu.redo') },
    { type: 'separator' },
    { role: 'cut', label: translate('shell.menu.cut') },
    { role: 'copy', label: translate('shell.menu.copy') },
    { role: 'paste', label: translate('shell.menu.paste') },
    { role: 'selectAll', label: translate('shell.menu.selectAll') },
  ];
  const view: MenuItemConstructorOptions[] = [
    { role: 'zoomIn', label: translate('shell.menu.zoomIn') },
    { role: 'zoomOut', label: translate('shell.menu.zoomOut') },
    { role: 'resetZoom', label: translate('shell.menu.resetZoom') },
    { role: 'togglefullscreen', label: translate('shell.menu.fullScreen') },
  ];
  const first: MenuItemConstructorOptions =
    process.platform === 'darwin'
      ? { role: 'appMenu' }
      : { label: translate('shell.menu.file'), submenu: [{ role: 'quit', label: translate('shell.menu.quit') }] };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      first,
      { label: translate('shell.menu.edit'), submenu: edit },
      { label: translate('shell.menu.view'), submenu: view },
    ]),
  );
}
