import { type PlantedFinding, readAnswerKey } from '../../shared/audit/answerKey';
import { type Result, success } from '../../shared/base/result';
import { makeSample } from '../../shared/sample/makeSample';
import { plentiful } from '../../shared/sample/plentiful';
import { readSampleSettings, type SampleSettings } from '../../shared/sample/sampleSettings';
import { type SampleForm, sampleForm, sampleHead, sampleLines } from '../../shared/sample/sampleText';
import { type SampleQuestion, sampleWorld } from '../../shared/sample/sampleWorld';
import { readDataset } from './datasets';

const settingsFile = 'sample/province.yaml';

/** The answer key is no table of an agency. */
const answerKey = 'planted';

export type SampleAsked = Omit<SampleQuestion, 'settings' | 'provincesKnown'>;

/** A sample province as the texts of the files that its agencies would hand over, and its answer key as another. */
async function sampleTexts(
  asked: SampleAsked,
  change: (settings: SampleSettings) => SampleSettings,
): Promise<Result<ReadonlyMap<string, readonly string[]>>> {
  const bytes = await readDataset(settingsFile);
  if (!bytes.ok) return bytes;
  const settings = readSampleSettings({ name: settingsFile, text: new TextDecoder().decode(bytes.value) });
  if (!settings.ok) return settings;
  const texts = new Map<string, { readonly form: SampleForm; readonly parts: string[] }>();
  // A workspace has the provinces from the start.
  const world = sampleWorld({ ...asked, settings: change(settings.value), provincesKnown: true });
  if (!world.ok) return world;
  for (const { table, rows } of makeSample(world.value)) {
    if (rows.length === 0) continue;
    const form = texts.get(table)?.form ?? sampleForm(table);
    const parts = texts.get(table)?.parts ?? [sampleHead(form)];
    parts.push(sampleLines(form, rows));
    texts.set(table, { form, parts });
  }
  return success(new Map([...texts].map(([table, { parts }]) => [table, parts])));
}

/** The files of a sample province with the findings that are planted in them. */
export interface KeyedSample {
  readonly files: readonly { readonly table: string; readonly file: File }[];
  readonly key: readonly PlantedFinding[];
}

function filesOf(texts: ReadonlyMap<string, readonly string[]>): KeyedSample['files'] {
  const tables = [...texts].filter(([table]) => table !== answerKey);
  return tables.map(([table, parts]) => ({ table, file: new File([...parts], `${table}.csv`, { type: 'text/csv' }) }));
}

/** A sample in which more is wrong than in the usual one, so that there is something of everything to be found. */
export async function makeKeyedSample(asked: SampleAsked): Promise<Result<KeyedSample>> {
  const texts = await sampleTexts(asked, (settings) => plentiful(settings, 5, 0.5));
  if (!texts.ok) return texts;
  const key = readAnswerKey(`${answerKey}.csv`, (texts.value.get(answerKey) ?? ['rule_id\n']).join(''));
  return key.ok ? success({ files: filesOf(texts.value), key: key.value }) : key;
}

/** A sample province as files. */
export async function makeSampleFiles(asked: SampleAsked): Promise<Result<readonly File[]>> {
  const texts = await sampleTexts(asked, (settings) => settings);
  return texts.ok ? success(filesOf(texts.value).map(({ file }) => file)) : texts;
}
