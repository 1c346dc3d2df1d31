import type { ReadRules } from '../../../shared/audit/own/ownRules';
import { describeFailure } from '../../../shared/text/describeFailure';
import type { Translate } from '../../../shared/text/translator';

/** What is wrong with rules of the workspace, a line each; nothing where none is. */
export const brokenText = (broken: ReadRules['broken'], translate: Translate): readonly string[] =>
  broken.length === 0
    ? []
    : [
        [
          translate('auditRun.broken', { count: broken.length }),
          ...broken.map(({ failure }) => describeFailure(failure, translate).detail),
        ].join('\n'),
      ];
