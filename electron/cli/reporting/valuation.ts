import { success } from '../../../shared/base/result';
import { valuationReport } from '../../../shared/report/valuation/valuationReport';
import { questionAsked } from '../question';
import { textOption } from '../readOptions';
import { scenarioNamed } from '../scenario';
import { today } from '../today';
import type { Kind } from './kind';
import { studied, studiedOptions } from './studied';

export const valuation: Kind = {
  options: { ...studiedOptions, previous: { type: 'string' } },
  make: async (invocation) => {
    const { options, datasets, language } = invocation;
    const asked = await questionAsked(options, datasets);
    if (!asked.ok) return asked;
    const name = textOption(options, 'previous');
    const previous = name === undefined ? success(null) : await scenarioNamed(name, datasets);
    if (!previous.ok) return previous;
    const question = { ...asked.value, compared: previous.value, language, day: today() };
    const input = await studied(question, invocation);
    return input.ok ? success((each) => valuationReport({ ...input.value, language: each })) : input;
  },
};
