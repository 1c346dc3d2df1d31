import { CompressionType } from 'apache-arrow/fb/compression-type';
import { DictionaryBatch } from 'apache-arrow/fb/dictionary-batch';
import { Message } from 'apache-arrow/fb/message';
import { MessageHeader } from 'apache-arrow/fb/message-header';
import { RecordBatch } from 'apache-arrow/fb/record-batch';
import { Schema } from 'apache-arrow/fb/schema';
import { ByteBuffer } from 'flatbuffers';
import { compressors } from 'hyparquet-compressors';
import { limits } from '../limits';
import type { ByteSource } from '../source';
import type { ColumnBuffers } from './arrowValues';
import { unpackLz4Frame } from './lz4Frame';

export type ArrowMessage =
  | { readonly kind: 'schema'; readonly schema: Schema }
  | { readonly kind: 'batch'; readonly batch: RecordBatch; readonly body: Uint8Array; readonly end: number }
  | { readonly kind: 'dictionary'; readonly batch: DictionaryBatch; readonly body: Uint8Array };

const continuation = 0xffffffff;

/** The messages of a stream or file in the order they are written. Throws where they do not fit into the bytes. */
export async function* arrowMessages(source: ByteSource): AsyncGenerator<ArrowMessage> {
  const { from, to } = await messageRange(source);
  for (let at = from; at + 8 <= to; ) {
    const lead = viewOf(await source.read(at, at + 8));
    // Before version 0.15 the length stood alone.
    const isNew = lead.getUint32(0, true) === continuation;
    const length = lead.getInt32(isNew ? 4 : 0, true);
    if (length === 0) return;
    const start = at + (isNew ? 8 : 4);
    if (length < 0 || start + length > to) throw new RangeError('message length');
    const message = Message.getRootAsMessage(new ByteBuffer(await source.read(start, start + length)));
    const bodyLength = Number(message.bodyLength());
    const end = start + length + bodyLength;
    if (bodyLength < 0 || end > to) throw new RangeError('body length');
    const read = (): Promise<Uint8Array> => source.read(start + length, end);
    if (message.headerType() === MessageHeader.Schema) yield { kind: 'schema', schema: message.header(new Schema()) };
    else if (message.headerType() === MessageHeader.DictionaryBatch) {
      yield { kind: 'dictionary', batch: message.header(new DictionaryBatch()), body: await read() };
    } else if (message.headerType() === MessageHeader.RecordBatch) {
      yield { kind: 'batch', batch: message.header(new RecordBatch()), body: await read(), end };
    } else throw new RangeError('message kind');
    at = end;
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** In a file the messages stand between the magic words, before a directory that reading in order does not need. */
async function messageRange(source: ByteSource): Promise<{ from: number; to: number }> {
  const head = await source.read(0, 8);
  if (String.fromCharCode(...head.subarray(0, 6)) !== 'ARROW1') return { from: 0, to: source.size };
  const tail = await source.read(source.size - 10, source.size);
  if (String.fromCharCode(...tail.subarray(4)) !== 'ARROW1') throw new RangeError('unexpected end');
  const to = source.size - 10 - viewOf(tail).getInt32(0, true);
  if (to < 8 || to > source.size - 10) throw new RangeError('directory length');
  return { from: 8, to };
}

/** The buffers of a batch, one after another, unpacked where they are packed. */
export function batchBuffers(batch: RecordBatch, body: Uint8Array): ColumnBuffers {
  const compression = batch.compression();
  let index = 0;
  return {
    next: () => {
      const buffer = index < batch.buffersLength() ? batch.buffers(index) : null;
      index++;
      if (!buffer) throw new RangeError('buffers');
      const from = Number(buffer.offset());
      const to = from + Number(buffer.length());
      if (from < 0 || to < from || to > body.length) throw new RangeError('buffers');
      const bytes = body.subarray(from, to);
      return compression && bytes.length > 0 ? unpackBuffer(bytes, compression.codec()) : bytes;
    },
  };
}

/** A packed buffer begins with the length that it unpacks to; −1 says that it is not packed after all. */
function unpackBuffer(bytes: Uint8Array, codec: CompressionType): Uint8Array {
  const length = Number(viewOf(bytes).getBigInt64(0, true));
  const packed = bytes.subarray(8);
  if (length === -1) return packed;
  if (length < 0 || length > limits.inflationAllowance + limits.inflationRatio * packed.length) {
    throw new RangeError('buffer length');
  }
  if (codec === CompressionType.LZ4_FRAME) return unpackLz4Frame(packed, length);
  const unpacked = compressors.ZSTD?.(packed, length);
  if (unpacked?.length !== length) throw new RangeError('ZSTD length');
  return unpacked;
}
