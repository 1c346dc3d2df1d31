import { batchOf, type Heading } from './batchOf';
import { type ByteStream, headOf } from './byteStream';
import { cutRecords } from './cutRecords';
import { detectDialect } from './detectDialect';
import { byMark, type DetectedEncoding, detectEncoding } from './detectEncoding';
import { type NamedColumns, nameColumns } from './headings';
import { limits } from './limits';
import { plainRules } from './plainScan';
import { afterLine, lineEnd, type Passage } from './quotedCell';
import { sampleIssues } from './sampleIssues';
import { type CsvJob, segments } from './segments';
import type { Dialect, Encoding, OpenedSource, ReadingChoice, ReadingIssue } from './source';
import { decodeWhole } from './textCoding';
import { utf8Chunks } from './utf8Chunks';
import { completeEnd } from './utf8Validity';

interface Sample {
  readonly text: string;
  readonly last: boolean;
  readonly encoding: Encoding;
  readonly mark: number;
  readonly issues: readonly ReadingIssue[];
}

/** Opens delimited text: what it is written in and cut by is told from its beginning, unless the choice says so. */
export async function openCsv(stream: ByteStream, choice: ReadingChoice, part: string | null): Promise<OpenedSource> {
  const sample = await sampleOf(stream, choice.encoding);
  const { dialect, issues } = detectDialect(sample, choice.dialect ?? {});
  const found = headingOf(sample, dialect);
  const job = jobOf(dialect, found);
  const preview = previewOf(sample, job);
  const empty = found.columns.length === 0;
  const emptiness: ReadingIssue = {
    code: empty ? 'empty-file' : 'no-data-rows',
    line: null,
    column: null,
    value: null,
  };
  const allIssues = [...sample.issues, ...issues, ...found.issues, ...sampleIssues(sample, job)];
  return {
    format: 'csv',
    part,
    encoding: sample.encoding,
    dialect,
    columns: found.columns,
    issues: sample.last && preview.lines.length === 0 ? [...allIssues, emptiness] : allIssues,
    preview,
    batches: () => segments(utf8Chunks(stream, sample.encoding, sample.mark), job),
  };
}

async function sampleOf(stream: ByteStream, chosen: Encoding | undefined): Promise<Sample> {
  const { bytes, whole } = await headOf(stream, limits.sample);
  const detected = await encodingOf(stream, bytes, whole);
  const encoding = chosen ?? detected.encoding;
  const mark = byMark(bytes)?.encoding === encoding ? detected.mark : 0;
  const end = whole ? bytes.length : encoding === 'utf-8' ? completeEnd(bytes) : bytes.length & ~1;
  const text = decodeWhole(bytes.subarray(mark, end), encoding);
  const guessed: ReadingIssue = { code: 'encoding-guessed', line: null, column: null, value: encoding };
  return { text, last: whole, encoding, mark, issues: chosen || detected.certain ? [] : [guessed] };
}

/** A file whose beginning is all ASCII may still hold names further on: then lines from all over it are asked. */
async function encodingOf(stream: ByteStream, head: Uint8Array, whole: boolean): Promise<DetectedEncoding> {
  const atHead = detectEncoding(head);
  const isAscii = atHead.encoding === 'utf-8' && atHead.mark === 0 && head.every((byte) => byte < 0x80);
  return whole || !stream.probe || !isAscii ? atHead : detectEncoding(await stream.probe());
}

interface FoundHeading extends NamedColumns {
  readonly emptyLast: boolean;
  readonly firstLine: number;
}

/** Names of the columns, and where the data begin. */
function headingOf(sample: Sample, dialect: Dialect): FoundHeading {
  const { headerLine, comment } = dialect;
  const passage: Passage = { ...sample, rules: { ...dialect, width: 0 } };
  const from = offsetOfLine(sample.text, Math.max(1, headerLine));
  const cut = cutRecords(passage, { from, line: Math.max(1, headerLine), comment, most: 50 });
  const [first, ...rest] = cut.records;
  if (!first) return { columns: [], issues: [], emptyLast: false, firstLine: 1 };
  if (headerLine === 0) {
    const width = Math.max(...cut.records.slice(0, 10).map(({ cells }) => cells.length));
    const named = nameColumns(new Array<string>(width).fill(''), null);
    return { columns: named.columns, issues: [], emptyLast: false, firstLine: 1 };
  }
  const width = first.cells.length;
  const damage: ReadingIssue[] = first.fault
    ? [{ code: first.fault, line: first.line, column: null, value: first.cells.join(dialect.delimiter).slice(0, 200) }]
    : [];
  const ends = rest.filter(({ cells }) => cells.length === width + 1 && cells[width] === '').length;
  const emptyLast = ends > rest.length / 2;
  const named = nameColumns(emptyLast ? [...first.cells, ''] : first.cells, first.line);
  const after = cutRecords(passage, { from, line: headerLine, comment, most: 1 });
  const trailing: ReadingIssue = {
    code: 'trailing-delimiter',
    line: null,
    column: named.columns[width] ?? null,
    value: null,
  };
  const own = named.issues.filter(({ column }) => !emptyLast || column !== trailing.column);
  const issues = [...damage, ...own, ...(emptyLast ? [trailing] : [])];
  return { columns: named.columns, issues, emptyLast, firstLine: after.line };
}

function offsetOfLine(text: string, line: number): number {
  let at = 0;
  for (let passed = 1; passed < line && at < text.length; passed++) at = afterLine(text, lineEnd(text, at));
  return at;
}

function jobOf(dialect: Dialect, found: FoundHeading): CsvJob {
  const { columns, emptyLast, firstLine } = found;
  const heading: Heading = { columns, delimiter: dialect.delimiter, emptyLast };
  return {
    heading,
    rules: { ...dialect, width: columns.length },
    comment: dialect.comment,
    plain: plainRules(dialect, columns.length, emptyLast),
    firstLine,
  };
}

function previewOf(sample: Sample, { heading, rules, comment, firstLine }: CsvJob): OpenedSource['preview'] {
  const from = offsetOfLine(sample.text, firstLine);
  const cut = cutRecords({ ...sample, rules }, { from, line: firstLine, comment, most: limits.previewRecords });
  return batchOf(cut, heading, 0);
}
