import type { DictionaryBatch } from 'apache-arrow/fb/dictionary-batch';
import type { RecordBatch as ArrowBatch } from 'apache-arrow/fb/record-batch';
import type { Schema } from 'apache-arrow/fb/schema';
import { nameColumns } from '../headings';
import { limits } from '../limits';
import { mostRows } from '../parquet/checkGroup';
import { type ByteSource, type OpenedSource, ReadingStopped, type RecordBatch } from '../source';
import { batchOfColumns, previewOf } from '../tableRows';
import { damaged } from '../unpack';
import { arrowMessages, batchBuffers } from './arrowMessages';
import { type ArrowField, type ArrowType, arrowField } from './arrowTypes';
import { type ColumnBuffers, columnText } from './arrowValues';

/** Opens an Arrow IPC stream or file (Feather version 2), packed or not; batches are read one at a time. */
export async function openArrow(source: ByteSource, part: string | null): Promise<OpenedSource> {
  const fields = await fieldsOf(source);
  const { columns, issues } = nameColumns(
    fields.map(({ name }) => name),
    null,
  );
  const preview = await previewOf(batchesOf(source, columns), columns);
  return {
    format: 'arrow',
    part,
    encoding: null,
    dialect: null,
    columns,
    issues:
      preview.lines.length > 0 ? issues : [...issues, { code: 'no-data-rows', line: null, column: null, value: null }],
    preview,
    batches: () => batchesOf(source, columns),
  };
}

function stopped(file: string, error: unknown): ReadingStopped {
  if (error instanceof ReadingStopped) return error;
  return damaged(file, error instanceof Error ? error.message : String(error));
}

async function fieldsOf(source: ByteSource): Promise<readonly ArrowField[]> {
  try {
    for await (const message of arrowMessages(source)) {
      if (message.kind === 'schema') return schemaFields(source.name, message.schema);
    }
  } catch (error) {
    throw stopped(source.name, error);
  }
  throw damaged(source.name, 'Arrow');
}

function schemaFields(file: string, schema: Schema): readonly ArrowField[] {
  const count = schema.fieldsLength();
  if (count < 0 || count > limits.columns) throw new RangeError('column count');
  if (schema.endianness() !== 0)
    throw new ReadingStopped({ code: 'reading/unknown-format', file, format: 'Arrow, big-endian' });
  return Array.from({ length: count }, (_, index) => {
    const field = schema.fields(index);
    const known = field && arrowField(field);
    if (known) return known;
    throw new ReadingStopped({
      code: 'reading/unknown-format',
      file,
      format: `Arrow: ${field?.name() ?? index} (type ${field?.typeType() ?? '?'})`,
    });
  });
}

type Dictionaries = Map<bigint, readonly (string | null)[]>;

async function* batchesOf(source: ByteSource, columns: readonly string[]): AsyncGenerator<RecordBatch> {
  let fields: readonly ArrowField[] = [];
  const dictionaries: Dictionaries = new Map();
  let first = 0;
  try {
    for await (const message of arrowMessages(source)) {
      if (message.kind === 'schema') fields = schemaFields(source.name, message.schema);
      else if (message.kind === 'dictionary') addDictionary(dictionaries, fields, message.batch, message.body);
      else {
        const cells = batchCells(message.batch, message.body, fields, dictionaries);
        const count = Number(message.batch.length());
        if (first + count > mostRows(source.size)) throw new RangeError('row count');
        for (let at = 0; at < count; at += limits.batchRecords) {
          const part = { first: first + 1, from: at, to: Math.min(at + limits.batchRecords, count) };
          yield batchOfColumns(cells, part, columns, message.end);
        }
        first += count;
      }
    }
  } catch (error) {
    throw stopped(source.name, error);
  }
}

function batchCells(
  batch: ArrowBatch,
  body: Uint8Array,
  fields: readonly ArrowField[],
  dictionaries: Dictionaries,
): (string | null)[][] {
  const count = Number(batch.length());
  const buffers = batchBuffers(batch, body);
  return fields.map((field, index) => {
    const { dictionary } = field;
    const cells = nodeText(batch, index, dictionary?.index ?? field.type, buffers);
    if (cells.length !== count) throw new RangeError('row count');
    if (!dictionary) return cells;
    const values = dictionaries.get(dictionary.id) ?? [];
    return cells.map((cell) => {
      if (cell === null) return null;
      const value = values[Number(cell)];
      if (value === undefined) throw new RangeError('dictionary index');
      return value;
    });
  });
}

/** More values than any batch has; beyond it a count is damage. */
const mostValues = 1 << 27;

function nodeText(batch: ArrowBatch, index: number, type: ArrowType, buffers: ColumnBuffers): (string | null)[] {
  const node = index < batch.nodesLength() ? batch.nodes(index) : null;
  const count = Number(node?.length() ?? -1n);
  if (count < 0 || count > mostValues) throw new RangeError('value count');
  return columnText(type, count, Number(node?.nullCount() ?? 0n), buffers);
}

function addDictionary(
  dictionaries: Dictionaries,
  fields: readonly ArrowField[],
  batch: DictionaryBatch,
  body: Uint8Array,
): void {
  const id = batch.id();
  const field = fields.find(({ dictionary }) => dictionary?.id === id);
  const data = batch.data();
  if (!field || !data) throw new RangeError('dictionary');
  const values = nodeText(data, 0, field.type, batchBuffers(data, body));
  dictionaries.set(id, batch.isDelta() ? [...(dictionaries.get(id) ?? []), ...values] : values);
}
