import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { root } from './places.mjs';

/** A sentence for the person at the keyboard; kept off standard output, which belongs to results. */
export const say = (text) => process.stderr.write(`${text}\n`);

/** A stop that needs no stack trace: the message says what happened and what to do. */
export class SetupProblem extends Error {}

/** Ends the process with the message of a problem, or with the stack of a bug. */
export function leave(error) {
  say(error instanceof SetupProblem ? error.message : (error?.stack ?? String(error)));
  process.exit(1);
}

/**
 * Runs a program and gives its exit code. `output` is 'show' (to standard error), 'inherit' (as our own) or
 * 'keep' (returned as text).
 */
export function run(program, args, { env, cwd = root, output = 'show', timeout = 0 } = {}) {
  const pipes = { show: ['ignore', 2, 2], inherit: 'inherit', keep: ['ignore', 'pipe', 'pipe'] };
  return new Promise((resolve, reject) => {
    const plain = output === 'keep' ? { NO_COLOR: '1', FORCE_COLOR: '0' } : {};
    const child = spawn(program, args, {
      cwd,
      stdio: pipes[output],
      timeout,
      env: { ...process.env, ...plain, ...env },
    });
    let text = '';
    const keep = (chunk) => {
      text += chunk;
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? 1, signal, text }));
  });
}

/** npm through the very npm that started us; on Windows `npm` alone is a script that spawn can't start. */
export function npm(args, options) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) {
    return run(process.execPath, [script, ...args], options);
  }
  return process.platform === 'win32' ? run('cmd', ['/c', 'npm', ...args], options) : run('npm', args, options);
}

/** The full path of a program on PATH, or null. */
export function onPath(program) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const candidate = path.join(folder, program);
    try {
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch {
      // not in this folder
    }
  }
  return null;
}

export const isRoot = () => process.getuid?.() === 0;

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
