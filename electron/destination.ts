import path from 'node:path';
import { BrowserWindow, dialog, type WebContents } from 'electron';
import type { z } from 'zod';
import { failed, type Result, success } from '../shared/base/result';
import { safeFileName } from '../shared/base/safeFileName';
import type { contract } from '../shared/ipc/contract';
import { isInside } from './isInside';

export type Destination = z.output<(typeof contract)['file.save']['request']>['destination'];

/** Folders in which the page may name a file itself. */
export type OpenFolders = ReadonlySet<string>;

export const isOpen = (file: string, folders: OpenFolders): boolean =>
  [...folders].some((folder) => isInside(file, folder));

/**
 * The file to write: chosen by the user in a dialog, or named by the page itself, which is taken only inside a folder
 * that the user has chosen, or that was allowed when the application was started (tests and scripts).
 */
export async function resolveDestination(
  destination: Destination,
  caller: WebContents,
  folders: OpenFolders,
): Promise<Result<string>> {
  if (destination.kind === 'path') {
    return isOpen(destination.path, folders)
      ? success(path.resolve(destination.path))
      : failed({ code: 'request/invalid', channel: 'file.save', detail: 'only the save dialog may choose this file' });
  }
  const window = BrowserWindow.fromWebContents(caller);
  const options = { defaultPath: safeFileName(destination.suggestedName) };
  const { filePath, canceled } = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options);
  return canceled || !filePath ? failed({ code: 'cancelled' }) : success(filePath);
}
