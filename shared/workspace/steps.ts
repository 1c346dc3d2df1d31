import { z } from 'zod';
import { canonicalTable } from '../data/canonical/canonicalTables';
import { sql } from '../data/database';
import type { RecordBatch } from '../data/reading/source';
import { mappingSchema } from './mappingSchema';

/** One import, told so that it can be done again with another quarter's file. */
const stepSchema = z.strictObject({
  file: z.string().min(1),
  part: z.string().nullable(),
  table: z.string().refine((name) => canonicalTable(name) !== undefined, 'no such table'),
  mapping: mappingSchema,
  /** Totals that the sender declares for the new file; null counts rows. */
  totals: z.array(z.strictObject({ column: z.string().nullable(), declared: z.string() })).default([]),
});
export type Step = z.infer<typeof stepSchema>;

const listSchema = z.strictObject({
  kind: z.literal('fundscope-steps'),
  format: z.literal(1),
  workspace: z.string(),
  steps: z.array(stepSchema),
});
export type StepList = z.infer<typeof listSchema>;

/** The imports that still stand, in their order; one that was undone is no step, nor is a bundled table. */
export const standingImports = sql`SELECT file, part, table_name, mapping FROM imports
  WHERE mapping IS NOT NULL AND file NOT LIKE 'tables/%' ORDER BY rowid`;

export interface StandingImport {
  readonly file: string;
  readonly part: string | null;
  readonly table_name: string;
  readonly mapping: string;
}

export const stepsOf = (workspace: string, imports: readonly StandingImport[]): StepList => ({
  kind: 'fundscope-steps',
  format: 1,
  workspace,
  steps: imports.map(({ file, part, table_name: table, mapping }) => ({
    file,
    part,
    table,
    mapping: mappingSchema.parse(JSON.parse(mapping)),
    totals: [],
  })),
});

export const stepsText = (list: StepList): string => `${JSON.stringify(list, null, 1)}\n`;

/** The list of a text, or where and why it is none. */
export function readSteps(text: string): StepList | { readonly field: string; readonly reason: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { field: '', reason: 'not JSON' };
  }
  const parsed = listSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  return { field: first?.path.join('.') ?? '', reason: first?.message ?? '' };
}

/** A table of a new file, as it was opened. */
export interface Offered {
  readonly file: string;
  readonly part: string | null;
  readonly columns: readonly string[];
  readonly preview: RecordBatch;
}

/** What keeps a step from being done as it was: found before anything is loaded. */
export interface Break {
  readonly kind: 'no-file' | 'missing-column' | 'new-code';
  readonly column: string | null;
  readonly value: string | null;
}

export interface PlannedStep<T extends Offered> {
  readonly step: Step;
  readonly offered: T | null;
  readonly breaks: readonly Break[];
}

const headingsOf = ({ mapping }: Step): readonly string[] =>
  Object.values(mapping.columns).flatMap((heading) => (heading === null ? [] : [heading]));

/** The same name for every period: `缴费_2025Q4.csv` and `缴费_2026Q1.csv`. */
const withoutPeriod = (name: string): string => name.toLowerCase().replace(/\d+/g, '#');

/** How well a table fits a step: the share of its headings that are there, and whether its name goes on. */
function fitOf(step: Step, offered: Offered): number {
  const needed = headingsOf(step);
  const there = needed.filter((heading) => offered.columns.includes(heading)).length;
  const sameName = withoutPeriod(step.file) === withoutPeriod(offered.file) ? 1 : 0;
  const samePart = (step.part ?? '') === (offered.part ?? '') ? 0.1 : 0;
  return (needed.length === 0 ? 0 : there / needed.length) + sameName + samePart;
}

/** Half of the headings, or the same name with most of what matters. */
const leastFit = 0.5;

function breaksOf(step: Step, { columns, preview }: Offered): readonly Break[] {
  const breaks: Break[] = [];
  for (const [name, heading] of Object.entries(step.mapping.columns)) {
    if (heading === null) continue;
    const index = columns.indexOf(heading);
    if (index < 0) breaks.push({ kind: 'missing-column', column: heading, value: null });
    else breaks.push(...newCodes(step, name, preview.cells[index] ?? []));
  }
  return breaks;
}

function newCodes({ table, mapping }: Step, name: string, cells: readonly (string | null)[]): readonly Break[] {
  const allowed = canonicalTable(table)?.columns.find((column) => column.name === name)?.allowed;
  if (allowed === undefined) return [];
  const known = new Set([...allowed, ...Object.keys(mapping.codes[name] ?? {})]);
  const found = new Set(cells.flatMap((cell) => (cell === null || cell.trim() === '' ? [] : [cell.trim()])));
  const unknown = [...found].filter((value) => !known.has(value));
  return unknown.map((value) => ({ kind: 'new-code', column: mapping.columns[name] ?? name, value }) as const);
}

/** Gives each step the table that fits it best, no table twice, and says what is not as it was. */
export function planReplay<T extends Offered>(
  steps: readonly Step[],
  offered: readonly T[],
): readonly PlannedStep<T>[] {
  const pairs = steps
    .flatMap((step, index) => offered.map((table) => ({ index, table, fit: fitOf(step, table) })))
    .filter(({ fit }) => fit >= leastFit)
    .sort((a, b) => b.fit - a.fit);
  const chosen = new Map<number, T>();
  const taken = new Set<T>();
  for (const { index, table } of pairs) {
    if (chosen.has(index) || taken.has(table)) continue;
    chosen.set(index, table);
    taken.add(table);
  }
  return steps.map((step, index) => {
    const table = chosen.get(index);
    return table === undefined
      ? { step, offered: null, breaks: [{ kind: 'no-file', column: null, value: step.file }] }
      : { step, offered: table, breaks: breaksOf(step, table) };
  });
}
