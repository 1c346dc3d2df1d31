import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../../shared/base/result';
import type { OpenLedger } from '../../engine/ledger';
import { report } from '../../state/notices';
import { tables } from '../../state/openWorkspace';

/** Rows that are fetched at a time. */
const size = 200;

type Fetch<Row> = (ledger: OpenLedger, from: number, count: number) => Promise<Result<readonly Row[]>>;

interface Fetched<Row> {
  readonly fetch: Fetch<Row>;
  readonly version: number;
  readonly portions: ReadonlyMap<number, readonly Row[]>;
}

/** Rows that stay in the ledger, fetched in portions as they come into view; another question or version starts anew. */
export function usePortions<Row>(fetch: Fetch<Row>, version: number) {
  const [fetched, setFetched] = useState<Fetched<Row>>({ fetch, version, portions: new Map() });
  const [view, setView] = useState({ first: 0, last: 0 });
  const portions = fetched.fetch === fetch && fetched.version === version ? fetched.portions : null;
  const { first, last } = view;
  useEffect(() => {
    const missing = [...new Set([first, last])].filter((at) => portions?.has(at) !== true);
    for (const at of missing) {
      void (async () => {
        const ledger = await tables();
        const rows = ledger.ok ? await fetch(ledger.value, at * size, size) : ledger;
        if (!rows.ok) report(rows.failure);
        const found = rows.ok ? rows.value : [];
        setFetched((before) => {
          const isSame = before.fetch === fetch && before.version === version;
          return { fetch, version, portions: new Map(isSame ? before.portions : []).set(at, found) };
        });
      })();
    }
  }, [fetch, version, first, last, portions]);
  return {
    rowAt: (index: number): Row | undefined => portions?.get(Math.floor(index / size))?.[index % size],
    onView: useCallback(
      (from: number, to: number): void => setView({ first: Math.floor(from / size), last: Math.floor(to / size) }),
      [],
    ),
  };
}
