import { create } from 'zustand';
import type { Failure } from '../../shared/base/failure';
import type { Band } from '../../shared/stochastic/pathsWithin';
import type { PathYear } from '../../shared/stochastic/pathYears';
import type { PathsBehind } from '../engine/pathsBench';
import { askPaths, lastPaths, usePaths } from './paths';

/** A path that is drawn over the fan, year by year. */
export interface DrawnPath {
  readonly path: number;
  readonly years: readonly PathYear[];
}

export interface BandPaths extends PathsBehind {
  readonly band: Band;
  readonly drawn: readonly DrawnPath[];
}

interface BehindStore {
  readonly band: Band | null;
  /** Of the band, or of the one before until it is answered. */
  readonly found: BandPaths | null;
  readonly failure: Failure | null;
  /** The path whose years are listed. */
  readonly chosen: number | null;
}

const nothing: BehindStore = { band: null, found: null, failure: null, chosen: null };

export const usePathsBehind = create<BehindStore>(() => nothing);

/** Paths of a band that are drawn over the fan. */
const mostDrawn = 8;

export const chooseBand = async (band: Band): Promise<void> => {
  usePathsBehind.setState({ ...nothing, band, found: usePathsBehind.getState().found });
  const result = await askPaths(async (ask) => {
    const behind = await ask('behind', band);
    if (!behind.ok) return behind;
    const { rows } = behind.value;
    const step = Math.max(1, Math.floor(rows.length / mostDrawn));
    const paths = rows
      .filter((_, at) => at % step === 0)
      .slice(0, mostDrawn)
      .map(({ path }) => path);
    const years = await ask('years', paths);
    if (!years.ok) return years;
    const drawn = paths.map((path, at) => ({ path, years: years.value[at] ?? [] }));
    return { ok: true, value: { ...behind.value, band, drawn } };
  });
  if (usePathsBehind.getState().band !== band) return;
  usePathsBehind.setState(
    result.ok ? { found: result.value, failure: null } : { found: null, failure: result.failure },
  );
};

/** Lists the years of a path, which is drawn too. */
export async function choosePath(path: number): Promise<void> {
  const years = await askPaths((ask) => ask('years', [path]));
  const { found } = usePathsBehind.getState();
  if (!years.ok || found === null) return;
  const isDrawn = found.drawn.some((one) => one.path === path);
  const drawn = isDrawn ? found.drawn : [...found.drawn, { path, years: years.value[0] ?? [] }];
  usePathsBehind.setState({ chosen: path, found: { ...found, drawn } });
}

// Paths of another run are other paths.
usePaths.subscribe(({ answer }, before) => {
  if (lastPaths(answer) !== lastPaths(before.answer)) usePathsBehind.setState(nothing);
});
