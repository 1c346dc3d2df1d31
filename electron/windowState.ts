import { readFile } from 'node:fs/promises';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod';
import { atomicWrite, codeOf } from './atomicWrite';
import { note } from './log';

const stateSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof stateSchema>;

const overlaps = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Where the window was, unless that screen is gone or the file can't be read. */
export async function readWindowState(file: string): Promise<WindowState | null> {
  try {
    const state = stateSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    return screen.getAllDisplays().some((display) => overlaps(display.workArea, state)) ? state : null;
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') {
      note('window-state/not-read', { code: codeOf(error) });
    }
    return null;
  }
}

/** Remembers place and size when the window closes; a size that can't be kept is not worth a message. */
export function rememberWindowState(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    void atomicWrite(file, JSON.stringify(state)).then((written) => {
      if (!written.ok) {
        note('window-state/not-written');
      }
    });
  });
}
