import { BrowserWindow, nativeTheme, type WebPreferences } from 'electron';
import { note } from './log';
import { windowSession } from './network';
import { inUserData, preloadScript } from './places';
import { origin } from './protocol/appProtocol';
import { stoppedUrl } from './protocol/stoppedPage';
import { readWindowState, rememberWindowState } from './windowState';

/** Every page, the hidden print page included, runs with these. */
export const pagePreferences = (): WebPreferences => ({
  session: windowSession(),
  preload: preloadScript,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
});

export const backgroundColour = (): string => (nativeTheme.shouldUseDarkColors ? '#16181d' : '#ffffff');

/** A page whose process ends is replaced by a message with the way back; it is not reloaded behind the user. */
function watchProcess(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    note('window/stopped', { reason, exitCode });
    if (reason !== 'clean-exit') {
      void window.loadURL(stoppedUrl);
    }
  });
}

export async function openWindow(): Promise<BrowserWindow> {
  const stateFile = inUserData('window.json');
  const state = await readWindowState(stateFile);
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    ...(state ? { x: state.x, y: state.y, width: state.width, height: state.height } : {}),
    minWidth: 1024,
    minHeight: 700,
    show: false,
    autoHideMenuBar: true,
    title: 'Fundscope',
    backgroundColor: backgroundColour(),
    webPreferences: pagePreferences(),
  });
  if (state?.maximized) {
    window.maximize();
  }
  rememberWindowState(window, stateFile);
  watchProcess(window);
  window.once('ready-to-show', () => window.show());
  await window.loadURL(`${origin}/index.html`);
  return window;
}

/** A second start of the application brings the first window to the front. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) {
    window.restore();
  }
  window.show();
  window.focus();
}
