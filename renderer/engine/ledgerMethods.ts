import { failed, type Result, success } from '../../shared/base/result';
import type { Sql, TextSource } from '../../shared/data/database';
import { undoImport } from '../../shared/data/loading/undoImport';
import { auditMethods } from './auditMethods';
import { caseMethods } from './caseMethods';
import { evidenceMethods } from './evidenceMethods';
import { importMethods } from './importMethods';
import { type LedgerFile, openLedgerFile } from './ledgerFile';
import { notebookMethods } from './notebookMethods';
import { peopleMethods } from './peopleMethods';
import { recomputeMethods } from './recomputeMethods';
import { reconciliationMethods } from './reconciliationMethods';
import { makeSampleFiles } from './sampleFiles';
import { sessionMethods } from './sessionMethods';
import { statisticsMethods } from './statisticsMethods';
import { tableMethods } from './tableMethods';
import { trialMethods } from './trialMethods';

/** What the ledger's worker can be asked. */
export function ledgerMethods() {
  let file: LedgerFile | null = null;
  const open = (): Result<LedgerFile> => (file === null ? failed({ code: 'workspace/not-open' }) : success(file));
  const withLedger = async <T>(work: (file: LedgerFile) => Promise<Result<T>>): Promise<Result<T>> => {
    const opened = open();
    return opened.ok ? work(opened.value) : opened;
  };
  return {
    ...sessionMethods(open),
    async open({ url }: { readonly url: string | null }) {
      const opened = await openLedgerFile(url);
      if (!opened.ok) return opened;
      file = opened.value;
      const { engine, memory } = file.database;
      return success({ engine, memory });
    },
    query: (statement: Sql) => withLedger(({ database }) => database.query<unknown>(statement)),
    load: (asked: {
      readonly source: TextSource;
      readonly table: string;
      readonly columns: Readonly<Record<string, string>>;
    }) => withLedger(({ database }) => database.load(asked.source, asked.table, asked.columns)),
    checkpoint: (_: null) => withLedger(({ database }) => database.checkpoint()),
    snapshot: (_: null) => withLedger((ledger) => ledger.snapshot()),
    async close(_: null): Promise<Result<null>> {
      await file?.close();
      file = null;
      return success(null);
    },
    ...importMethods(withLedger),
    ...peopleMethods(withLedger),
    ...tableMethods(withLedger),
    ...notebookMethods(withLedger),
    ...auditMethods(withLedger),
    ...caseMethods(withLedger),
    ...evidenceMethods(withLedger),
    ...statisticsMethods(withLedger),
    ...recomputeMethods(withLedger),
    ...reconciliationMethods(withLedger),
    ...trialMethods(withLedger),
    sample: makeSampleFiles,
    undo: ({ importId }: { readonly importId: string }) => withLedger(({ database }) => undoImport(database, importId)),
  };
}

export type LedgerMethods = ReturnType<typeof ledgerMethods>;
