import { exportMappings, importMappings, remember, sourceColumns } from '../../shared/data/matching/mappingMemory';
import { changeMapping, chooseTable, tableOf, today, useImport } from './dataImport';
import { saveFile } from './files';
import { report } from './notices';

/** Writes the mapping of a table into a file that another office can read. */
export async function saveMapping(key: string): Promise<void> {
  const table = tableOf(key);
  if (table?.chosen == null) return;
  const agency = useImport.getState().files.find(({ id }) => id === table.file)?.agency ?? '';
  const { columns, preview } = table.source;
  const mapping = remember(table.chosen.mapping, sourceColumns(columns, preview), { agency, savedOn: today() });
  await saveFile(`${table.chosen.mapping.table}.mapping.json`, exportMappings([mapping]));
}

/** Takes over the mapping of a file that `saveMapping` wrote. */
export async function readMappings(key: string, file: File): Promise<void> {
  const mappings = importMappings(file.name, await file.text());
  if (!mappings.ok) {
    report(mappings.failure);
    return;
  }
  const [first] = mappings.value;
  if (first === undefined) return;
  await chooseTable(key, first.mapping.table);
  await changeMapping(key, () => first.mapping);
}
