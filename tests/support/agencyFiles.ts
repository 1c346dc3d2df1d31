import { strToU8, zipSync } from 'fflate';

/** Two-byte characters of GB18030 by the text that they stand for. */
function twoByteCodes(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030', { fatal: false });
  const codes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if ([...text].length === 1 && text !== '\uFFFD' && !codes.has(text)) codes.set(text, [lead, trail]);
    }
  }
  return codes;
}

/** A text as an older Chinese program writes it. */
export function inGb18030(text: string): Uint8Array {
  const codes = twoByteCodes();
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character < '\u0080') return [character.charCodeAt(0)];
      const code = codes.get(character);
      if (code === undefined) throw new Error(character);
      return [...code];
    }),
  );
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The first 17 digits with the check digit of GB 11643. */
export function withCheckDigit(digits: string): string {
  const sum = weights.reduce((all, weight, at) => all + weight * Number(digits[at]), 0);
  return `${digits}${'10X98765432'[sum % 11]}`;
}

const columnLetter = (index: number): string => String.fromCharCode(65 + index);

const cellXml = (value: string | number, place: string): string =>
  typeof value === 'number'
    ? `<c r="${place}"><v>${value}</v></c>`
    : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** A workbook of one sheet, as small as the format allows. */
export function workbook(sheet: string, rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const lines = rows.map((cells, r) => {
    const inside = cells.map((value, c) => cellXml(value, `${columnLetter(c)}${r + 1}`)).join('');
    return `<row r="${r + 1}">${inside}</row>`;
  });
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const link = (type: string, target: string): string =>
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/${type}" Target="${target}"/></Relationships>`;
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(link('officeDocument', 'xl/workbook.xml')),
    'xl/_rels/workbook.xml.rels': strToU8(link('worksheet', 'worksheets/sheet1.xml')),
    'xl/workbook.xml': strToU8(
      `${head}<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `${head}<worksheet ${main}><sheetData>${lines.join('')}</sheetData></worksheet>`,
    ),
  });
}
