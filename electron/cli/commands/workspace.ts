import { nearest } from '../../../shared/base/nearest';
import { failed, type Result } from '../../../shared/base/result';
import type { Command, Invocation, Reply } from '../command';
import { wordsAfter } from '../workspace/asked';
import { backup, create, exportOne, restore } from '../workspace/change';
import { check, journal, open } from '../workspace/look';
import { replay, steps } from '../workspace/replay';

interface Verb {
  /** What follows the verb on the command line. */
  readonly words: readonly string[];
  run(invocation: Invocation, words: readonly string[]): Promise<Result<Reply>>;
}

const onFolder = (run: (invocation: Invocation, folder: string) => Promise<Result<Reply>>): Verb => ({
  words: ['DIR'],
  run: (invocation, [folder = '']) => run(invocation, folder),
});

const verbs: Readonly<Record<string, Verb>> = {
  create: onFolder(create),
  open: onFolder(open),
  check: onFolder(check),
  journal: onFolder(journal),
  backup: onFolder(backup),
  steps: onFolder(steps),
  replay: { words: ['DIR', 'STEPS', 'FILE…'], run: replay },
  export: {
    words: ['DIR', 'TABLE'],
    run: (invocation, [folder = '', table = '']) => exportOne(invocation, folder, table),
  },
  restore: {
    words: ['FILE', 'DIR'],
    run: (invocation, [file = '', folder = '']) => restore(invocation, file, folder),
  },
};

/** Workspaces without a window: what is in them, whether they are whole, their journal, backups, tables for others. */
export const workspace: Command = {
  options: {
    file: { type: 'string' },
    format: { type: 'string' },
    name: { type: 'string' },
    unmask: { type: 'string' },
    partial: { type: 'boolean' },
    key: { type: 'string' },
    'passphrase-file': { type: 'string' },
  },
  run: async (invocation) => {
    const [name = '', ...rest] = invocation.positionals;
    const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
    if (verb === undefined) {
      const known = Object.keys(verbs);
      const expected = name === '' ? known.join(' | ') : nearest(name, known);
      return failed({ code: 'usage/bad-option', option: 'workspace', value: name, expected });
    }
    const words = wordsAfter(rest, verb.words);
    return words.ok ? verb.run(invocation, words.value) : words;
  },
};
