/** LZ4 frames (frame format 1.6.4) with blocks that may refer to those before them, unpacked to a known length. */
export function unpackLz4Frame(packed: Uint8Array, length: number): Uint8Array {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  if (view.getUint32(0, true) !== 0x184d2204) throw new RangeError('LZ4 frame');
  const flags = packed[4];
  // Header: flags, block size, then content size and dictionary where the flags say so, and a checksum byte.
  let at = 7 + (flags & 0x08 ? 8 : 0) + (flags & 0x01 ? 4 : 0);
  const output = new Uint8Array(length);
  let written = 0;
  for (;;) {
    const size = view.getUint32(at, true);
    at += 4;
    if (size === 0) break;
    const bytes = size & 0x7fffffff;
    if (at + bytes > packed.length) throw new RangeError('LZ4 block');
    const block = packed.subarray(at, at + bytes);
    if (size & 0x80000000) {
      output.set(block, written);
      written += bytes;
    } else written = unpackBlock(block, output, written);
    at += bytes + (flags & 0x10 ? 4 : 0);
  }
  if (written !== length) throw new RangeError('LZ4 length');
  return output;
}

/** One block of LZ4: literals, then a match in what has been written, over and over. */
function unpackBlock(block: Uint8Array, output: Uint8Array, start: number): number {
  let from = 0;
  let to = start;
  const lengthFrom = (nibble: number): number => {
    let length = nibble;
    if (nibble === 15) {
      let more = 255;
      while (more === 255) {
        if (from >= block.length) throw new RangeError('LZ4 length');
        more = block[from++];
        length += more;
      }
    }
    return length;
  };
  while (from < block.length) {
    const token = block[from++];
    const literals = lengthFrom(token >> 4);
    if (from + literals > block.length || to + literals > output.length) throw new RangeError('LZ4 literals');
    output.set(block.subarray(from, from + literals), to);
    from += literals;
    to += literals;
    if (from >= block.length) break;
    const distance = block[from] | (block[from + 1] << 8);
    from += 2;
    const match = lengthFrom(token & 15) + 4;
    if (distance === 0 || distance > to || to + match > output.length) throw new RangeError('LZ4 match');
    // A match may overlap what it writes, so it goes byte by byte.
    for (let end = to + match; to < end; to++) output[to] = output[to - distance];
  }
  return to;
}
