import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { failed, type Result, success } from '../../shared/base/result';
import type { ExportReply } from '../../shared/ipc/contract';
import type { ReportDocument } from '../../shared/report/document';
import type { Print } from './exportReport';
import type { PrintedReport } from './printReport';

const patience = 90_000;
const setupPatience = 900_000;
const execute = promisify(execFile);

/** Prints through an Electron of its own, for programs that run on Node: `from` is the folder the program lies in. */
export const printThroughElectron =
  (from: string): Print =>
  async (report) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'fundscope-print-'));
    try {
      return await printIn(folder, report, from);
    } catch (error) {
      return failed({ code: 'print/not-drawn', detail: error instanceof Error ? error.message : String(error) });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

async function printIn(folder: string, report: ReportDocument, from: string): Promise<Result<PrintedReport>> {
  const request = path.join(folder, 'request.json');
  const file = path.join(folder, 'report.pdf');
  const answer = path.join(folder, 'answer.json');
  await writeFile(request, JSON.stringify({ document: report, file, answer }));
  const application = await readyApplication(from);
  const said = await runToEnd(application, [`--user-data-dir=${path.join(folder, 'data')}`, `--print=${request}`]);
  if (!existsSync(answer)) return failed({ code: 'print/not-drawn', detail: said });
  const reply: Result<ExportReply> = JSON.parse(await readFile(answer, 'utf8'));
  if (!reply.ok) return reply;
  return success({ bytes: await readFile(file), pages: reply.value.pages ?? 0 });
}

interface Application {
  readonly program: string;
  readonly root: string;
}

/** Builds the application and fetches its runtime, as `npm start` does, where that has not been done yet. */
async function readyApplication(from: string): Promise<Application> {
  const root = rootAbove(from);
  const setup = (script: string, ...args: readonly string[]) =>
    execute(process.execPath, [path.join(root, 'electron', 'setup', script), ...args], { timeout: setupPatience });
  await setup('build.mjs', '--only', 'window');
  const { stdout } = await setup('runtime.mjs');
  return { root, program: path.join(stdout.trim(), programName()) };
}

function rootAbove(from: string): string {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'electron', 'setup', 'runtime.mjs'))) return folder;
    if (folder === path.dirname(folder)) throw new Error('the application to print with is not beside this program');
  }
}

function programName(): string {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? path.join('Electron.app', 'Contents', 'MacOS', 'Electron') : 'electron';
}

/** Runs the application, on a virtual screen where Linux has none; gives the last of what it said. */
async function runToEnd({ program, root }: Application, args: readonly string[]): Promise<string> {
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const full = [program, root, '--disable-gpu', ...sandbox, ...args];
  const [command = program, ...rest] = needsScreen() ? [screenProgram(), '-a', ...full] : full;
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  // A group of its own, so that the virtual screen ends with the application.
  const child = spawn(command, rest, {
    env,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const timer = setTimeout(() => endGroup(child), patience);
  try {
    return await lastWords(child);
  } finally {
    clearTimeout(timer);
  }
}

const needsScreen = (): boolean => process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

function screenProgram(): string {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const found = folders.map((folder) => path.join(folder, 'xvfb-run')).find(isExecutable);
  if (found === undefined)
    throw new Error('there is no display, and no xvfb-run (packages xvfb and xauth) to make one');
  return found;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined || process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
}

function lastWords(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const keep = (chunk: Buffer): void => {
      said = `${said}${chunk}`.slice(-2000);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(`ended with ${signal ?? code}: ${said.trim().split('\n').at(-1)}`));
  });
}
