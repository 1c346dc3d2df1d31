import { bytesText } from '../parquet/parquetValues';
import { bigEndianInteger, isoDate, isoMoment, isoTime, plainNumber, plainSingle, scaledDecimal } from '../plainText';
import { decodeUtf8 } from '../textCoding';
import type { ArrowType } from './arrowTypes';

/** The buffers of one column in the order of the format; taking one too many throws. */
export interface ColumnBuffers {
  next(): Uint8Array;
}

/** The values of a column as text, null where they are absent; lengths are held against the bytes first. */
export function columnText(type: ArrowType, count: number, nulls: number, buffers: ColumnBuffers): (string | null)[] {
  if (type.kind === 'none') return new Array<null>(count).fill(null);
  const validity = buffers.next();
  const hasNulls = nulls > 0 && validity.length > 0;
  if (hasNulls && validity.length * 8 < count) throw new RangeError('validity');
  const value = reader(type, count, buffers);
  const cells = new Array<string | null>(count);
  for (let index = 0; index < count; index++) {
    const isPresent = !hasNulls || (validity[index >> 3] >> (index & 7)) & 1;
    cells[index] = isPresent ? value(index) : null;
  }
  return cells;
}

type ValueAt = (index: number) => string;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function reader(type: ArrowType, count: number, buffers: ColumnBuffers): ValueAt {
  if (type.kind === 'text' || type.kind === 'binary') return variable(type, count, buffers.next(), buffers.next());
  const bytes = buffers.next();
  if (type.kind === 'boolean') {
    if (bytes.length * 8 < count) throw new RangeError('values');
    return (index) => ((bytes[index >> 3] >> (index & 7)) & 1 ? 'true' : 'false');
  }
  const width = widthOf(type);
  if (!(width >= 1) || bytes.length < count * width) throw new RangeError('values');
  return fixed(type, bytes);
}

function widthOf(type: ArrowType): number {
  if (type.kind === 'days') return 4;
  return 'bytes' in type ? type.bytes : 0;
}

function variable(
  type: ArrowType & { isLarge: boolean },
  count: number,
  offsets: Uint8Array,
  data: Uint8Array,
): ValueAt {
  const width = type.isLarge ? 8 : 4;
  if (count > 0 && offsets.length < (count + 1) * width) throw new RangeError('offsets');
  const view = viewOf(offsets);
  const offset = (index: number): number =>
    type.isLarge ? Number(view.getBigInt64(index * 8, true)) : view.getInt32(index * 4, true);
  return (index) => {
    const from = offset(index);
    const to = offset(index + 1);
    if (from < 0 || to < from || to > data.length) throw new RangeError('offsets');
    const bytes = data.subarray(from, to);
    return type.kind === 'text' ? decodeUtf8(bytes) : bytesText(bytes);
  };
}

function fixed(type: ArrowType, bytes: Uint8Array): ValueAt {
  const view = viewOf(bytes);
  switch (type.kind) {
    case 'integer':
      return (index) => integerAt(view, index, type.bytes, type.isSigned).toString();
    case 'float':
      return (index) => floatAt(view, index, type.bytes);
    case 'decimal':
      return (index) => {
        const little = bytes.slice(index * type.bytes, (index + 1) * type.bytes);
        return scaledDecimal(bigEndianInteger(little.reverse()), Math.max(-400, Math.min(400, type.scale)));
      };
    case 'days':
      return (index) => isoDate(view.getInt32(index * 4, true));
    case 'moment':
      return (index) => isoMoment(view.getBigInt64(index * 8, true), type.unit);
    case 'time':
      return (index) => isoTime(BigInt(integerAt(view, index, type.bytes, true)), type.unit);
    default: {
      const width = widthOf(type);
      return (index) => bytesText(bytes.subarray(index * width, (index + 1) * width));
    }
  }
}

export function integerAt(view: DataView, index: number, bytes: number, isSigned: boolean): number | bigint {
  if (bytes === 1) return isSigned ? view.getInt8(index) : view.getUint8(index);
  if (bytes === 2) return isSigned ? view.getInt16(index * 2, true) : view.getUint16(index * 2, true);
  if (bytes === 4) return isSigned ? view.getInt32(index * 4, true) : view.getUint32(index * 4, true);
  if (bytes === 8) return isSigned ? view.getBigInt64(index * 8, true) : view.getBigUint64(index * 8, true);
  throw new RangeError('integer width');
}

function floatAt(view: DataView, index: number, bytes: number): string {
  if (bytes === 8) return plainNumber(view.getFloat64(index * 8, true));
  if (bytes === 4) return plainSingle(view.getFloat32(index * 4, true));
  return plainNumber(halfAt(view.getUint16(index * 2, true)));
}

/** IEEE 754 half precision. */
function halfAt(bits: number): number {
  const sign = bits >> 15 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * 2 ** -24 * fraction;
  if (exponent === 0x1f) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * 2 ** (exponent - 15) * (1 + fraction / 1024);
}
