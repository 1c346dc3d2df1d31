/** A number as plain decimal text without exponent: the shortest that gives the same double. */
export function plainNumber(value: number): string {
  const text = String(value);
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text;
  const [, sign, whole, fraction = '', power] = match;
  const digits = whole + fraction;
  const point = whole.length + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits.padEnd(point, '0');
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** The shortest decimal text that gives the same single-precision number. */
export function plainSingle(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  for (let digits = 6; digits < 10; digits++) {
    const rounded = Number(value.toPrecision(digits));
    if (Math.fround(rounded) === value) return plainNumber(rounded);
  }
  return plainNumber(value);
}

/** An unscaled whole number and its scale as decimal text: 12345 and 2 are 123.45. */
export function scaledDecimal(unscaled: bigint, scale: number): string {
  const sign = unscaled < 0n ? '-' : '';
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString();
  if (scale <= 0) return sign + digits + (digits === '0' ? '' : '0'.repeat(-scale));
  const padded = digits.padStart(scale + 1, '0');
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}

/** Two's complement bytes, the most significant first. */
export function bigEndianInteger(bytes: Uint8Array): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let value = 0n;
  let at = 0;
  for (; (bytes.length - at) % 8 !== 0; at++) value = (value << 8n) | BigInt(bytes[at]);
  for (; at < bytes.length; at += 8) value = (value << 64n) | view.getBigUint64(at);
  return bytes.length > 0 && bytes[0] >= 0x80 ? value - (1n << BigInt(8 * bytes.length)) : value;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Days since 1970-01-01 of the proleptic Gregorian calendar as an ISO date. */
export function isoDate(days: number): string {
  // Civil date from a day count: years begin in March, so that the leap day comes last.
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const day = shifted - era * 146_097;
  const year = Math.floor((day - Math.floor(day / 1460) + Math.floor(day / 36_524) - Math.floor(day / 146_096)) / 365);
  const dayOfYear = day - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const civilMonth = month < 10 ? month + 3 : month - 9;
  const civilYear = year + era * 400 + (civilMonth <= 2 ? 1 : 0);
  const dayOfMonth = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  const text = civilYear >= 0 && civilYear <= 9999 ? String(civilYear).padStart(4, '0') : String(civilYear);
  return `${text}-${two(civilMonth)}-${two(dayOfMonth)}`;
}

export type TimeUnit = 'second' | 'millisecond' | 'microsecond' | 'nanosecond';

const perSecond: Readonly<Record<TimeUnit, bigint>> = {
  second: 1n,
  millisecond: 1000n,
  microsecond: 1_000_000n,
  nanosecond: 1_000_000_000n,
};

/** A time of day; the fraction only where there is one. */
export function isoTime(count: bigint, unit: TimeUnit): string {
  const scale = perSecond[unit];
  const seconds = Number(count / scale);
  const rest = count % scale;
  const digits = scale.toString().length - 1;
  const fraction = rest === 0n ? '' : `.${rest.toString().padStart(digits, '0').replace(/0+$/, '')}`;
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${fraction}`;
}

/** A moment since 1970-01-01; at midnight the date alone. */
export function isoMoment(count: bigint, unit: TimeUnit): string {
  const perDay = perSecond[unit] * 86_400n;
  const day = count / perDay - (count < 0n && count % perDay !== 0n ? 1n : 0n);
  const rest = count - day * perDay;
  const date = isoDate(Number(day));
  return rest === 0n ? date : `${date} ${isoTime(rest, unit)}`;
}
