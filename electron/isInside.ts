import path from 'node:path';

/** Whether a file lies below a folder, which may be the root of a drive. */
export function isInside(file: string, folder: string): boolean {
  const top = folder.endsWith(path.sep) ? folder : folder + path.sep;
  const resolved = path.resolve(file);
  return resolved.startsWith(top) && resolved !== top;
}
