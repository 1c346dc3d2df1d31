import path from 'node:path';

/** What the application itself reads from its command line; everything else is Chromium's. */
export interface Arguments {
  /** Another folder of data files in place of the bundled one. */
  readonly datasets: string | null;
  /** The one folder into which the window may name a file itself, without a dialog. */
  readonly exportDirectory: string | null;
  /** A print request: no window, one document, then the end (see print/headless.ts). */
  readonly print: string | null;
}

function pathAfter(argv: readonly string[], name: string): string | null {
  const prefix = `--${name}=`;
  const found = argv.find((argument) => argument.startsWith(prefix));
  return found === undefined ? null : path.resolve(found.slice(prefix.length));
}

export const readArguments = (argv: readonly string[]): Arguments => ({
  datasets: pathAfter(argv, 'datasets'),
  exportDirectory: pathAfter(argv, 'export-directory'),
  print: pathAfter(argv, 'print'),
});
