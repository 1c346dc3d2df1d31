import { type ByteStream, joined, type Piece } from './byteStream';
import type { Encoding } from './source';
import { decoderOf, decodeUtf8, encodeUtf8 } from './textCoding';
import { completeEnd, isUtf8 } from './utf8Validity';

/** A text stream as well-formed UTF-8 without its mark, in whole characters; U+FFFD stands for what was not decodable. */
export function utf8Chunks(stream: ByteStream, encoding: Encoding, mark: number): AsyncIterable<Piece> {
  const unmarked = withoutFirst(stream, mark);
  return encoding === 'utf-8' ? checked(unmarked) : transcoded(unmarked, encoding);
}

async function* withoutFirst(stream: ByteStream, count: number): AsyncGenerator<Piece> {
  let left = count;
  for await (const { bytes, bytesRead } of stream.open()) {
    yield { bytes: bytes.subarray(Math.min(left, bytes.length)), bytesRead };
    left -= Math.min(left, bytes.length);
  }
}

async function* checked(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  let carried: Uint8Array = new Uint8Array(0);
  let read = 0;
  for await (const { bytes, bytesRead } of pieces) {
    const together = joined(carried, bytes);
    const end = completeEnd(together);
    carried = together.slice(end);
    read = bytesRead;
    if (end > 0) yield { bytes: wellFormed(together.subarray(0, end)), bytesRead };
  }
  if (carried.length > 0) yield { bytes: wellFormed(carried), bytesRead: read };
}

const wellFormed = (bytes: Uint8Array): Uint8Array => (isUtf8(bytes) ? bytes : encodeUtf8(decodeUtf8(bytes)));

async function* transcoded(pieces: AsyncIterable<Piece>, encoding: Encoding): AsyncGenerator<Piece> {
  const decoder = decoderOf(encoding);
  let read = 0;
  for await (const { bytes, bytesRead } of pieces) {
    read = bytesRead;
    yield { bytes: encodeUtf8(decoder.decode(bytes)), bytesRead };
  }
  const rest = decoder.end();
  if (rest !== '') yield { bytes: encodeUtf8(rest), bytesRead: read };
}
