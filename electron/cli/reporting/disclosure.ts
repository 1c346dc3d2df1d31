import { success } from '../../../shared/base/result';
import { newestYears, usualYears } from '../../../shared/report/disclosure/disclosureInput';
import { disclosureReport } from '../../../shared/report/disclosure/disclosureReport';
import { loadPublicAccounts } from '../baseData';
import { numberOption } from '../readOptions';
import { today } from '../today';
import type { Kind } from './kind';

export const disclosure: Kind = {
  options: { from: { type: 'string' }, to: { type: 'string' } },
  make: async ({ options, datasets }) => {
    const published = await loadPublicAccounts(datasets);
    if (!published.ok) return published;
    const newest = newestYears(published.value.accounts);
    const to = numberOption(options, 'to', { low: 2000, high: newest.to, whole: true }, newest.to);
    if (!to.ok) return to;
    const from = numberOption(options, 'from', { low: 2000, high: to.value, whole: true }, to.value - usualYears + 1);
    if (!from.ok) return from;
    const input = { ...published.value, from: from.value, to: to.value, day: today() };
    return success((language) => disclosureReport({ ...input, language }));
  },
};
