import { combine } from '../../../shared/base/combine';
import { failed, type Result, success } from '../../../shared/base/result';
import { importMappings, type RememberedMapping } from '../../../shared/data/matching/mappingMemory';
import { readSynonyms } from '../../../shared/data/matching/synonyms';
import { encodings } from '../../../shared/data/reading/source';
import type { Command, Invocation, OptionValues } from '../command';
import { readerOf } from '../datasetsFolder';
import { tableNamed } from '../importing/chooseTable';
import { filesNamed } from '../importing/fileSource';
import { type ImportQuestion, importFiles, totalsFrom } from '../importing/importFiles';
import { replyOf } from '../importing/replyOf';
import { openTarget } from '../importing/target';
import { choiceOption, textOption, textOptions } from '../readOptions';
import { readText } from '../scenario';

const dateOrders = ['ymd', 'dmy', 'mdy'] as const;
const moneyUnits = ['yuan', 'tenThousand', 'hundredMillion'] as const;

async function mappingsFrom(file: string | undefined): Promise<Result<readonly RememberedMapping[]>> {
  if (file === undefined) return success([]);
  const text = await readText(file, file);
  return text.ok ? importMappings(file, text.value.text) : text;
}

async function filesAsked(positionals: readonly string[]): Promise<Result<readonly string[]>> {
  if (positionals.length > 0) return filesNamed(positionals);
  return failed({ code: 'usage/bad-option', option: 'FILE…', value: '', expected: 'FILE | DIR' });
}

/** What the options settle besides the files. */
async function wishesIn(options: OptionValues) {
  return combine({
    table: tableNamed(textOption(options, 'as')),
    dateOrder: choiceOption(options, 'date-order', dateOrders, null),
    moneyUnit: choiceOption(options, 'money-unit', moneyUnits, null),
    encoding: choiceOption(options, 'encoding', encodings, null),
    totals: totalsFrom(textOptions(options, 'total')),
    remembered: await mappingsFrom(textOption(options, 'mapping')),
  });
}

async function asked({ positionals, options, datasets, translate, say }: Invocation): Promise<Result<ImportQuestion>> {
  const wishes = await wishesIn(options);
  if (!wishes.ok) return wishes;
  const read = combine({ files: await filesAsked(positionals), synonyms: await readSynonyms(readerOf(datasets)) });
  if (!read.ok) return read;
  const { encoding, totals, ...settled } = wishes.value;
  const part = textOption(options, 'part');
  const choice = { ...(encoding === null ? {} : { encoding }), ...(part === undefined ? {} : { part }) };
  return success({
    ...read.value,
    wishes: settled,
    choice,
    totals,
    replace: options.replace === true,
    keepDoubtful: options['keep-doubtful'] === true,
    translate,
    say,
  });
}

/** Loads files into a workspace or a database file, or only checks them. */
export const importCommand: Command = {
  options: {
    as: { type: 'string' },
    workspace: { type: 'string' },
    database: { type: 'string' },
    mapping: { type: 'string' },
    key: { type: 'string' },
    part: { type: 'string' },
    encoding: { type: 'string' },
    'date-order': { type: 'string' },
    'money-unit': { type: 'string' },
    total: { type: 'string', multiple: true },
    replace: { type: 'boolean' },
    'keep-doubtful': { type: 'boolean' },
  },
  run: async (invocation) => {
    const question = await asked(invocation);
    if (!question.ok) return question;
    const target = await openTarget(invocation.options);
    if (!target.ok) return target;
    try {
      const outcomes = await importFiles(question.value, target.value);
      const reports = outcomes.flatMap(({ result }) => (result.ok ? [result.value] : []));
      const kept = reports.length === 0 ? success(undefined) : await target.value.finish(reports);
      if (!kept.ok) return kept;
      return replyOf(outcomes, target.value.keeps, invocation);
    } finally {
      await target.value.close();
    }
  },
};
