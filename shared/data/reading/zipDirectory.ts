import { detectEncoding } from './detectEncoding';
import { limits } from './limits';
import { type ByteSource, ReadingStopped } from './source';
import { decodeUtf8, decodeWhole } from './textCoding';
import { damaged, type PackedPart } from './unpack';

export interface ZipMember {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** The name in bytes: it stands a second time before the member itself. */
  readonly rawName: Uint8Array;
  /** 0 stored, 8 deflate; others cannot be read. */
  readonly method: number;
  readonly crc32: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const tailLength = 65_557;
const endMark = 0x06054b50;
const wideEndMark = 0x06064b50;
const locatorMark = 0x07064b50;
const memberMark = 0x02014b50;
const localMark = 0x04034b50;

/** The members of a ZIP archive from the directory at its end (APPNOTE 6.3, sections 4.3 and 4.5.3). */
export async function zipMembers(source: ByteSource): Promise<readonly ZipMember[]> {
  const place = await directoryPlace(source);
  if (place.count > limits.archiveMembers) {
    throw damaged(source.name, `${place.count} > ${limits.archiveMembers} members`);
  }
  if (place.from < 0 || place.from + place.size > source.size) throw damaged(source.name, 'ZIP directory');
  const bytes = await source.read(place.from, place.from + place.size);
  const view = viewOf(bytes);
  const members: ZipMember[] = [];
  for (let at = 0; at + 46 <= bytes.length && members.length < place.count; ) {
    if (view.getUint32(at, true) !== memberMark) throw damaged(source.name, 'ZIP directory');
    members.push(memberAt(bytes, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (members.length < place.count) throw damaged(source.name, 'ZIP directory');
  return members;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

interface Place {
  readonly from: number;
  readonly size: number;
  readonly count: number;
}

async function directoryPlace(source: ByteSource): Promise<Place> {
  const start = Math.max(0, source.size - tailLength);
  const view = viewOf(await source.read(start, source.size));
  for (let at = view.byteLength - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== endMark) continue;
    const place = {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      from: view.getUint32(at + 16, true),
    };
    const isWide = place.count === 0xffff || place.size === 0xffffffff || place.from === 0xffffffff;
    return isWide ? widePlace(source, start + at - 20) : place;
  }
  throw damaged(source.name, 'ZIP directory');
}

async function widePlace(source: ByteSource, at: number): Promise<Place> {
  const locator = viewOf(await source.read(Math.max(0, at), at + 20));
  if (locator.byteLength < 20 || locator.getUint32(0, true) !== locatorMark) throw damaged(source.name, 'ZIP64');
  const from = Number(locator.getBigUint64(8, true));
  const end = viewOf(await source.read(from, from + 56));
  if (end.byteLength < 56 || end.getUint32(0, true) !== wideEndMark) throw damaged(source.name, 'ZIP64');
  const number = (offset: number): number => Number(end.getBigUint64(offset, true));
  return { count: number(32), size: number(40), from: number(48) };
}

function memberAt(bytes: Uint8Array, at: number): ZipMember {
  const view = viewOf(bytes);
  const flags = view.getUint16(at + 8, true);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extra = bytes.subarray(nameEnd, nameEnd + view.getUint16(at + 30, true));
  const rawName = bytes.subarray(at + 46, nameEnd);
  const [size, packed, offset] = widened(
    extra,
    [24, 20, 42].map((field) => view.getUint32(at + field, true)),
  );
  return {
    name: nameOf(rawName, (flags & 0x800) !== 0),
    rawName,
    isEncrypted: (flags & 1) !== 0,
    method: view.getUint16(at + 10, true),
    crc32: view.getUint32(at + 16, true),
    size,
    packed,
    offset,
  };
}

/** ZIP64: the numbers that did not fit stand in the extra field, in this order. */
function widened(extra: Uint8Array, numbers: readonly number[]): readonly number[] {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return numbers.map((number) => {
      if (number !== 0xffffffff || next + 8 > extra.length) return number;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return numbers;
}

/** Windows in China writes names as GBK without saying so. */
const nameOf = (bytes: Uint8Array, isUtf8: boolean): string =>
  isUtf8 ? decodeUtf8(bytes) : decodeWhole(bytes, detectEncoding(bytes).encoding);

/** Where the bytes of a member lie, ready to be unpacked. */
export async function packedPart(source: ByteSource, member: ZipMember): Promise<PackedPart> {
  const { name, rawName, method, offset, packed, crc32, size, isEncrypted } = member;
  if (isEncrypted) throw new ReadingStopped({ code: 'reading/encrypted', file: `${source.name} › ${name}` });
  const head = viewOf(await source.read(offset, offset + 30));
  if (head.byteLength < 30 || head.getUint32(0, true) !== localMark) throw damaged(name, 'ZIP member');
  if (method !== 0 && method !== 8) throw damaged(name, `ZIP method ${method}`);
  const nameLength = head.getUint16(26, true);
  const ownName = await source.read(offset + 30, offset + 30 + nameLength);
  if (ownName.length !== rawName.length || ownName.some((byte, at) => byte !== rawName[at])) {
    throw damaged(name, 'ZIP names');
  }
  const from = offset + 30 + nameLength + head.getUint16(28, true);
  const to = from + packed;
  if (to > source.size) throw damaged(name, 'ZIP member');
  return { source, name, from, to, method: method === 0 ? 'stored' : 'deflate', crc32, size };
}
