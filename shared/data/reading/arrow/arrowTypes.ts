import { Date as DateType } from 'apache-arrow/fb/date';
import { Decimal } from 'apache-arrow/fb/decimal';
import type { Field } from 'apache-arrow/fb/field';
import { FixedSizeBinary } from 'apache-arrow/fb/fixed-size-binary';
import { FloatingPoint } from 'apache-arrow/fb/floating-point';
import { Int } from 'apache-arrow/fb/int';
import { Time } from 'apache-arrow/fb/time';
import { Timestamp } from 'apache-arrow/fb/timestamp';
import { Type } from 'apache-arrow/fb/type';
import type { TimeUnit } from '../plainText';

/** What a column of Arrow holds, as far as it can be read as text. */
export type ArrowType =
  | { readonly kind: 'none' | 'boolean' }
  | { readonly kind: 'integer'; readonly bytes: number; readonly isSigned: boolean }
  | { readonly kind: 'float'; readonly bytes: number }
  | { readonly kind: 'decimal'; readonly bytes: number; readonly scale: number }
  | { readonly kind: 'text' | 'binary'; readonly isLarge: boolean }
  | { readonly kind: 'fixedBinary'; readonly bytes: number }
  | { readonly kind: 'days' }
  | { readonly kind: 'moment' | 'time'; readonly bytes: number; readonly unit: TimeUnit };

export interface ArrowField {
  readonly name: string;
  readonly type: ArrowType;
  readonly dictionary: { readonly id: bigint; readonly index: ArrowType } | null;
}

const timeUnits: readonly TimeUnit[] = ['second', 'millisecond', 'microsecond', 'nanosecond'];

/** Null for a type that is no single value: lists, structures, unions, views. */
export function arrowField(field: Field): ArrowField | null {
  const type = typeOf(field);
  if (type === null) return null;
  const encoding = field.dictionary();
  const index = encoding?.indexType();
  const indexType: ArrowType = index ? integer(index) : { kind: 'integer', bytes: 4, isSigned: true };
  return { name: field.name() ?? '', type, dictionary: encoding ? { id: encoding.id(), index: indexType } : null };
}

const integer = (type: Int): ArrowType => ({ kind: 'integer', bytes: type.bitWidth() / 8, isSigned: type.isSigned() });

function typeOf(field: Field): ArrowType | null {
  switch (field.typeType()) {
    case Type.Null:
      return { kind: 'none' };
    case Type.Bool:
      return { kind: 'boolean' };
    case Type.Int:
      return integer(field.type(new Int()));
    case Type.FloatingPoint:
      return { kind: 'float', bytes: 2 << field.type(new FloatingPoint()).precision() };
    case Type.Decimal:
      return decimal(field.type(new Decimal()));
    case Type.Utf8:
    case Type.LargeUtf8:
      return { kind: 'text', isLarge: field.typeType() === Type.LargeUtf8 };
    case Type.Binary:
    case Type.LargeBinary:
      return { kind: 'binary', isLarge: field.typeType() === Type.LargeBinary };
    case Type.FixedSizeBinary:
      return { kind: 'fixedBinary', bytes: field.type(new FixedSizeBinary()).byteWidth() };
    default:
      return temporal(field);
  }
}

const decimal = (type: Decimal): ArrowType => ({ kind: 'decimal', bytes: type.bitWidth() / 8, scale: type.scale() });

function temporal(field: Field): ArrowType | null {
  switch (field.typeType()) {
    case Type.Date:
      // 0 counts days, 1 milliseconds.
      return field.type(new DateType()).unit() === 0
        ? { kind: 'days' }
        : { kind: 'moment', bytes: 8, unit: 'millisecond' };
    case Type.Timestamp:
      return { kind: 'moment', bytes: 8, unit: timeUnits[field.type(new Timestamp()).unit()] ?? 'second' };
    case Type.Time: {
      const time: Time = field.type(new Time());
      return { kind: 'time', bytes: time.bitWidth() / 8, unit: timeUnits[time.unit()] ?? 'second' };
    }
    case Type.Duration:
      return { kind: 'integer', bytes: 8, isSigned: true };
    default:
      return null;
  }
}
