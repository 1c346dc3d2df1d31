import { BrowserWindow, dialog, type OpenDialogOptions, type WebContents } from 'electron';
import { failed, type Result, success } from '../shared/base/result';

export const folderDialog = (title: string): OpenDialogOptions => ({
  title,
  properties: ['openDirectory', 'createDirectory'],
});

/** What the user points at in a dialog over the caller's window. */
export async function choose(caller: WebContents, options: OpenDialogOptions): Promise<Result<string>> {
  const window = BrowserWindow.fromWebContents(caller);
  const { filePaths } = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
  const [chosen] = filePaths;
  return chosen === undefined ? failed({ code: 'cancelled' }) : success(chosen);
}
