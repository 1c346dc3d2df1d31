import { useEffect } from 'react';
import { readAuditOf } from './auditRun';
import { type KeptImport, readTablesOf, useTables } from './dataTables';
import { useFolder, useOpenedFolder } from './openWorkspace';

/** Tables that come with the program are no news. */
const bundled: ReadonlySet<string> = new Set(['regions', 'average_wage']);

/** The user's own files among those that the workspace keeps. */
export const ownImports = (imports: readonly KeptImport[]): readonly KeptImport[] =>
  imports.filter(({ table_name }) => !bundled.has(table_name));

/** Where there are no tables yet the database is not started for them: it would begin them. */
export function useTablesThere(): boolean {
  const edition = useTables((store) => store.edition);
  const isKept = useFolder(({ opened }) => opened.state === 'open' && opened.facts.tables !== null);
  return isKept || edition > 0;
}

/** Reads what Home tells of the open workspace: imports, how good they are, and where the audit stands. */
export function useOverview(): void {
  const folder = useOpenedFolder();
  const edition = useTables((store) => store.edition);
  const areThere = useTablesThere();
  useEffect(() => {
    if (folder === null || !areThere) return;
    void readTablesOf(folder, edition).then(() => readAuditOf(folder, edition));
  }, [folder, edition, areThere]);
}
