import { strToU8 } from 'fflate';
import { steadyZip } from '../../base/steadyZip';
import { columnName, type Look, looks, type Sheet, type SheetCell } from './sheet';
import { stylesXml } from './styles';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const media = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface Properties {
  readonly title: string;
  /** ISO date that the file is dated with. */
  readonly day: string;
}

/** Sheets as an Office Open XML workbook (ECMA-376); the same sheets give the same bytes. */
export function workbook(sheets: readonly Sheet[], properties: Properties): Uint8Array {
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypes(sheets)],
    ['_rels/.rels', relationships([`${relations}/officeDocument xl/workbook.xml`, coreProperties])],
    ['docProps/core.xml', propertiesXml(properties)],
    ['xl/workbook.xml', workbookXml(sheets)],
    ['xl/_rels/workbook.xml.rels', relationships([...sheets.map(sheetRelation), `${relations}/styles styles.xml`])],
    ['xl/styles.xml', stylesXml(main)],
    ...sheets.map((sheet, at): [string, string] => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)]),
  ];
  return steadyZip(
    parts.map(([name, xml]) => [name, strToU8(head + xml)]),
    'deflate',
  );
}

const coreProperties = `${packages}/relationships/metadata/core-properties docProps/core.xml`;
const sheetRelation = (_: Sheet, at: number): string => `${relations}/worksheet worksheets/sheet${at + 1}.xml`;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// XML 1.0 has no place for other control characters, nor for halves of pairs.
const outsideXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const escaped = (text: string): string =>
  text.replace(outsideXml, '').replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** Each a type and a target. */
function relationships(links: readonly string[]): string {
  const entries = links.map((link, at) => {
    const [type = '', target = ''] = link.split(' ');
    return `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`;
  });
  return `<Relationships xmlns="${packages}/relationships">${entries.join('')}</Relationships>`;
}

function contentTypes(sheets: readonly Sheet[]): string {
  const override = (name: string, type: string): string => `<Override PartName="/${name}" ContentType="${type}"/>`;
  const parts = [
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('xl/workbook.xml', `${media}.sheet.main+xml`),
    override('xl/styles.xml', `${media}.styles+xml`),
    ...sheets.map((_, at) => override(`xl/worksheets/sheet${at + 1}.xml`, `${media}.worksheet+xml`)),
  ];
  const rels = 'application/vnd.openxmlformats-package.relationships+xml';
  return `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="${rels}"/>${parts.join('')}</Types>`;
}

function propertiesXml({ title, day }: Properties): string {
  const spaces = `xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`;
  const dated = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  const facts = `<dc:title>${escaped(title)}</dc:title><dc:creator>Fundscope</dc:creator>`;
  return `<cp:coreProperties ${spaces}>${facts}${dated('created')}${dated('modified')}</cp:coreProperties>`;
}

/** Every program that opens the file works all formulas out anew. */
function workbookXml(sheets: readonly Sheet[]): string {
  const entries = sheets.map(
    ({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${entries.join('')}</sheets><calcPr fullCalcOnLoad="1"/></workbook>`;
}

function sheetXml({ widths, rows, frozen }: Sheet): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const pane = `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`;
  const lines = rows.map((cells, at) => {
    const written = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${at + 1}`));
    return `<row r="${at + 1}">${written.join('')}</row>`;
  });
  return [
    `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0">${frozen > 0 ? pane : ''}</sheetView></sheetViews>`,
    `<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>`,
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
  ].join('');
}

const mayRunAsFormula = /^[=+\-@\t\r]/;
const styleOf = (look: Look): number => looks.indexOf(look);

/** Text is never a formula, and text that looks like one stays text when someone edits its cell. */
function cellXml(cell: SheetCell, place: string): string {
  if ('text' in cell) {
    if (cell.text === '') return '';
    const look = mayRunAsFormula.test(cell.text) ? 'safe' : (cell.look ?? 'plain');
    const words = `<is><t xml:space="preserve">${escaped(cell.text)}</t></is>`;
    return `<c r="${place}" s="${styleOf(look)}" t="inlineStr">${words}</c>`;
  }
  const formula = cell.formula === null ? '' : `<f>${escaped(cell.formula)}</f>`;
  return `<c r="${place}" s="${styleOf(cell.look)}">${formula}<v>${cell.value}</v></c>`;
}
