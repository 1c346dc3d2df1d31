import { strToU8 } from 'fflate';
import { steadyZip } from '../../base/steadyZip';
import type { ChartDrawing } from './chartDrawing';
import { chartXml } from './chartXml';
import { drawingXml } from './drawingXml';
import type { Sheet } from './sheet';
import { main, sheetXml } from './sheetXml';
import { stylesXml } from './styles';
import { escaped, packages, type Relation, relations, relationships } from './xml';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'application/vnd.openxmlformats-officedocument';
const media = `${office}.spreadsheetml`;

export interface Properties {
  readonly title: string;
  /** ISO date that the file is dated with. */
  readonly day: string;
}

/** A part of the package; relations need no type of their own. */
interface PackagePart {
  readonly name: string;
  readonly xml: string;
  readonly type: string | null;
}

/** Sheets as an Office Open XML workbook (ECMA-376); the same sheets give the same bytes. */
export function workbook(sheets: readonly Sheet[], properties: Properties): Uint8Array {
  const parts: readonly PackagePart[] = [
    ...rootParts(properties),
    ...bookParts(sheets),
    ...sheets.flatMap((sheet, at) => sheetParts(sheet, at + 1)),
    ...drawingParts(sheets),
  ];
  const files = [{ name: '[Content_Types].xml', xml: contentTypes(parts) }, ...parts];
  return steadyZip(
    files.map(({ name, xml }) => [name, strToU8(head + xml)]),
    'deflate',
  );
}

const related = (name: string, links: readonly Relation[]): PackagePart => ({
  name,
  xml: relationships(links),
  type: null,
});

const relation = (kind: string, target: string): Relation => ({ type: `${relations}/${kind}`, target });

function rootParts(properties: Properties): readonly PackagePart[] {
  const core = { type: `${packages}/relationships/metadata/core-properties`, target: 'docProps/core.xml' };
  const type = 'application/vnd.openxmlformats-package.core-properties+xml';
  return [
    related('_rels/.rels', [relation('officeDocument', 'xl/workbook.xml'), core]),
    { name: core.target, xml: propertiesXml(properties), type },
  ];
}

function bookParts(sheets: readonly Sheet[]): readonly PackagePart[] {
  const own = sheets.map((_, at) => relation('worksheet', `worksheets/sheet${at + 1}.xml`));
  return [
    { name: 'xl/workbook.xml', xml: workbookXml(sheets), type: `${media}.sheet.main+xml` },
    related('xl/_rels/workbook.xml.rels', [...own, relation('styles', 'styles.xml')]),
    { name: 'xl/styles.xml', xml: stylesXml(main), type: `${media}.styles+xml` },
  ];
}

/** A sheet with charts names one drawing, numbered as the sheet is. */
function sheetParts(sheet: Sheet, number: number): readonly PackagePart[] {
  const part = { name: `xl/worksheets/sheet${number}.xml`, xml: sheetXml(sheet), type: `${media}.worksheet+xml` };
  if (sheet.charts.length === 0) return [part];
  const drawing = relation('drawing', `../drawings/drawing${number}.xml`);
  return [part, related(`xl/worksheets/_rels/sheet${number}.xml.rels`, [drawing])];
}

/** Charts are numbered through the whole workbook. */
function drawingParts(sheets: readonly Sheet[]): readonly PackagePart[] {
  const parts: PackagePart[] = [];
  let count = 0;
  for (const [at, { name, charts }] of sheets.entries()) {
    if (charts.length === 0) continue;
    const numbered = charts.map((chart: ChartDrawing) => ({ chart, file: `chart${++count}.xml` }));
    const drawing = `drawing${at + 1}.xml`;
    const links = numbered.map(({ file }) => relation('chart', `../charts/${file}`));
    parts.push(
      { name: `xl/drawings/${drawing}`, xml: drawingXml(charts), type: `${office}.drawing+xml` },
      related(`xl/drawings/_rels/${drawing}.rels`, links),
      ...numbered.map(({ chart, file }) => ({
        name: `xl/charts/${file}`,
        xml: chartXml(chart, name),
        type: `${office}.drawingml.chart+xml`,
      })),
    );
  }
  return parts;
}

function contentTypes(parts: readonly PackagePart[]): string {
  const overrides = parts.map(({ name, type }) =>
    type === null ? '' : `<Override PartName="/${name}" ContentType="${type}"/>`,
  );
  const rels = 'application/vnd.openxmlformats-package.relationships+xml';
  return `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="${rels}"/>${overrides.join('')}</Types>`;
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
