import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { isInside } from '../isInside';

/** Where the two halves of app://bundle/ lie on disk. */
export interface Roots {
  readonly renderer: string;
  readonly datasets: string;
}

/** The file behind a path of app://bundle/, or null for anything that would lead out of its folder. */
export async function locateFile(urlPath: string, roots: Roots): Promise<string | null> {
  const decoded = decode(urlPath);
  if (decoded === null) {
    return null;
  }
  const data = decoded.startsWith('/datasets/');
  const root = data ? roots.datasets : roots.renderer;
  try {
    const folder = await realpath(root);
    const file = await realpath(path.join(folder, data ? decoded.slice('/datasets/'.length) : decoded));
    return isInside(file, folder) ? file : null;
  } catch {
    return null;
  }
}

function decode(urlPath: string): string | null {
  try {
    const decoded = decodeURIComponent(urlPath);
    return /[\\\0]/.test(decoded) || decoded.split('/').includes('..') ? null : decoded;
  } catch {
    return null;
  }
}
