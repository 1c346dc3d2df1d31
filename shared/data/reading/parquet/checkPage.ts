import { decompressPage } from 'hyparquet/src/datapage.js';
import { getMaxDefinitionLevel, getMaxRepetitionLevel } from 'hyparquet/src/schema.js';
import { readVarInt } from 'hyparquet/src/thrift.js';
import type { ColumnMetaData, PageHeader, SchemaTree } from 'hyparquet/src/types.js';
import { compressors } from 'hyparquet-compressors';

/** Where a column stands in the schema, from its root down. */
export interface PageColumn {
  readonly column: ColumnMetaData;
  readonly path: SchemaTree[];
}

/**
 * Walks the runs of a page before the library unrolls them: it writes as many values as a run claims to have, and one
 * that claims too many ends the whole process. Throws where a run goes beyond the values of its page.
 */
export function checkPage(packed: Uint8Array, header: PageHeader, { column, path }: PageColumn): void {
  const repetition = bitsFor(getMaxRepetitionLevel(path));
  const definition = bitsFor(getMaxDefinitionLevel(path));
  const first = header.data_page_header;
  const second = header.data_page_header_v2;
  if (first) {
    const bytes = decompressPage(packed, header.uncompressed_page_size, column.codec, compressors);
    let at = 0;
    for (const bits of [repetition, definition])
      if (bits > 0) at = walkSized(bytes, at, { bits, most: first.num_values });
    walkValues(bytes, at, { encoding: first.encoding ?? '', type: column.type, most: first.num_values });
  } else if (second) {
    const levels = [second.repetition_levels_byte_length, second.definition_levels_byte_length];
    const [start, end] = [levels[0], levels[0] + levels[1]];
    if (!(levels[0] >= 0 && levels[1] >= 0 && end <= packed.length)) throw new RangeError('levels');
    if (!(second.num_nulls >= 0 && second.num_nulls <= second.num_values)) throw new RangeError('null count');
    if (repetition > 0) walkRuns(packed.subarray(0, start), 0, { bits: repetition, most: second.num_values });
    if (definition > 0) walkRuns(packed.subarray(start, end), 0, { bits: definition, most: second.num_values });
    const values = packed.subarray(end);
    const size = header.uncompressed_page_size - end;
    const bytes = second.is_compressed === false ? values : decompressPage(values, size, column.codec, compressors);
    walkValues(bytes, 0, {
      encoding: second.encoding ?? '',
      type: column.type,
      most: second.num_values - second.num_nulls,
    });
  }
}

const bitsFor = (level: number): number => 32 - Math.clz32(level);

interface Runs {
  readonly bits: number;
  /** No run may bring the values beyond this. */
  readonly most: number;
}

/** Runs with their length before them; returns where they end. */
function walkSized(bytes: Uint8Array, at: number, runs: Runs): number {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, true);
  walkRuns(bytes, at + 4, runs);
  return at + 4 + length;
}

function walkValues(bytes: Uint8Array, at: number, page: { encoding: string; type: string; most: number }): void {
  const { encoding, type, most } = page;
  if (!/DICTIONARY|^RLE$/.test(encoding)) return;
  if (type === 'BOOLEAN') walkSized(bytes, at, { bits: 1, most });
  else if (most > 0) walkRuns(bytes, at + 1, { bits: bytes[at] ?? 0, most });
}

/** Values are packed in eights: the last run may hold a few more than there are. */
const padding = 504;

function walkRuns(bytes: Uint8Array, from: number, { bits, most }: Runs): void {
  if (bits > 32) throw new RangeError('bit width');
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: from };
  let seen = 0;
  while (seen < most && reader.offset < bytes.length) {
    const run = readVarInt(reader);
    const isPacked = (run & 1) === 1;
    const count = isPacked ? (run >>> 1) * 8 : run >>> 1;
    if (count > most - seen + (isPacked ? padding : 0)) throw new RangeError('run length');
    reader.offset += isPacked ? (run >>> 1) * bits : (bits + 7) >> 3;
    seen += count;
  }
}
