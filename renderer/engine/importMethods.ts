import { type Result, success } from '../../shared/base/result';
import type { Mapping } from '../../shared/data/matching/mapping';
import type { RememberedMapping } from '../../shared/data/matching/mappingMemory';
import type { ReadingChoice } from '../../shared/data/reading/source';
import { Importer, type ImportNews, type ImportOrder, type PartOf } from './importer';
import type { LedgerFile } from './ledgerFile';

export type WithLedger = <T>(work: (file: LedgerFile) => Promise<Result<T>>) => Promise<Result<T>>;

/** Files on their way into the ledger. */
export function importMethods(withLedger: WithLedger) {
  const importer = new Importer();
  return {
    read: ({ id, file: given, choice }: { readonly id: string; readonly file: File; readonly choice: ReadingChoice }) =>
      importer.open(id, given, choice),
    async forget({ id }: { readonly id: string }): Promise<Result<null>> {
      importer.forget(id);
      return success(null);
    },
    propose: (asked: { readonly of: PartOf; readonly memory: readonly RememberedMapping[]; readonly agency: string }) =>
      importer.propose(asked.of, asked.memory, asked.agency),
    state: ({ of, mapping }: { readonly of: PartOf; readonly mapping: Mapping }) => importer.state(of, mapping),
    tryOut: (asked: { readonly of: PartOf; readonly mapping: Mapping; readonly importedOn: string }) =>
      importer.tryOut(asked.of, asked.mapping, asked.importedOn),
    import: (order: ImportOrder, tell: (news: ImportNews) => void) =>
      withLedger(({ database }) => importer.import(database, order, tell)),
    async cancelImport(_: null): Promise<Result<null>> {
      await importer.cancel();
      return success(null);
    },
  };
}
