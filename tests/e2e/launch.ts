import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from 'playwright-core';
import type {} from '../../renderer/bridge';
import { defaultSettings, type Settings } from '../../shared/ipc/contract';

/** How long anything on a page is waited for: it guards against hanging on a busy machine, and measures nothing. */
export const patience = 120_000;

export const root = path.resolve(import.meta.dirname, '..', '..');

/** The Electron program; electron/setup/endToEnd.mjs finds it and hands it over. */
export function runtimeProgram(): string {
  const program = process.env.ELECTRON_EXEC_PATH;
  if (!program) {
    throw new Error('No Electron runtime: start these tests with `node electron/setup/endToEnd.mjs [file …]`.');
  }
  return program;
}

export interface LaunchOptions {
  readonly settings?: Partial<Settings>;
  /** Content size of the window; 1440 × 900 unless told. */
  readonly size?: { readonly width: number; readonly height: number };
  readonly args?: readonly string[];
  /** A folder kept from an earlier launch; otherwise a fresh one, removed on close. */
  readonly userData?: string;
  /** A program in front of Electron (strace, setpriv): a script that ends in `exec … "$@"`. */
  readonly program?: string;
  /** The application; the checkout unless told. */
  readonly folder?: string;
  /** A copy of holdReady.cjs, for an application that may not read the checkout. */
  readonly hold?: string;
  readonly sandbox?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Workbench {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** Everything that a page asked for, in order. */
  readonly requests: readonly string[];
  /** Warnings, errors and refused policies on the page's console. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

export const temporaryFolder = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'fundscope-'));

async function prepareUserData({ userData, settings }: LaunchOptions): Promise<string> {
  const folder = userData ?? (await temporaryFolder());
  if (settings) {
    await writeFile(path.join(folder, 'settings.json'), JSON.stringify({ ...defaultSettings, ...settings }));
  }
  return folder;
}

const environment = (more: LaunchOptions['env']): Record<string, string> => {
  const own = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return { ...Object.fromEntries(own), ...more };
};

function listen(app: ElectronApplication): { requests: string[]; complaints: string[] } {
  const requests: string[] = [];
  const complaints: string[] = [];
  const context = app.context();
  context.on('request', (request) => requests.push(request.url()));
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      complaints.push(message.text());
    }
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  return { requests, complaints };
}

export const resize = (app: ElectronApplication, size: { width: number; height: number }): Promise<void> =>
  app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);

/** Starts the built application with a profile of its own and waits until the page has drawn something. */
export async function launch(options: LaunchOptions = {}): Promise<Workbench> {
  const userData = await prepareUserData(options);
  const folder = options.folder ?? root;
  const app = await electron.launch({
    executablePath: options.program ?? runtimeProgram(),
    args: [
      '-r',
      options.hold ?? path.join(import.meta.dirname, 'holdReady.cjs'),
      folder,
      `--user-data-dir=${userData}`,
      '--disable-gpu',
      '--force-device-scale-factor=1',
      ...(options.args ?? []),
    ],
    cwd: folder,
    chromiumSandbox: options.sandbox ?? (process.platform === 'linux' && process.getuid?.() !== 0),
    env: environment(options.env),
  });
  app.context().setDefaultTimeout(patience);
  const heard = listen(app);
  const page = await app.firstWindow();
  await page.waitForSelector('#root > :not(style)');
  await resize(app, options.size ?? { width: 1440, height: 900 });
  const close = async (): Promise<void> => {
    await app.close();
    if (options.userData === undefined) {
      await rm(userData, { recursive: true, force: true });
    }
  };
  return { app, page, userData, ...heard, close };
}

/** Keeps a picture of the page as an artefact: test-results/screens/<name>.png. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const folder = path.join(root, 'test-results', 'screens');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  return file;
}
