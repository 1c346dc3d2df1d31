import { useEffect, useState } from 'react';
import type { TextRow } from '../../engine/tableMethods';
import { report } from '../../state/notices';
import { tables } from '../../state/openWorkspace';

/** Rows that are fetched at a time. */
export const portion = 200;

type Portions = ReadonlyMap<number, readonly TextRow[]>;

interface Wanted {
  readonly table: string;
  readonly isUnmasked: boolean;
  readonly from: number;
  readonly to: number;
}

const none: Portions = new Map();

async function fetchPortion(table: string, at: number, isUnmasked: boolean): Promise<readonly TextRow[]> {
  const ledger = await tables();
  const rows = ledger.ok
    ? await ledger.value.ask('rows', { table, from: at * portion, limit: portion, isUnmasked })
    : ledger;
  if (rows.ok) return rows.value;
  report(rows.failure);
  return [];
}

/** The portions of a table that are in view, fetched as the user comes to them. */
export function useRowPortions({ table, isUnmasked, from, to }: Wanted): Portions {
  const [fetched, setFetched] = useState<{ readonly isUnmasked: boolean; readonly portions: Portions }>({
    isUnmasked,
    portions: none,
  });
  const portions = fetched.isUnmasked === isUnmasked ? fetched.portions : none;
  const first = Math.floor(from / portion);
  const last = Math.floor(to / portion);
  useEffect(() => {
    const missing = [first, last].filter((at, place, all) => !portions.has(at) && all.indexOf(at) === place);
    for (const at of missing) {
      void fetchPortion(table, at, isUnmasked).then((rows) =>
        setFetched((before) => {
          const kept = before.isUnmasked === isUnmasked ? before.portions : none;
          return { isUnmasked, portions: new Map(kept).set(at, rows) };
        }),
      );
    }
  }, [table, isUnmasked, first, last, portions]);
  return portions;
}
