import { limits } from './limits';

/** Cuts JSON text as it comes into the records of its table, without reading their values. */
export interface JsonCutter {
  push(text: string): void;
  /** Hands on what is left; false where an object or list is still open. */
  end(): boolean;
}

/** A record as written, and its line or place. */
export type TakeJson = (text: string, line: number) => void;

/** JSON lines: each line that is not blank is a record, whole or broken. */
export function lineCutter(take: TakeJson): JsonCutter {
  let pending = '';
  let line = 0;
  const hand = (text: string): void => {
    line++;
    if (text.trim() !== '') take(text.trim(), line);
  };
  return {
    push: (text) => {
      const lines = (pending + text).split('\n');
      pending = lines.pop() ?? '';
      for (const each of lines) hand(each);
      if (pending.length > limits.record) throw new RangeError('record too long');
    },
    end: () => {
      hand(pending);
      return true;
    },
  };
}

/**
 * Objects that stand in `listDepth` braces and brackets: a list of objects, or the list inside an object.
 * Works character by character, so that a file larger than memory can be read and numbers keep all their digits.
 */
export function objectCutter(listDepth: number, take: TakeJson): JsonCutter {
  let pending = '';
  let at = 0;
  let start = -1;
  let count = 0;
  const state = { depth: 0, inText: false, escaped: false };
  const hand = (): void => {
    take(pending.slice(start, at).trim(), ++count);
    start = -1;
  };
  return {
    push: (text) => {
      pending += text;
      for (; at < pending.length; at++) {
        const before = state.depth;
        const code = pending.charCodeAt(at);
        // What stands in the list between commas is a record, be it an object or not.
        if (before === listDepth && !state.inText && start >= 0 && (code === comma || closes(code))) hand();
        step(code, state);
        if (state.depth >= listDepth && before >= listDepth && start < 0 && code !== comma && code > 0x20) start = at;
      }
      if (state.depth > limits.jsonDepth) throw new RangeError('nested too deeply');
      const kept = start < 0 ? at : start;
      if (pending.length - kept > limits.record) throw new RangeError('record too long');
      pending = pending.slice(kept);
      at -= kept;
      if (start >= 0) start = 0;
    },
    end: () => {
      if (state.depth === listDepth && start >= 0) hand();
      return state.depth === 0 && !state.inText;
    },
  };
}

const comma = 0x2c;
const quote = 0x22;
const backslash = 0x5c;
const opens = (code: number): boolean => code === 0x7b || code === 0x5b;
const closes = (code: number): boolean => code === 0x7d || code === 0x5d;

function step(code: number, state: { depth: number; inText: boolean; escaped: boolean }): void {
  if (state.inText) {
    if (state.escaped) state.escaped = false;
    else if (code === backslash) state.escaped = true;
    else if (code === quote) state.inText = false;
  } else if (code === quote) state.inText = true;
  else if (opens(code)) state.depth++;
  else if (closes(code)) state.depth--;
}

/** Keys and values of one object as text, or null where it is not JSON. Numbers stay as they are written. */
export function jsonFields(object: string): ReadonlyMap<string, string | null> | null {
  try {
    JSON.parse(object);
  } catch {
    return null;
  }
  const fields = new Map<string, string | null>();
  if (!object.startsWith('{')) return null;
  for (let at = skipSpace(object, 1); object[at] === '"'; ) {
    const keyEnd = textEnd(object, at);
    const valueStart = skipSpace(object, skipSpace(object, keyEnd) + 1);
    const valueEnd = endOfValue(object, valueStart);
    fields.set(JSON.parse(object.slice(at, keyEnd)), fieldText(object.slice(valueStart, valueEnd)));
    const next = skipSpace(object, valueEnd);
    if (object[next] !== ',') break;
    at = skipSpace(object, next + 1);
  }
  return fields;
}

function fieldText(value: string): string | null {
  if (value === 'null') return null;
  if (value.startsWith('"')) return JSON.parse(value);
  return value.startsWith('{') || value.startsWith('[') ? value : plainJsonNumber(value);
}

/** A number of JSON without its exponent, to the last digit. */
function plainJsonNumber(value: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]?\d+)$/i.exec(value);
  if (!match || Math.abs(Number(match[4])) > 400) return value;
  const [, sign, whole, fraction = '', power] = match;
  const shift = Number(power);
  const digits = whole + fraction;
  const point = whole.length + shift;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const place = Math.max(1, point);
  const decimals = padded.slice(place).replace(/0+$/, '');
  return `${sign}${padded.slice(0, place).replace(/^0+(?=\d)/, '')}${decimals === '' ? '' : `.${decimals}`}`;
}

const skipSpace = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text[at])) at++;
  return at;
};

/** After the text that begins at `from`. */
function textEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function endOfValue(text: string, from: number): number {
  if (text[from] === '"') return textEnd(text, from);
  const state = { depth: 0, inText: false, escaped: false };
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!state.inText && state.depth === 0 && (code === 0x2c || closes(code) || code <= 0x20)) break;
    step(code, state);
    if (!state.inText && state.depth === 0 && closes(code)) return at + 1;
  }
  return at;
}
