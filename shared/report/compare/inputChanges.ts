import type { ReportDocument } from '../document';

/** An input of a run whose content is not the same in two reports; null where a report does not know it. */
export interface InputChange {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Inputs = ReportDocument['provenance']['inputs'];

/** Inputs by name whose SHA-256 differs. */
export const inputChanges = (before: Inputs, after: Inputs): readonly InputChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) =>
    before[name] === after[name] ? [] : [{ name, before: before[name] ?? null, after: after[name] ?? null }],
  );
