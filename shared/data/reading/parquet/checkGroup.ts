import { parquetHeader } from 'hyparquet/src/column.js';
import { parquetSchema } from 'hyparquet/src/metadata.js';
import { getTreePath, isFlatColumn } from 'hyparquet/src/schema.js';
import type { AsyncBuffer, ColumnMetaData, FileMetaData, RowGroup } from 'hyparquet/src/types.js';
import { crc32 } from '../crc32';
import { limits } from '../limits';
import { checkPage, type PageColumn } from './checkPage';

const mostPage = 256 << 20;

/** More rows than the bytes of a file can reasonably stand for: a constant column takes next to none. */
export const mostRows = (size: number): number => 1_000_000 + 1000 * size;

/** Holds what a file says of itself against its size, before anything is read on its word; throws where it cannot be. */
export function checkMetadata(metadata: FileMetaData, size: number): void {
  let rows = 0n;
  for (const group of metadata.row_groups) {
    if (group.num_rows < 0n) throw new RangeError('row count');
    rows += group.num_rows;
    for (const { meta_data: column } of group.columns) if (column) rangeOf(column, size);
  }
  if (rows !== metadata.num_rows) throw new RangeError('row count');
  if (rows > BigInt(mostRows(size))) throw new RangeError('row count');
}

/** Bytes of a column chunk. */
function rangeOf(column: ColumnMetaData, size: number): { start: number; end: number } {
  const data = Number(column.data_page_offset);
  const dictionary = Number(column.dictionary_page_offset ?? 0n);
  const start = dictionary > 0 && dictionary < data ? dictionary : data;
  const end = start + Number(column.total_compressed_size);
  if (start < 4 || end > size || end < start) throw new RangeError('column chunk');
  return { start, end };
}

/**
 * Walks the page headers of a row group: sizes and counts must add up to what the directory says, since the library
 * sets memory aside on their word alone. Checksums are held where the file has them.
 */
export async function checkGroup(file: AsyncBuffer, metadata: FileMetaData, group: RowGroup): Promise<void> {
  const tree = parquetSchema(metadata);
  for (const { meta_data: column } of group.columns) {
    if (!column) throw new RangeError('column chunk');
    const path = getTreePath(tree, column.path_in_schema);
    const { start, end } = rangeOf(column, file.byteLength);
    const values = valuesIn(await file.slice(start, end), { column, path });
    if (values !== Number(column.num_values)) throw new RangeError('value count');
    if (isFlatColumn(path) && column.num_values !== group.num_rows) throw new RangeError('value count');
  }
}

function valuesIn(bytes: ArrayBuffer, column: PageColumn): number {
  const expected = Number(column.column.num_values);
  const reader = { view: new DataView(bytes), offset: 0 };
  let values = 0;
  let unpacked = 0;
  while (reader.offset < bytes.byteLength - 1 && values < expected) {
    const header = parquetHeader(reader);
    const { compressed_page_size: packed, uncompressed_page_size: size, crc } = header;
    if (!(packed >= 0) || reader.offset + packed > bytes.byteLength) throw new RangeError('page size');
    unpacked += size;
    if (!(size >= 0) || size > mostPage || unpacked > limits.wholeInMemory * 2) throw new RangeError('page size');
    if (crc !== undefined && crc32(new Uint8Array(bytes, reader.offset, packed)) !== crc >>> 0)
      throw new RangeError('CRC-32');
    const count = header.data_page_header?.num_values ?? header.data_page_header_v2?.num_values ?? 0;
    const entries = header.dictionary_page_header?.num_values ?? 0;
    if (count < 0 || count > expected || entries < 0 || entries > size + 1) throw new RangeError('value count');
    checkPage(new Uint8Array(bytes, reader.offset, packed), header, column);
    values += count;
    reader.offset += packed;
  }
  return values;
}
