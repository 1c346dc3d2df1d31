import { plainHeading } from './heading';
import type { RememberedMapping, SourceColumn } from './mappingMemory';
import { similarity } from './similarity';
import type { ValueShape } from './valueShape';

/** What changed in the form of a source since it was last read. `columns` are the canonical ones that it touches. */
export type MappingChange =
  | { readonly kind: 'new'; readonly heading: string; readonly shape: ValueShape }
  | { readonly kind: 'gone'; readonly heading: string; readonly columns: readonly string[] }
  | {
      readonly kind: 'renamed';
      readonly heading: string;
      readonly before: string;
      readonly columns: readonly string[];
    }
  | {
      readonly kind: 'retyped';
      readonly heading: string;
      readonly before: ValueShape;
      readonly shape: ValueShape;
      readonly columns: readonly string[];
    };

/** Two headings are one that was renamed from this likeness on, where their values look the same. */
const leastLikeness = 0.5;

function renamings(
  gone: readonly SourceColumn[],
  added: readonly SourceColumn[],
): ReadonlyMap<SourceColumn, SourceColumn> {
  const pairs = gone
    .flatMap((before) => added.map((after) => ({ before, after })))
    .map(({ before, after }) => {
      const likeness = similarity(plainHeading(before.heading), plainHeading(after.heading));
      return { before, after, likeness };
    })
    .filter(({ before, after, likeness }) => likeness >= leastLikeness && before.shape === after.shape)
    .sort((a, b) => b.likeness - a.likeness);
  const renamed = new Map<SourceColumn, SourceColumn>();
  const taken = new Set<SourceColumn>();
  for (const { before, after } of pairs) {
    if (renamed.has(before) || taken.has(after)) continue;
    renamed.set(before, after);
    taken.add(after);
  }
  return renamed;
}

/** Columns new, gone, renamed and of another kind of value, between a remembered file and today's. */
export function mappingDiff(before: RememberedMapping, now: readonly SourceColumn[]): readonly MappingChange[] {
  const nowByForm = new Map(now.map((column) => [plainHeading(column.heading), column]));
  const beforeForms = new Set(before.columns.map(({ heading }) => plainHeading(heading)));
  const gone = before.columns.filter(({ heading }) => !nowByForm.has(plainHeading(heading)));
  const added = now.filter(({ heading }) => !beforeForms.has(plainHeading(heading)));
  const renamed = renamings(gone, added);
  const isNewName = new Set(renamed.values());
  const columnsOf = (heading: string): string[] =>
    Object.entries(before.mapping.columns).flatMap(([column, from]) => (from === heading ? [column] : []));

  const changes: MappingChange[] = [];
  for (const column of before.columns) {
    const { heading, shape } = column;
    const columns = columnsOf(heading);
    const today = nowByForm.get(plainHeading(heading));
    const newName = renamed.get(column);
    if (newName) changes.push({ kind: 'renamed', heading: newName.heading, before: heading, columns });
    else if (!today) changes.push({ kind: 'gone', heading, columns });
    else if (today.shape !== shape && today.shape !== 'empty' && shape !== 'empty') {
      changes.push({ kind: 'retyped', heading: today.heading, before: shape, shape: today.shape, columns });
    }
  }
  for (const column of added) if (!isNewName.has(column)) changes.push({ kind: 'new', ...column });
  return changes;
}

/** The remembered mapping with headings as today's file writes them; a column whose heading is gone has none. */
export function carriedOver(before: RememberedMapping, now: readonly SourceColumn[]): RememberedMapping['mapping'] {
  const nowByForm = new Map(now.map(({ heading }) => [plainHeading(heading), heading]));
  const renamed = new Map(
    mappingDiff(before, now).flatMap((change) =>
      change.kind === 'renamed' ? [[change.before, change.heading] as const] : [],
    ),
  );
  const headingNow = (heading: string | null): string | null =>
    heading === null ? null : (nowByForm.get(plainHeading(heading)) ?? renamed.get(heading) ?? null);
  const { columns } = before.mapping;
  return {
    ...before.mapping,
    columns: Object.fromEntries(Object.entries(columns).map(([name, heading]) => [name, headingNow(heading)])),
  };
}
