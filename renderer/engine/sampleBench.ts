import type { PlantedFinding } from '../../shared/audit/answerKey';
import { failed, type Result, success } from '../../shared/base/result';
import { canonicalTable } from '../../shared/data/canonical/canonicalTables';
import type { Ledger } from '../../shared/data/database';
import { importFile } from '../../shared/data/loading/importFile';
import { openSource } from '../../shared/data/reading/openSource';
import { addStartingTables, sameNames } from '../../shared/workspace/startingTables';
import { readDataset } from './datasets';
import { openDatabase } from './duckdbDatabase';
import { digestOf, sourceOf } from './fileSource';
import { makeKeyedSample, type SampleAsked } from './sampleFiles';

/** The sample province in a database of its own, beside the user's tables. */
export interface SampleBench {
  readonly ledger: Ledger;
  readonly key: readonly PlantedFinding[];
}

/** Any day: nothing of the bench is kept. */
const importedOn = '2000-01-01';

/** Nobody in the sample lives, so that its hashes need no secret. */
const privacy = { mode: 'hash', key: new Uint8Array(32) } as const;

async function load(ledger: Ledger, table: string, file: File): Promise<Result<void>> {
  const contract = canonicalTable(table);
  const opened = await openSource(sourceOf(file));
  if (!opened.ok) return opened;
  const [source] = opened.value;
  if (contract === undefined || source === undefined) return failed({ code: 'reading/no-table', file: file.name });
  const loaded = await importFile(
    ledger,
    {
      ...{ source, table: contract, mapping: sameNames(table, source.columns), importedOn, privacy },
      file: { name: file.name, size: file.size, sha256: await digestOf(file) },
    },
    { cancelled: () => false, onProgress: () => undefined },
  );
  return loaded.ok ? success(undefined) : loaded;
}

async function fill(ledger: Ledger, asked: SampleAsked): Promise<Result<SampleBench>> {
  const starting = await addStartingTables(ledger, readDataset, importedOn);
  if (!starting.ok) return starting;
  const sample = await makeKeyedSample(asked);
  if (!sample.ok) return sample;
  for (const { table, file } of sample.value.files) {
    const loaded = await load(ledger, table, file);
    if (!loaded.ok) return loaded;
  }
  return success({ ledger, key: sample.value.key });
}

/** Makes the sample and loads it; it lasts until its ledger is closed. */
export async function openSampleBench(asked: SampleAsked): Promise<Result<SampleBench>> {
  const ledger = await openDatabase();
  if (!ledger.ok) return ledger;
  const bench = await fill(ledger.value, asked);
  if (!bench.ok) await ledger.value.close();
  return bench;
}
