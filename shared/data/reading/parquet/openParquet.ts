import { parquetMetadataAsync } from 'hyparquet/src/metadata.js';
import { parquetRead } from 'hyparquet/src/read.js';
import type { AsyncBuffer, FileMetaData } from 'hyparquet/src/types.js';
import { compressors } from 'hyparquet-compressors';
import { nameColumns } from '../headings';
import { limits } from '../limits';
import type { ByteSource, OpenedSource, ReadingIssue, RecordBatch } from '../source';
import { batchOfColumns, previewOf } from '../tableRows';
import { damaged } from '../unpack';
import { checkGroup, checkMetadata } from './checkGroup';
import { isoParsers, type ParquetColumn, parquetColumns } from './parquetValues';

interface ParquetFile {
  readonly source: ByteSource;
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly columns: readonly ParquetColumn[];
  readonly names: readonly string[];
}

/** Opens a Parquet file; row groups are read one at a time. */
export async function openParquet(source: ByteSource, part: string | null): Promise<OpenedSource> {
  const file = bufferOf(source);
  const metadata = await safely(source.name, () => parquetMetadataAsync(file));
  await safely(source.name, async () => checkMetadata(metadata, source.size));
  const { columns, exact } = await safely(source.name, async () => parquetColumns(metadata));
  const { columns: names, issues } = nameColumns(
    columns.map(({ name }) => name),
    null,
  );
  const opened: ParquetFile = { source, file, metadata: exact, columns, names };
  const none: ReadingIssue = { code: 'no-data-rows', line: null, column: null, value: null };
  return {
    format: 'parquet',
    part,
    encoding: null,
    dialect: null,
    columns: names,
    issues: metadata.num_rows === 0n ? [...issues, none] : issues,
    preview: await previewOf(batchesOf(opened), names),
    batches: () => batchesOf(opened),
  };
}

const bufferOf = (source: ByteSource): AsyncBuffer => ({
  byteLength: source.size,
  slice: async (start, end = source.size) => {
    const from = start < 0 ? Math.max(0, source.size + start) : Math.min(start, source.size);
    const bytes = await source.read(from, Math.min(Math.max(from, end), source.size));
    return new Uint8Array(bytes).buffer;
  },
});

async function safely<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw damaged(file, error instanceof Error ? error.message.slice(0, 200) : String(error));
  }
}

async function* batchesOf(opened: ParquetFile): AsyncGenerator<RecordBatch> {
  const { source, file, metadata, columns, names } = opened;
  let first = 0;
  for (const group of metadata.row_groups) {
    const count = Number(group.num_rows);
    await safely(source.name, () => checkGroup(file, metadata, group));
    const range = { from: first, to: first + count };
    const cells: (string | null)[][] = [];
    for (const column of columns) cells.push(await safely(source.name, () => columnCells(opened, column, range)));
    first += count;
    const bytesRead = Math.min(source.size, Math.round((source.size * first) / Math.max(1, Number(metadata.num_rows))));
    for (let at = 0; at < count; at += limits.batchRecords) {
      const part = { first: range.from + 1, from: at, to: Math.min(at + limits.batchRecords, count) };
      yield batchOfColumns(cells, part, names, bytesRead);
    }
  }
}

async function columnCells(
  { file, metadata }: ParquetFile,
  { name, text }: ParquetColumn,
  { from, to }: { from: number; to: number },
): Promise<(string | null)[]> {
  const chunks: { values: ArrayLike<unknown>; place: number }[] = [];
  await parquetRead({
    file,
    metadata,
    columns: [name],
    rowStart: from,
    rowEnd: to,
    compressors,
    parsers: isoParsers,
    utf8: false,
    onChunk: ({ columnData, rowStart }) => chunks.push({ values: columnData, place: rowStart - from }),
  });
  const cells = new Array<string | null>(to - from).fill(null);
  let filled = 0;
  for (const { values, place } of chunks) {
    for (let index = 0; index < values.length; index++) {
      if (place + index < cells.length) cells[place + index] = text(values[index]);
    }
    filled += values.length;
  }
  if (filled < to - from) throw new RangeError(`${name}: ${filled} < ${to - from}`);
  return cells;
}
