import { failed, type Result, success } from '../../shared/base/result';
import { readLifeTables } from '../../shared/population/bundledLifeTables';
import { readerOf } from './datasetsFolder';
import type { DeathChances } from './deathChances';

/** The chances to die of a bundled table, by its id. */
export async function bundledChances(datasets: string, id: string, option = '--table'): Promise<Result<DeathChances>> {
  const tables = await readLifeTables(readerOf(datasets));
  if (!tables.ok) return tables;
  const found = tables.value.find((table) => table.id === id);
  if (found === undefined) {
    const expected = tables.value.map((table) => table.id).join(' | ');
    return failed({ code: 'usage/bad-option', option, value: id, expected });
  }
  const { firstAge, qx, sex } = found;
  return success({ name: id, sex, firstAge, qx: [...qx] });
}
