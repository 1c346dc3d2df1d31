import { makeData, makeVector, Utf8, type Vector } from 'apache-arrow';

const encoder = new TextEncoder();
/** No character of a JavaScript string takes more bytes of UTF-8 than this for each of its units. */
const mostBytes = 3;

/**
 * Texts as an Arrow column. Arrow's own builder makes code from strings, which the content security policy of the
 * window refuses.
 */
export function textVector(values: readonly (string | null)[]): Vector<Utf8> {
  const units = values.reduce((sum, value) => sum + (value?.length ?? 0), 0);
  const data = new Uint8Array(units * mostBytes);
  const valueOffsets = new Int32Array(values.length + 1);
  const nullBitmap = new Uint8Array(Math.ceil(values.length / 8));
  let [end, nullCount] = [0, 0];
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? null;
    if (value === null) nullCount += 1;
    else {
      nullBitmap[row >> 3] = (nullBitmap[row >> 3] ?? 0) | (1 << (row & 7));
      end += encoder.encodeInto(value, data.subarray(end)).written;
    }
    valueOffsets[row + 1] = end;
  }
  const type = new Utf8();
  return makeVector(
    makeData({ type, length: values.length, nullCount, nullBitmap, valueOffsets, data: data.subarray(0, end) }),
  );
}
