import { type Result, success } from '../../shared/base/result';
import { makeSample } from '../../shared/sample/makeSample';
import { readSampleSettings } from '../../shared/sample/sampleSettings';
import { type SampleForm, sampleForm, sampleHead, sampleLines } from '../../shared/sample/sampleText';
import { type SampleQuestion, sampleWorld } from '../../shared/sample/sampleWorld';
import { readDataset } from './datasets';

const settingsFile = 'sample/province.yaml';

/** The answer key is no table of an agency. */
const answerKey = 'planted';

/** A sample province as the files that its agencies would hand over; a workspace has the provinces from the start. */
export async function makeSampleFiles(
  asked: Omit<SampleQuestion, 'settings' | 'provincesKnown'>,
): Promise<Result<readonly File[]>> {
  const bytes = await readDataset(settingsFile);
  if (!bytes.ok) return bytes;
  const settings = readSampleSettings({ name: settingsFile, text: new TextDecoder().decode(bytes.value) });
  if (!settings.ok) return settings;
  const texts = new Map<string, { readonly form: SampleForm; readonly parts: string[] }>();
  const world = sampleWorld({ ...asked, settings: settings.value, provincesKnown: true });
  if (!world.ok) return world;
  for (const { table, rows } of makeSample(world.value)) {
    if (table === answerKey || rows.length === 0) continue;
    const form = texts.get(table)?.form ?? sampleForm(table);
    const parts = texts.get(table)?.parts ?? [sampleHead(form)];
    parts.push(sampleLines(form, rows));
    texts.set(table, { form, parts });
  }
  return success([...texts].map(([table, { parts }]) => new File(parts, `${table}.csv`, { type: 'text/csv' })));
}
