import { type ByteStream, headOf } from './byteStream';
import { byMark, detectEncoding } from './detectEncoding';
import { nameColumns } from './headings';
import { type JsonCutter, jsonFields, lineCutter, objectCutter, type TakeJson } from './jsonText';
import { limits } from './limits';
import type { Encoding, Format, OpenedSource, ReadingChoice, ReadingIssue } from './source';
import { batchOfRows, inBatches, type TableRow } from './tableRows';
import { decodeUtf8, decodeWhole } from './textCoding';
import { damaged } from './unpack';
import { utf8Chunks } from './utf8Chunks';

interface Shape {
  readonly format: Format & ('json' | 'jsonl');
  /** How many braces and brackets stand open around each object of the table; null where each line is a record. */
  readonly depth: number | null;
}

/** What kind of JSON a text begins as, or null where it is none. */
export function jsonShape(text: string): Shape | null {
  const start = text.trimStart();
  if (start.startsWith('[')) return /^\[\s*(\{|\]|$)/.test(start) ? { format: 'json', depth: 1 } : null;
  if (!/^\{\s*("|\}|$)/.test(start)) return null;
  const [first, second = ''] = start.split(/\r?\n\s*/, 2);
  const isWhole = jsonFields(first.trim()) !== null;
  if (isWhole && second.startsWith('{')) return { format: 'jsonl', depth: null };
  const listed = /^\{\s*(?:"[^"]*"\s*:\s*(?:"[^"]*"|[\d.eE+-]+|true|false|null)\s*,\s*)*"[^"]*"\s*:\s*\[\s*\{/.test(
    start,
  );
  if (listed) return { format: 'json', depth: 2 };
  return isWhole ? { format: 'jsonl', depth: null } : { format: 'json', depth: 0 };
}

const cutterOf = ({ depth }: Shape, take: TakeJson): JsonCutter =>
  depth === null ? lineCutter(take) : objectCutter(depth, take);

/** Records before this many bytes decide which columns there are. */
const headForKeys = limits.chunk;

/** Opens a table of JSON objects; nested values stay JSON text. */
export async function openJson(
  stream: ByteStream,
  choice: ReadingChoice,
  part: string | null,
): Promise<OpenedSource | null> {
  const { bytes, whole } = await headOf(stream, headForKeys);
  const detected = detectEncoding(bytes.subarray(0, limits.sample));
  const encoding: Encoding = choice.encoding ?? detected.encoding;
  const mark = byMark(bytes)?.mark ?? 0;
  const text = decodeWhole(bytes.subarray(mark), encoding);
  const shape = jsonShape(text.slice(0, limits.sample));
  if (!shape) return null;
  const objects: JsonRecord[] = [];
  const cutter = cutterOf(shape, (object, line) => objects.push({ object, line }));
  cut(stream.name, () => cutter.push(text));
  if (whole) cutter.end();
  const keys = new Set<string>();
  for (const { object } of objects) for (const key of jsonFields(object)?.keys() ?? []) keys.add(key);
  const { columns, issues } = nameColumns([...keys], null);
  const names = [...keys];
  const first = objects.slice(0, limits.previewRecords).map((record) => rowOf(record, names));
  const none: ReadingIssue = {
    code: keys.size === 0 ? 'empty-file' : 'no-data-rows',
    line: null,
    column: null,
    value: null,
  };
  return {
    format: shape.format,
    part,
    encoding,
    dialect: null,
    columns,
    issues: whole && objects.length === 0 ? [...issues, none] : issues,
    preview: batchOfRows(first, columns, 0),
    batches: () => inBatches(rows({ stream, encoding, mark, shape, names }), columns, limits.batchRecords),
  };
}

function cut(file: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw damaged(file, error instanceof Error ? error.message : String(error));
  }
}

interface JsonJob {
  readonly stream: ByteStream;
  readonly encoding: Encoding;
  readonly mark: number;
  readonly shape: Shape;
  readonly names: readonly string[];
}

async function* rows(job: JsonJob): AsyncGenerator<{ row: TableRow; bytesRead: number }> {
  const { stream, encoding, mark, shape, names } = job;
  const ready: JsonRecord[] = [];
  const cutter = cutterOf(shape, (object, line) => ready.push({ object, line }));
  let read = 0;
  for await (const { bytes, bytesRead } of utf8Chunks(stream, encoding, mark)) {
    read = bytesRead;
    cut(stream.name, () => cutter.push(decodeUtf8(bytes)));
    for (const record of ready.splice(0)) yield { row: rowOf(record, names), bytesRead };
  }
  const isComplete = cutter.end();
  for (const record of ready) yield { row: rowOf(record, names), bytesRead: read };
  if (!isComplete) throw damaged(stream.name, 'JSON');
}

interface JsonRecord {
  readonly object: string;
  readonly line: number;
}

function rowOf({ object, line }: JsonRecord, names: readonly string[]): TableRow {
  const fields = jsonFields(object);
  if (!fields) {
    const value = object.slice(0, 200);
    return { line, cells: names.map(() => null), faults: [{ code: 'not-json', line, column: null, value }] };
  }
  const faults: ReadingIssue[] = [];
  if (fields.size > names.length || [...fields.keys()].some((key) => !names.includes(key))) {
    for (const key of fields.keys()) {
      if (!names.includes(key)) faults.push({ code: 'unexpected-key', line, column: null, value: key });
    }
  }
  return { line, cells: names.map((name) => fields.get(name) ?? null), faults };
}
