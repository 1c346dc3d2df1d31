import type { ByteStream } from '../byteStream';
import { limits } from '../limits';
import { type ByteSource, type OpenedSource, type ReadingChoice, ReadingStopped } from '../source';
import { damaged, unpacked } from '../unpack';
import { packedPart, type ZipMember } from '../zipDirectory';
import type { Workbook } from './cellValue';
import { openSheet } from './openSheet';
import { type Relation, readDateStyles, readRelations, readSharedStrings, readWorkbook } from './workbook';

/** Whether an archive is a workbook, be it a damaged one: its parts would make senseless tables. */
export const isWorkbook = (members: readonly ZipMember[]): boolean =>
  members.some(({ name }) => name === '[Content_Types].xml' || name.startsWith('xl/'));

interface Package {
  readonly source: ByteSource;
  readonly members: readonly ZipMember[];
}

/** The sheets of a workbook, each a table of its own; empty ones are left out. */
export async function openXlsx(
  source: ByteSource,
  members: readonly ZipMember[],
  choice: ReadingChoice,
): Promise<readonly OpenedSource[]> {
  const file = { source, members };
  const { sheets, isDate1904 } = await readWorkbook(await partOf(file, 'xl/workbook.xml'));
  const relations = await readRelations(await partOf(file, 'xl/_rels/workbook.xml.rels'));
  const workbook: Workbook = { ...(await sharedParts(file, relations)), dateSystem: isDate1904 ? 1904 : 1900 };
  const opened: OpenedSource[] = [];
  for (const { name, relation } of sheets) {
    if (choice.part !== undefined && name !== choice.part) continue;
    const found = relations.find(({ id }) => id === relation);
    if (!found) throw damaged(source.name, name);
    // Sheets that hold a chart or an old dialogue have no cells.
    if (found.kind !== 'worksheet') continue;
    const size = members.find((member) => member.name === found.target)?.size ?? 0;
    const part = await partOf(file, found.target);
    opened.push(...(await openSheet({ part, size, name, workbook }, choice)));
  }
  return opened;
}

/** A part that the workbook names; without it the rest would be read wrongly. */
async function partOf({ source, members }: Package, name: string): Promise<ByteStream> {
  const member = members.find((candidate) => candidate.name === name);
  if (!member) throw damaged(source.name, name);
  return unpacked(await packedPart(source, member));
}

async function sharedParts(file: Package, relations: readonly Relation[]): Promise<Omit<Workbook, 'dateSystem'>> {
  const strings = relations.find(({ kind }) => kind === 'sharedStrings');
  const styles = relations.find(({ kind }) => kind === 'styles');
  const size = file.members.find(({ name }) => name === strings?.target)?.size ?? 0;
  if (size > limits.wholeInMemory) {
    const megabytes = limits.wholeInMemory / 2 ** 20;
    throw new ReadingStopped({ code: 'reading/too-large', file: file.source.name, megabytes });
  }
  return {
    strings: strings ? await readSharedStrings(await partOf(file, strings.target)) : [],
    dateStyles: styles ? await readDateStyles(await partOf(file, styles.target)) : new Set<number>(),
  };
}
