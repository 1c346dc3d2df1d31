import { success } from '../../../shared/base/result';
import { careerAccount } from '../../../shared/pension/careerAccount';
import { readCareer } from '../../../shared/pension/careerFile';
import { loadAwardData } from '../awardData';
import type { Command } from '../command';
import { ownFile } from '../ownFile';
import { textTable } from '../textTable';

const columns = ['year', 'opening', 'credited', 'rate', 'interest', 'closing', 'index'] as const;

/** The individual account of one person year by year, from the contributions in a file. */
export const career: Command = {
  options: {},
  run: async ({ positionals, datasets, translate }) => {
    const file = await ownFile(positionals);
    if (!file.ok) return file;
    const asked = readCareer(file.value.name, file.value.text);
    if (!asked.ok) return asked;
    const data = await loadAwardData(datasets);
    if (!data.ok) return data;
    const { entries, rules, until } = asked.value;
    const first = Math.min(...entries.map(({ year }) => year));
    const years = Array.from({ length: Math.max(0, until - first + 1) }, (_, t) => first + t);
    const rates = new Map(years.map((year) => [year, data.value.economy.creditingRate(year)]));
    const account = careerAccount(entries, rates, rules, until);
    if (!account.ok) return account;
    const { closing, paidMonths, averageIndex } = account.value;
    const rows = account.value.years.map((row) => [
      String(row.year),
      row.opening.toFixed(2),
      row.credited.toFixed(2),
      row.rate.toFixed(4),
      row.interest.toFixed(2),
      row.closing.toFixed(2),
      row.index === null ? '–' : row.index.toFixed(4),
    ]);
    const facts = { closing: closing.toFixed(2), until, months: paidMonths, index: averageIndex.toFixed(4) };
    const header = columns.map((name) => translate(`calculator.account.${name}`));
    return success({
      document: account.value,
      text: `${translate('cli.career.answer', facts)}\n\n${textTable(header, rows)}`,
    });
  },
};
