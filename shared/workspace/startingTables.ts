import { combine } from '../base/combine';
import { failed, type Result } from '../base/result';
import { sha256Of } from '../base/sha256';
import { canonicalTable } from '../data/canonical/canonicalTables';
import type { Ledger } from '../data/database';
import type { ReadFile } from '../data/loadDatasets';
import { type ImportReport, importFile } from '../data/loading/importFile';
import type { Mapping } from '../data/matching/mapping';
import { openSource } from '../data/reading/openSource';
import type { ByteSource } from '../data/reading/source';

/** Bundled tables that every workspace needs: references of imports are held against them. */
const starting = ['regions', 'average_wage'] as const;

const sourceOf = (name: string, bytes: Uint8Array): ByteSource => ({
  name,
  size: bytes.length,
  read: async (from, to) => bytes.subarray(from, to),
});

/** The mapping of files that have the names of the canonical columns, as bundled ones do. */
export const sameNames = (table: string, columns: readonly string[]): Mapping => ({
  table,
  columns: Object.fromEntries(columns.map((name) => [name, name])),
  dateOrder: 'ymd',
  moneyUnit: 'yuan',
  codes: {},
});

async function importBundled(
  ledger: Ledger,
  name: (typeof starting)[number],
  read: ReadFile,
  importedOn: string,
): Promise<Result<ImportReport>> {
  const file = `tables/${name}.csv`;
  const table = canonicalTable(name);
  const bytes = await read(file);
  if (!bytes.ok) return bytes;
  const opened = await openSource(sourceOf(`${name}.csv`, bytes.value));
  if (!opened.ok) return opened;
  const [source] = opened.value;
  if (table === undefined || source === undefined) return failed({ code: 'dataset/missing', file });
  const request = {
    source,
    table,
    mapping: sameNames(
      name,
      table.columns.map((column) => column.name),
    ),
    // No file of a user's has a name with a folder in it.
    file: { name: file, size: bytes.value.length, sha256: sha256Of(bytes.value) },
    // Nothing in these tables names a person.
    privacy: { mode: 'hash', key: new Uint8Array(32) } as const,
    importedOn,
  };
  return importFile(ledger, request, { onProgress: () => undefined, cancelled: () => false });
}

/** Fills a workspace that has no tables yet with those that come with the program. */
export async function addStartingTables(
  ledger: Ledger,
  read: ReadFile,
  importedOn: string,
): Promise<Result<{ readonly regions: ImportReport; readonly wages: ImportReport }>> {
  const regions = await importBundled(ledger, starting[0], read, importedOn);
  const wages = regions.ok ? await importBundled(ledger, starting[1], read, importedOn) : regions;
  return combine({ regions, wages });
}
