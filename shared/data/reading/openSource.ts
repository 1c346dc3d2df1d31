import { failed, type Result, success } from '../../base/result';
import { openArrow } from './arrow/openArrow';
import { type ByteStream, bytesSource, streamOf } from './byteStream';
import { openCsv } from './openCsv';
import { jsonShape, openJson } from './openJson';
import { openParquet } from './parquet/openParquet';
import { type Kind, kindOf } from './sniff';
import { type ByteSource, type OpenedSource, type ReadingChoice, type ReadingIssue, ReadingStopped } from './source';
import { gzipPart, unpacked, wholeOf } from './unpack';
import { isWorkbook, openXlsx } from './xlsx/openXlsx';
import { packedPart, type ZipMember, zipMembers } from './zipDirectory';

/** All tables in one file: one for a CSV, one a sheet, one a member of an archive. */
export async function openSource(
  source: ByteSource,
  choice: ReadingChoice = {},
): Promise<Result<readonly OpenedSource[]>> {
  try {
    const tables = await tablesOf(source, choice, outside);
    if (choice.part !== undefined && !tables.some(({ part }) => part === choice.part)) {
      return failed(await unknownPart(source, choice.part));
    }
    if (tables.length === 0) return failed({ code: 'reading/no-table', file: source.name });
    return success(choice.part === undefined ? tables : tables.filter(({ part }) => part === choice.part));
  } catch (error) {
    if (error instanceof ReadingStopped) return failed(error.failure);
    throw error;
  }
}

async function unknownPart(source: ByteSource, part: string): Promise<ReadingStopped['failure']> {
  const known = (await tablesOf(source, {}, outside)).map((table) => table.part ?? source.name);
  return { code: 'reading/unknown-part', file: source.name, part, known: known.join(', ') };
}

/** Where in a file a table is looked for: the member of an archive, and how many archives lie around it. */
interface Place {
  readonly part: string | null;
  readonly depth: number;
}

const outside: Place = { part: null, depth: 0 };

async function tablesOf(source: ByteSource, choice: ReadingChoice, place: Place): Promise<readonly OpenedSource[]> {
  const kind = kindOf(await source.read(0, Math.min(4096, source.size)));
  if (kind === 'zip') return openZip(source, choice, place);
  if (kind === 'gzip') return tablesOfStream(unpacked(await gzipPart(source)), choice, deeper(source, place));
  if (kind === 'parquet') return [await openParquet(source, place.part)];
  if (kind === 'arrow') return [await openArrow(source, place.part)];
  return openText(streamOf(source), kind, choice, place.part);
}

/** Archives may be packed into one another without end: two around a table are enough. */
function deeper({ name }: ByteSource, { part, depth }: Place): Place {
  if (depth >= 2)
    throw new ReadingStopped({ code: 'reading/unknown-format', file: name, format: 'archive in an archive' });
  return { part, depth: depth + 1 };
}

/** What comes out of an archive: text is read as it is unpacked, other formats once they are whole. */
async function tablesOfStream(
  stream: ByteStream,
  choice: ReadingChoice,
  place: Place,
): Promise<readonly OpenedSource[]> {
  const kind = kindOf(await firstBytes(stream));
  if (typeof kind === 'object' || kind === 'text') return openText(stream, kind, choice, place.part);
  return tablesOf(bytesSource(stream.name, await wholeOf(stream)), choice, place);
}

async function firstBytes(stream: ByteStream): Promise<Uint8Array> {
  for await (const { bytes } of stream.open()) if (bytes.length > 0) return bytes.subarray(0, 4096);
  return new Uint8Array(0);
}

async function openText(
  stream: ByteStream,
  kind: Kind,
  choice: ReadingChoice,
  part: string | null,
): Promise<readonly OpenedSource[]> {
  if (typeof kind === 'object') {
    throw new ReadingStopped(
      kind.unknown === 'encrypted'
        ? { code: 'reading/encrypted', file: stream.name }
        : { code: 'reading/unknown-format', file: stream.name, format: kind.unknown },
    );
  }
  const json = /\.(json|jsonl|ndjson|geojson)$/i.test(stream.name) || (await looksLikeJson(stream));
  const table = json && !choice.dialect ? await openJson(stream, choice, part) : null;
  return [table ?? (await openCsv(stream, choice, part))];
}

async function looksLikeJson(stream: ByteStream): Promise<boolean> {
  const bytes = await firstBytes(stream);
  const text = String.fromCharCode(...bytes.subarray(0, 1024)).replace(/^\u00ef\u00bb\u00bf/, '');
  return /^\s*[[{]/.test(text) && jsonShape(text) !== null;
}

async function openZip(source: ByteSource, choice: ReadingChoice, place: Place): Promise<readonly OpenedSource[]> {
  const members = await zipMembers(source);
  if (isWorkbook(members)) {
    if (place.part === null) return openXlsx(source, members, choice);
    const sheets = await openXlsx(source, members, choice.dialect ? { dialect: choice.dialect } : {});
    return sheets.map((sheet) => ({ ...sheet, part: `${place.part} › ${sheet.part}` }));
  }
  const inner = deeper(source, place);
  const tables: OpenedSource[] = [];
  const skipped: ReadingIssue[] = [];
  for (const member of members.filter(isData)) {
    const part = place.part === null ? member.name : `${place.part} › ${member.name}`;
    try {
      tables.push(...(await tablesOfStream(unpacked(await packedPart(source, member)), choice, { ...inner, part })));
    } catch (error) {
      if (!(error instanceof ReadingStopped) || error.failure.code !== 'reading/unknown-format') throw error;
      skipped.push({ code: 'member-skipped', line: null, column: null, value: member.name });
    }
  }
  return tables.map((table) => ({ ...table, issues: [...table.issues, ...skipped] }));
}

/** Folders and what systems leave in archives of their own accord are no data. */
const isData = ({ name, size, packed }: ZipMember): boolean =>
  !name.endsWith('/') && (size > 0 || packed > 0) && !/(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$)/i.test(name);
