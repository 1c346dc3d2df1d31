import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

export const inRoot = (...parts) => path.join(root, ...parts);

/** Where downloads are kept between runs, shared by all checkouts of one user. */
export const cache = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'fundscope');

/** The built entries; `electron.vite.config.ts` writes them. */
export const mainEntry = inRoot('build', 'app', 'main', 'main.js');
export const cliEntry = inRoot('build', 'app', 'cli', 'main.js');
