import { type Measure, reconcile } from '../../balance/reconcile';
import { type Result, success } from '../../base/result';
import type { ReportDocument } from '../document';
import type { SideName, Why } from './changeInput';
import { heldFigures } from './heldFigures';
import { type Ground, type Rebuilt, rebuilt } from './rebuilt';

/**
 * What the change of two runs is split by: the balance, the end of the fund, and the fund when the first is empty, where
 * the reports tell of it.
 */
export function changeMeasures(before: ReportDocument, after: ReportDocument): readonly Measure[] {
  const years = [before, after].map((report) => {
    const held = heldFigures(report);
    const closings = [...held.keys()].flatMap((cell) => /^years\.(\d+)\.closing$/.exec(cell)?.[1] ?? []).map(Number);
    return held.get('summary.exhaustionYear')?.figure.value ?? Math.max(...closings);
  });
  const year = Math.min(...years);
  const closing = Number.isFinite(year) ? [{ kind: 'closing', year } as const] : [];
  return [{ kind: 'actuarialBalance' }, { kind: 'exhaustion' }, ...closing];
}

/** Makes both runs again, each on its ground, and splits the change between them by what sets them apart. */
export function explained(
  [before, after]: readonly [ReportDocument, ReportDocument],
  [oldGround, ground]: readonly [Ground, Ground],
): Result<Why> {
  const [old, now] = [rebuilt(before, oldGround), rebuilt(after, ground)];
  if (old.state !== 'same') return success(untold('before', old));
  if (now.state !== 'same') return success(untold('after', now));
  const split = reconcile([old.side, now.side], changeMeasures(before, after));
  return split.ok ? success({ state: 'split', split: split.value, before: old.side, after: now.side }) : split;
}

const untold = (of: SideName, because: Exclude<Rebuilt, { state: 'same' }>): Why => ({ state: 'untold', of, because });
