import { success } from '../../../shared/base/result';
import { packReport } from '../../../shared/report/pack/packReport';
import { committeeAsked } from '../committeeQuestion';
import type { Kind } from './kind';
import { studied, studiedOptions } from './studied';

export const pack: Kind = {
  options: studiedOptions,
  make: async (invocation) => {
    const asked = await committeeAsked(invocation);
    if (!asked.ok) return asked;
    const input = await studied(asked.value, invocation);
    return input.ok ? success((language) => packReport({ ...input.value, language })) : input;
  },
};
