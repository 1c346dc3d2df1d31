import type { ByteStream } from '../byteStream';
import { detectEncoding } from '../detectEncoding';
import { decoderOf } from '../textCoding';
import { isUtf8 } from '../utf8Validity';
import { attributeOf, type XmlEvents, xmlScanner } from '../xmlScanner';
import { isDateFormat } from './serialDate';

/** Runs the tags of a part through `events`. */
export async function scanXml(stream: ByteStream, events: XmlEvents): Promise<void> {
  const scanner = xmlScanner(events);
  for await (const text of textOf(stream)) scanner.push(text);
}

/** XML is UTF-8 unless it begins with the mark of UTF-16. */
export async function* textOf(stream: ByteStream): AsyncGenerator<string> {
  let decoder: ReturnType<typeof decoderOf> | null = null;
  for await (const { bytes } of stream.open()) {
    decoder ??= decoderOf(isUtf8(bytes.subarray(0, 2)) ? 'utf-8' : detectEncoding(bytes.subarray(0, 4096)).encoding);
    yield decoder.decode(bytes);
  }
}

export interface SheetEntry {
  readonly name: string;
  readonly relation: string;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly isDate1904: boolean;
}

export async function readWorkbook(stream: ByteStream): Promise<WorkbookPart> {
  const sheets: SheetEntry[] = [];
  let isDate1904 = false;
  await scanXml(stream, {
    open: (name, attributes) => {
      if (name === 'workbookPr') isDate1904 = /^(1|true|on)$/i.test(attributeOf(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const relation = attributeOf(attributes, 'r:id') ?? /\s\w+:id="([^"]*)"/.exec(attributes)?.[1] ?? '';
      sheets.push({ name: attributeOf(attributes, 'name') ?? `Sheet${sheets.length + 1}`, relation });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { sheets, isDate1904 };
}

export interface Relation {
  readonly id: string;
  /** The last word of its type: worksheet, styles, sharedStrings. */
  readonly kind: string;
  readonly target: string;
}

/** The parts that a workbook is made of; targets are relative to its folder, or begin at the root. */
export async function readRelations(stream: ByteStream): Promise<readonly Relation[]> {
  const relations: Relation[] = [];
  await scanXml(stream, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const target = attributeOf(attributes, 'Target') ?? '';
      relations.push({
        id: attributeOf(attributes, 'Id') ?? '',
        kind: (attributeOf(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
        target: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return relations;
}

/** Which cell styles show a date. */
export async function readDateStyles(stream: ByteStream): Promise<ReadonlySet<number>> {
  const codes = new Map<number, string>();
  const styles = new Set<number>();
  let inCells = false;
  let index = 0;
  await scanXml(stream, {
    open: (name, attributes) => {
      const id = Number(attributeOf(attributes, 'numFmtId') ?? '0');
      if (name === 'numFmt') codes.set(id, attributeOf(attributes, 'formatCode') ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      if (isDateFormat(id, codes.get(id))) styles.add(index);
      index++;
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
    text: () => undefined,
  });
  return styles;
}

/** The texts that cells refer to by number; phonetic guides are left out. */
export async function readSharedStrings(stream: ByteStream): Promise<readonly string[]> {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let guides = 0;
  await scanXml(stream, {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') guides++;
      if (name === 't') inText = true;
    },
    close: (name) => {
      if (name === 'si') strings.push(unescapedControls(current));
      if (name === 'rPh') guides--;
      if (name === 't') inText = false;
    },
    text: (value) => {
      if (inText && guides === 0) current += value;
    },
  });
  return strings;
}

/** Characters that XML cannot hold stand as _x000D_ (ECMA-376 part 1, 22.9.2.19). */
export const unescapedControls = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\dA-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
