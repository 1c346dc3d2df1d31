import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../shared/ipc/contract';
import type { Translate } from '../shared/text/translator';

/** The workspace, edit and zoom: everything else that belongs to the work is in the window and its command palette. */
export function showMenu(translate: Translate, choose: (command: MenuCommand) => void): void {
  const workspace: MenuItemConstructorOptions[] = (['new', 'open', 'backup', 'restore'] as const).map((name) => ({
    label: translate(`workspace.menu.${name}`),
    click: () => choose(`workspace.${name}`),
  }));
  const file: MenuItemConstructorOptions[] = [
    { label: translate('dataScreens.menu.import'), click: () => choose('data.import') },
    { type: 'separator' },
    ...workspace,
  ];
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
  const isMac = process.platform === 'darwin';
  const quit: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'quit', label: translate('shell.menu.quit') },
  ];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [{ role: 'appMenu' } as const] : []),
      { label: translate('shell.menu.file'), submenu: isMac ? file : [...file, ...quit] },
      { label: translate('shell.menu.edit'), submenu: edit },
      { label: translate('shell.menu.view'), submenu: view },
    ]),
  );
}
