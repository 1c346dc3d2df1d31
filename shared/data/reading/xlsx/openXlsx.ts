import { limits } from '../limits';
import { type ByteSource, type OpenedSource, type ReadingChoice, ReadingStopped } from '../source';
import { damaged, unpacked } from '../unpack';
import { packedPart, type ZipMember } from '../zipDirectory';
import { openSheet } from './openSheet';
import type { DateSystem } from './serialDate';
import { readDateStyles, readRelations, readSharedStrings, readWorkbook, type SheetEntry } from './workbook';

const workbookName = 'xl/workbook.xml';

export const isWorkbook = (members: readonly ZipMember[]): boolean => members.some(({ name }) => name === workbookName);

/** The sheets of a workbook, each a table of its own; empty ones are left out. */
export async function openXlsx(
  source: ByteSource,
  members: readonly ZipMember[],
  choice: ReadingChoice,
): Promise<readonly OpenedSource[]> {
  const partOf = async (name: string) => {
    const member = members.find((candidate) => candidate.name === name);
    return member ? unpacked(await packedPart(source, member)) : null;
  };
  const main = await partOf(workbookName);
  const relations = await partOf('xl/_rels/workbook.xml.rels');
  if (!main || !relations) throw damaged(source.name, workbookName);
  const { sheets, isDate1904 } = await readWorkbook(main);
  const targets = await readRelations(relations);
  const styles = await partOf('xl/styles.xml');
  const strings = members.find(({ name }) => name === 'xl/sharedStrings.xml');
  if (strings && strings.size > limits.wholeInMemory) throw tooLarge(source.name);
  const stringPart = strings ? await partOf(strings.name) : null;
  const dateSystem: DateSystem = isDate1904 ? 1904 : 1900;
  const workbook = {
    strings: stringPart ? await readSharedStrings(stringPart) : [],
    dateStyles: styles ? await readDateStyles(styles) : new Set<number>(),
    dateSystem,
  };
  const opened: OpenedSource[] = [];
  for (const sheet of wanted(sheets, choice.part)) {
    const name = targetName(targets.get(sheet.relation) ?? '');
    const part = name.includes('worksheets/') ? await partOf(name) : null;
    const size = members.find((member) => member.name === name)?.size ?? 0;
    if (part) opened.push(...(await openSheet({ part, size, name: sheet.name, workbook }, choice)));
  }
  return opened;
}

const tooLarge = (file: string): ReadingStopped =>
  new ReadingStopped({ code: 'reading/too-large', file, megabytes: limits.wholeInMemory / 2 ** 20 });

const wanted = (sheets: readonly SheetEntry[], part: string | undefined): readonly SheetEntry[] =>
  part === undefined ? sheets : sheets.filter(({ name }) => name === part);

/** Targets are relative to the workbook's folder, or begin at the root. */
const targetName = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);
