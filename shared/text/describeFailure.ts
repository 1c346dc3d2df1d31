import type { Failure, FailureCode } from '../base/failure';
import type { Facts, Translate } from './translator';

/** What happened, where, and what to do: one sentence or two each, in the user's language. */
export interface FailureText {
  readonly title: string;
  readonly detail: string;
  readonly nextStep: string;
}

const expectedWords = ['number', 'integer', 'oneLine', 'notEmpty'] as const;

/** The words for a failure; window and command line show the same. A code without its words does not compile. */
export function describeFailure(failure: Failure, translate: Translate): FailureText {
  const { code, ...facts } = failure;
  const key = `failures.${code}` satisfies `failures.${FailureCode}`;
  const spoken: Facts = { ...facts, ...spokenFacts(failure, translate) };
  return {
    title: translate(`${key}.title`, spoken),
    detail: translate(`${key}.detail`, spoken).trim(),
    nextStep: translate(`${key}.nextStep`, spoken).trim(),
  };
}

/** Facts that are codes, in words; all others are shown as they are. */
function spokenFacts(failure: Failure, translate: Translate): Facts {
  const spoken: Record<string, string> = {};
  if ('trouble' in failure) {
    spoken.trouble = translate(`failures.trouble.${failure.trouble}`);
    spoken.remedy = translate(`failures.remedy.${failure.trouble}`);
  }
  if (failure.code === 'report/not-ready') {
    spoken.missing = translate(`failures.missing.${failure.needs}`);
    spoken.remedy = translate(`failures.make.${failure.needs}`);
  }
  if ('damage' in failure) spoken.damage = translate(`failures.damage.${failure.damage}`);
  if ('line' in failure && 'file' in failure) {
    // A change made in the window or on the command line has no line.
    const { file, line } = failure;
    spoken.place = line > 0 ? translate('failures.place', { file, line }) : file;
  }
  if ('nearest' in failure) {
    spoken.suggestion = failure.nearest === '' ? '' : translate('failures.suggestion', { nearest: failure.nearest });
  }
  if ('value' in failure && failure.value === '') spoken.value = translate('failures.empty');
  if ('expected' in failure) {
    const word = expectedWords.find((candidate) => candidate === failure.expected);
    if (word) spoken.expected = translate(`failures.expected.${word}`);
  }
  return spoken;
}
