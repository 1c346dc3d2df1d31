import type { Language } from '../../../shared/base/language';
import type { Result } from '../../../shared/base/result';
import type { ReportDocument } from '../../../shared/report/document';
import type { Invocation, OptionShape } from '../command';

/** A report whose work is done, in any language. */
export type InLanguage = (language: Language) => ReportDocument;

/** How the command line makes one kind of report. */
export interface Kind {
  /** Options that this kind takes beside those of every report. */
  readonly options: Readonly<Record<string, OptionShape>>;
  make(invocation: Invocation): Promise<Result<InLanguage>>;
  /** Several reports at once where the options ask for them, null where they ask for one. */
  several?(invocation: Invocation): Promise<Result<readonly Named[] | null>>;
}

/** One of several reports, by the name of its file; one that cannot be made does not stop the others. */
export interface Named {
  readonly name: string;
  readonly made: Result<InLanguage>;
}

/** What says which run a report is on. */
export const runOptions = {
  scenario: { type: 'string' },
  start: { type: 'string' },
  years: { type: 'string' },
  set: { type: 'string', multiple: true },
} as const satisfies Kind['options'];
