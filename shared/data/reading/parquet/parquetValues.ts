import type { FileMetaData, SchemaElement } from 'hyparquet/src/types.js';
import {
  bigEndianInteger,
  isoDate,
  isoMoment,
  isoTime,
  plainNumber,
  plainSingle,
  scaledDecimal,
  type TimeUnit,
} from '../plainText';
import { decodeUtf8 } from '../textCoding';
import { isUtf8 } from '../utf8Validity';

/** How the values of a top-level column become text. */
export type ValueText = (value: unknown) => string | null;

export interface ParquetColumn {
  readonly name: string;
  readonly text: ValueText;
}

/** Dates and times as ISO text from the start: a JavaScript Date would lose micro- and nanoseconds. */
export const isoParsers = {
  timestampFromMilliseconds: (value: bigint) => isoMoment(BigInt(value), 'millisecond'),
  timestampFromMicroseconds: (value: bigint) => isoMoment(BigInt(value), 'microsecond'),
  timestampFromNanoseconds: (value: bigint) => isoMoment(BigInt(value), 'nanosecond'),
  dateFromDays: (days: number) => isoDate(days),
};

const units: Readonly<Record<string, TimeUnit>> = { MILLIS: 'millisecond', MICROS: 'microsecond', NANOS: 'nanosecond' };

/** The top-level columns of a file, and its description without the decimals that the library would make doubles. */
export function parquetColumns(metadata: FileMetaData): { columns: ParquetColumn[]; exact: FileMetaData } {
  const schema = metadata.schema.map((element) => ({ ...element }));
  const columns: ParquetColumn[] = [];
  const count = schema[0]?.num_children ?? 0;
  for (let index = 1, child = 0; child < count && index < schema.length; child++) {
    const element = schema[index];
    if (typeof element.name !== 'string') throw new RangeError('schema');
    const isFlat = !element.num_children && element.repetition_type !== 'REPEATED';
    columns.push({ name: element.name, text: isFlat ? flatText(element) : nestedText });
    if (isFlat && scaleOf(element) !== null) {
      delete element.converted_type;
      delete element.logical_type;
    }
    index = afterElement(schema, index);
  }
  return { columns, exact: { ...metadata, schema } };
}

/** The place after an element and all that it holds. */
function afterElement(schema: readonly SchemaElement[], index: number): number {
  let open = 1;
  let at = index;
  for (; open > 0 && at < schema.length; at++) open += (schema[at].num_children ?? 0) - 1;
  return at;
}

function scaleOf({ converted_type, logical_type, scale }: SchemaElement): number | null {
  if (logical_type?.type === 'DECIMAL') return logical_type.scale;
  return converted_type === 'DECIMAL' ? (scale ?? 0) : null;
}

function flatText(element: SchemaElement): ValueText {
  const scale = scaleOf(element);
  if (scale !== null) return decimalText(Math.max(-400, Math.min(400, scale)));
  const { logical_type: logical, converted_type: converted, type } = element;
  if (logical?.type === 'TIME' || converted === 'TIME_MILLIS' || converted === 'TIME_MICROS') {
    const unit =
      logical?.type === 'TIME' ? units[logical.unit] : units[converted === 'TIME_MILLIS' ? 'MILLIS' : 'MICROS'];
    return (value) => (isWhole(value) ? isoTime(BigInt(value), unit ?? 'millisecond') : anyText(value));
  }
  return type === 'FLOAT' ? (value) => (typeof value === 'number' ? plainSingle(value) : anyText(value)) : anyText;
}

const isWhole = (value: unknown): value is number | bigint => typeof value === 'bigint' || Number.isInteger(value);

const decimalText =
  (scale: number): ValueText =>
  (value) => {
    if (value instanceof Uint8Array) return scaledDecimal(bigEndianInteger(value), scale);
    return isWhole(value) ? scaledDecimal(BigInt(value), scale) : anyText(value);
  };

const anyText: ValueText = (value) => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return plainNumber(value);
  if (value instanceof Uint8Array) return bytesText(value);
  return typeof value === 'object' ? nestedText(value) : String(value);
};

/** Bytes that are text as text, others as hexadecimal digits. */
export const bytesText = (bytes: Uint8Array): string =>
  isUtf8(bytes) ? decodeUtf8(bytes) : Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const nestedText: ValueText = (value) =>
  value === null || value === undefined
    ? null
    : JSON.stringify(value, (_, inner) => {
        if (typeof inner === 'bigint') return inner.toString();
        return inner instanceof Uint8Array ? bytesText(inner) : inner;
      });
