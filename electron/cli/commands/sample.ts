import { combine } from '../../../shared/base/combine';
import { type Result, success } from '../../../shared/base/result';
import type { BaseData } from '../../../shared/data/baseData';
import type { ParameterSet } from '../../../shared/parameters/parameter';
import { creditingRates } from '../../../shared/sample/creditingRates';
import { readSampleSettings } from '../../../shared/sample/sampleSettings';
import { type SampleWorld, sampleWorld } from '../../../shared/sample/sampleWorld';
import { loadBaseData } from '../baseData';
import type { Command, Invocation } from '../command';
import { numberOption, requiredPath } from '../readOptions';
import { loadParameters, readDataset } from '../scenario';
import { textTable } from '../textTable';
import { writeSample } from '../writeSample';

const largest = 5_000_000;
const settingsFile = 'sample/province.yaml';

interface Question {
  readonly members: number;
  readonly seed: number;
  readonly base: BaseData;
  readonly parameters: ParameterSet;
}

async function worldOf({ datasets }: Invocation, question: Question): Promise<Result<SampleWorld>> {
  const text = await readDataset(datasets, settingsFile);
  if (!text.ok) return text;
  const settings = readSampleSettings(text.value);
  if (!settings.ok) return settings;
  const { base, parameters, members, seed } = question;
  const law = { parameters, divisors: base.monthsDivisor };
  const rates = creditingRates(base);
  return sampleWorld({ settings: settings.value, law, creditingRates: rates, members, seed, provincesKnown: false });
}

/** Says how far it is, once every tenth of the way. */
function sayProgress({ say, translate }: Invocation, members: number): (done: number) => void {
  let said = 0;
  return (done) => {
    const tenth = Math.floor((done / members) * 10);
    if (members < 50_000 || tenth <= said) return;
    said = tenth;
    say(translate('cli.sample.progress', { done, of: members }));
  };
}

/** A province that does not exist, with irregularities planted and their answer key. Source: data.md §5. */
export const sample: Command = {
  options: { members: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' } },
  run: async (invocation) => {
    const { options, datasets, translate } = invocation;
    const asked = combine({
      members: numberOption(options, 'members', { low: 1, high: largest, whole: true }, 2000),
      seed: numberOption(options, 'seed', { low: 0, high: Number.MAX_SAFE_INTEGER, whole: true }, 1),
      folder: requiredPath(options, 'out', 'DIR'),
    });
    if (!asked.ok) return asked;
    const read = combine({ base: await loadBaseData(datasets), parameters: await loadParameters(datasets) });
    if (!read.ok) return read;
    const { folder, members, seed } = asked.value;
    const world = await worldOf(invocation, { members, seed, ...read.value });
    if (!world.ok) return world;
    const tables = await writeSample(world.value, folder, sayProgress(invocation, members));
    if (!tables.ok) return tables;
    const rows = Object.entries(tables.value).map(([table, count]) => [table, String(count)]);
    const header = [translate('cli.sample.table'), translate('cli.sample.rows')];
    return success({ document: { tables: tables.value, folder, members, seed }, text: textTable(header, rows) });
  },
};
