import type { Language } from '../../shared/base/language';
import type { Result } from '../../shared/base/result';
import type { Translate } from '../../shared/text/translator';

export const commandNames = [
  'lifetable',
  'verify',
  'mortality',
  'population',
  'project',
  'regions',
  'compare',
  'simulate',
  'liabilities',
  'solve',
  'sensitivity',
  'indicators',
  'merge',
  'award',
  'career',
  'increase',
  'law',
  'import',
  'audit',
  'workspace',
  'report',
  'report-diff',
  'bundle',
  'verify-bundle',
  'sample',
  'returns',
  'limits',
  'safety',
  'attribution',
  'allocate',
  'benchmark',
] as const;
export type CommandName = (typeof commandNames)[number];

/** An option as `parseArgs` takes it; its words are `cli.option.<command>.<name>`. */
export interface OptionShape {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
}

export type OptionValues = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** What a command is asked. */
export interface Invocation {
  readonly positionals: readonly string[];
  readonly options: OptionValues;
  readonly language: Language;
  readonly translate: Translate;
  /** The folder with `tables/`, `parameters/`, `scenarios/` and `checks/`. */
  readonly datasets: string;
  /** The folder that the program lies in. */
  readonly program: string;
  /** Shows a line on standard error. */
  say(line: string): void;
}

/** What a command answers: a document for scripts and the same in words. */
export interface Reply {
  readonly document: unknown;
  readonly text: string;
  /** False when the work was done and its outcome is bad news: exit status 1. */
  readonly good?: boolean;
}

export interface Command {
  readonly options: Readonly<Record<string, OptionShape>>;
  run(invocation: Invocation): Promise<Result<Reply>>;
}
