import { z } from 'zod';
import { failed, type Result, success } from '../../base/result';
import { sha256Of } from '../../base/sha256';
import { canonicalTable } from '../canonical/canonicalTables';
import type { RecordBatch } from '../reading/source';
import { plainHeading } from './heading';
import type { Mapping } from './mapping';
import { shapeOf, type ValueShape } from './valueShape';

/** A heading of a file with what its values looked like. */
export interface SourceColumn {
  readonly heading: string;
  readonly shape: ValueShape;
}

/** A mapping that was used, with the file's form at the time, so that the next quarter's file can be held against it. */
export interface RememberedMapping {
  /** Names the source: the same headings, in any order, from the same agency. */
  readonly fingerprint: string;
  readonly agency: string;
  readonly columns: readonly SourceColumn[];
  readonly mapping: Mapping;
  readonly savedOn: string;
}

export const fingerprintOf = (headings: readonly string[], agency: string): string =>
  sha256Of(JSON.stringify([plainHeading(agency), headings.map(plainHeading).sort()]));

export const sourceColumns = (headings: readonly string[], sample: RecordBatch): readonly SourceColumn[] =>
  headings.map((heading, c) => ({ heading, shape: shapeOf(sample.cells[c] ?? []) }));

export function remember(
  mapping: Mapping,
  columns: readonly SourceColumn[],
  { agency, savedOn }: { readonly agency: string; readonly savedOn: string },
): RememberedMapping {
  const headings = columns.map(({ heading }) => heading);
  return { fingerprint: fingerprintOf(headings, agency), agency, columns, mapping, savedOn };
}

/** The latest mapping used for files of exactly these headings; else the agency's latest, to be held against the file. */
export function recall(
  memory: readonly RememberedMapping[],
  headings: readonly string[],
  agency: string,
): { readonly remembered: RememberedMapping; readonly sameHeadings: boolean } | null {
  const latestFirst = [...memory].sort((a, b) => (a.savedOn < b.savedOn ? 1 : a.savedOn > b.savedOn ? -1 : 0));
  const fingerprint = fingerprintOf(headings, agency);
  const same = latestFirst.find((each) => each.fingerprint === fingerprint);
  if (same) return { remembered: same, sameHeadings: true };
  const known = new Set(headings.map(plainHeading));
  const near = latestFirst.find(
    (each) =>
      plainHeading(each.agency) === plainHeading(agency) &&
      each.columns.filter(({ heading }) => known.has(plainHeading(heading))).length * 2 > each.columns.length,
  );
  return near ? { remembered: near, sameHeadings: false } : null;
}

const shape = z.enum(['empty', 'idNumber', 'date', 'period', 'year', 'integer', 'decimal', 'text']);
const unit = z.enum(['yuan', 'tenThousand', 'hundredMillion']);

const mappingForm = z
  .strictObject({
    table: z.string().refine((name) => canonicalTable(name) !== undefined, 'no such table'),
    columns: z.record(z.string(), z.string().nullable()),
    dateOrder: z.enum(['ymd', 'dmy', 'mdy']),
    moneyUnit: unit,
    moneyUnits: z.record(z.string(), unit).exactOptional(),
    codes: z.record(z.string(), z.record(z.string(), z.string())),
  })
  .check(({ value, issues }) => {
    const columns = new Set(canonicalTable(value.table)?.columns.map(({ name }) => name));
    for (const part of ['columns', 'moneyUnits', 'codes'] as const) {
      for (const name of Object.keys(value[part] ?? {})) {
        if (!columns.has(name)) {
          issues.push({ code: 'custom', input: name, path: [part, name], message: 'no such column' });
        }
      }
    }
  });

const rememberedForm = z.strictObject({
  fingerprint: z.string(),
  agency: z.string(),
  columns: z.array(z.strictObject({ heading: z.string(), shape })),
  mapping: mappingForm,
  savedOn: z.iso.date(),
});

const exportForm = z.strictObject({
  format: z.literal('fundscope-mapping'),
  version: z.literal(1),
  sha256: z.string(),
  mappings: z.array(rememberedForm),
});

/** JSON to hand on: it carries the hash of what it holds, so that a change on the way shows. */
export const exportMappings = (mappings: readonly RememberedMapping[]): string =>
  `${JSON.stringify(
    { format: 'fundscope-mapping', version: 1, sha256: sha256Of(JSON.stringify(mappings)), mappings },
    null,
    2,
  )}\n`;

/** Reads what `exportMappings` wrote; anything else, and anything altered, is refused. */
export function importMappings(file: string, text: string): Result<readonly RememberedMapping[]> {
  const invalid = (field: string, reason: string) => failed({ code: 'mapping/invalid', file, field, reason });
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return invalid('', error instanceof Error ? error.message : String(error));
  }
  const parsed = exportForm.safeParse(raw);
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues;
    return invalid(path.join('.'), message);
  }
  const { mappings, sha256 } = parsed.data;
  // The hash is of the fields in the order of the file; the parsed copy has that of the form.
  const written: unknown = Object(raw).mappings;
  if (sha256Of(JSON.stringify(written)) !== sha256) return invalid('sha256', sha256);
  const strange = mappings.findIndex(
    ({ columns, agency, fingerprint }) =>
      fingerprintOf(
        columns.map(({ heading }) => heading),
        agency,
      ) !== fingerprint,
  );
  return strange < 0 ? success(mappings) : invalid(`mappings.${strange}.fingerprint`, mappings[strange].fingerprint);
}
