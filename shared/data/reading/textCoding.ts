import type { Encoding } from './source';

// Every host of this code brings the WHATWG coders; the language library alone does not declare them.
declare const TextDecoder: new (
  label: string,
  options: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode(bytes?: Uint8Array, options?: { stream: boolean }): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** Turns bytes into text piece by piece; what cannot be decoded becomes U+FFFD. */
export interface Decoder {
  decode(bytes: Uint8Array): string;
  /** What an unfinished character at the very end becomes. */
  end(): string;
}

export function decoderOf(encoding: Encoding): Decoder {
  if (encoding === 'windows-1252') return { decode: windows1252, end: () => '' };
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return { decode: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}

export const replacement = '\ufffd';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

export const decodeUtf8 = (bytes: Uint8Array): string => utf8.decode(bytes);
export const encodeUtf8 = (text: string): Uint8Array => encoder.encode(text);

export function decodeWhole(bytes: Uint8Array, encoding: Encoding): string {
  const decoder = decoderOf(encoding);
  return decoder.decode(bytes) + decoder.end();
}

/** Windows-1252 from 0x80 to 0x9F (WHATWG Encoding, index windows-1252); the rest are the numbers of Unicode. */
const upperControls =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

// Node 20 decodes this encoding as ISO 8859-1, so that € and curly quotes would turn into control characters.
function windows1252(bytes: Uint8Array): string {
  const units = Uint16Array.from(bytes, (byte) =>
    byte >= 0x80 && byte < 0xa0 ? upperControls.charCodeAt(byte - 0x80) : byte,
  );
  return decodeWhole(new Uint8Array(units.buffer), 'utf-16le');
}
