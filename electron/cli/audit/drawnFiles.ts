import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';
import type { DrawnBooks } from '../../../shared/audit/sampling/auditedSample';
import type { DrawnSample } from '../../../shared/audit/sampling/drawSample';
import { csvCell } from '../../../shared/base/csvCell';
import { failed, type Result, success } from '../../../shared/base/result';
import { atomicWrite, messageOf, troubleOf } from '../../atomicWrite';
import { readText } from '../scenario';

const byteOrderMark = '\uFEFF';

/** The list to work through, with an empty column for what is right, and the terms of the draw beside it. */
export async function writeSampleFiles(folder: string, drawn: DrawnSample): Promise<Result<readonly string[]>> {
  const names = Object.keys(drawn.items[0]?.columns ?? {});
  const lines = drawn.items.map(({ stratum, book, hits, columns }) => [
    ...[stratum, book.toFixed(2), '', String(hits)],
    ...names.map((name) => columns[name] ?? ''),
  ]);
  const rows = [['stratum', 'book', 'audited', 'hits', ...names], ...lines];
  const list = path.join(folder, 'sample.csv');
  const text = `${byteOrderMark}${rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    return failed({ code: 'file/not-written', path: folder, trouble: troubleOf(error), detail: messageOf(error) });
  }
  const written = await atomicWrite(list, text);
  if (!written.ok) return written;
  const terms = path.join(folder, 'sample.json');
  const kept = await atomicWrite(terms, `${JSON.stringify({ ...drawn, items: undefined })}\n`);
  return kept.ok ? success([list, terms]) : kept;
}

const termsShape = z.looseObject({
  interval: z.number().positive().nullable(),
  strata: z.array(z.looseObject({ id: z.string(), count: z.number(), bookValue: z.number(), size: z.number() })),
});

export interface AuditedFile {
  readonly drawn: DrawnBooks;
  readonly audited: readonly (number | null)[];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const amountOf = (text: string | undefined): number | null =>
  text === undefined || text.trim() === '' ? null : Number(text.replaceAll(',', ''));

/** Reads `sample.csv` with its column `audited` filled in, and `sample.json` beside it. */
export async function readSampleFiles(file: string): Promise<Result<AuditedFile>> {
  const beside = path.join(path.dirname(file), 'sample.json');
  const terms = await readText(beside, beside);
  if (!terms.ok) return terms;
  const parsed = termsShape.safeParse(jsonOf(terms.value.text));
  const bad = { code: 'dataset/bad-value', file: beside, line: 1, column: '-', value: '-' } as const;
  if (!parsed.success) return failed({ ...bad, expected: parsed.error.issues[0]?.message ?? 'sample.json' });
  const list = await readText(file, file);
  if (!list.ok) return list;
  const { data, meta } = Papa.parse<Record<string, string>>(list.value.text.replace(byteOrderMark, ''), {
    header: true,
    skipEmptyLines: true,
  });
  for (const column of ['stratum', 'book', 'audited', 'hits']) {
    if (!meta.fields?.includes(column)) return failed({ code: 'dataset/missing-column', file, column });
  }
  const audited = data.map((row) => amountOf(row.audited));
  const wrong = audited.findIndex((value) => value !== null && Number.isNaN(value));
  if (wrong >= 0) {
    const value = data[wrong]?.audited ?? '';
    return failed({ code: 'dataset/bad-value', file, line: wrong + 2, column: 'audited', value, expected: '1234.56' });
  }
  const items = data.map(({ stratum = '', book, hits }) => ({ stratum, book: Number(book), hits: Number(hits) }));
  return success({ drawn: { ...parsed.data, items }, audited });
}
