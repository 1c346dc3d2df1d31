import { success } from '../../../shared/base/result';
import { committeeReport } from '../../../shared/report/committeeReport';
import { madeCommittee } from '../../../shared/report/madeCommittee';
import { committeeAsked } from '../committeeQuestion';
import { type Kind, runOptions } from './kind';

export const committee: Kind = {
  options: runOptions,
  make: async (invocation) => {
    const asked = await committeeAsked(invocation);
    if (!asked.ok) return asked;
    const made = madeCommittee(asked.value);
    return made.ok ? success((language) => committeeReport({ ...made.value.input, language })) : made;
  },
};
