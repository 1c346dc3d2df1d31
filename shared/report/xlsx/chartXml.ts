import type { BarDrawing, BarSeries, Cells, ChartDrawing, LineDrawing, LineSeries } from './chartDrawing';
import { categoryAxis, chartTitle, shape, stroke, valueAxis } from './chartParts';
import { columnName, quoted } from './sheet';
import { escaped, relations } from './xml';

export const chartSpace = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const drawingMain = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** A chart as a part of its own (ECMA-376 part 1, §21.2), which reads the cells of the sheet of that name. */
export function chartXml(drawing: ChartDrawing, sheet: string): string {
  const plot = drawing.kind === 'lines' ? lines(drawing, sheet) : bars(drawing, sheet);
  const hidden = drawing.series.flatMap((series, at) => ('isHistory' in series && series.isHistory ? [at] : []));
  const entries = hidden.map((at) => `<c:legendEntry><c:idx val="${at}"/><c:delete val="1"/></c:legendEntry>`);
  const legend =
    drawing.kind === 'lines'
      ? `<c:legend><c:legendPos val="b"/>${entries.join('')}<c:overlay val="0"/></c:legend>`
      : '';
  return [
    `<c:chartSpace xmlns:c="${chartSpace}" xmlns:a="${drawingMain}" xmlns:r="${relations}"><c:roundedCorners val="0"/>`,
    `<c:chart>${chartTitle(drawing.title, 11)}<c:autoTitleDeleted val="0"/>`,
    `<c:plotArea><c:layout/>${plot}</c:plotArea>${legend}`,
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join('');
}

const [across, up] = [1, 2];
const plain = { format: 'General', isRuled: false, ofBars: false } as const;
const axes = `<c:axId val="${across}"/><c:axId val="${up}"/>`;

function lines({ series, axis, along, values }: LineDrawing, sheet: string): string {
  const drawn = series.map((one, at) => {
    const numbers = [numberCells('c:xVal', one.along, sheet), numberCells('c:yVal', one.values, sheet)];
    const look = `${lineLook(one)}<c:marker><c:symbol val="none"/></c:marker>`;
    return `<c:ser>${nameOf(one.name, at, sheet)}${look}${numbers.join('')}<c:smooth val="0"/></c:ser>`;
  });
  return [
    `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${drawn.join('')}${axes}</c:scatterChart>`,
    valueAxis({ ...plain, id: across, crossed: up, side: 'b', title: along, format: axis.format, range: axis }),
    valueAxis({ ...plain, id: up, crossed: across, side: 'l', title: values, range: null, isRuled: true }),
  ].join('');
}

/** Bars stacked on bars that are not seen; the first step is the uppermost. */
function bars({ series, range, along, values }: BarDrawing, sheet: string): string {
  const drawn = series.map((one, at) => {
    const names = `<c:cat><c:strRef><c:f>${reference(one.along, sheet)}</c:f></c:strRef></c:cat>`;
    const look = `${shape(one.ink, null)}<c:invertIfNegative val="0"/>${one.bars.map(pointLook).join('')}`;
    return `<c:ser>${nameOf(one.name, at, sheet)}${look}${names}${numberCells('c:val', one.values, sheet)}</c:ser>`;
  });
  const kind = '<c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>';
  return [
    `<c:barChart>${kind}${drawn.join('')}<c:gapWidth val="60"/><c:overlap val="100"/>${axes}</c:barChart>`,
    categoryAxis({ id: across, crossed: up, title: along }),
    valueAxis({ ...plain, id: up, crossed: across, side: 'b', title: values, range, ofBars: true }),
  ].join('');
}

const pointLook = ({ fill, line }: BarSeries['bars'][number], at: number): string =>
  `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${shape(fill, line)}</c:dPt>`;

const lineLook = ({ ink, dash }: LineSeries): string => `<c:spPr>${stroke(ink, 1.75, dash)}</c:spPr>`;

const nameOf = (name: Cells, at: number, sheet: string): string =>
  `<c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:strRef><c:f>${reference(name, sheet)}</c:f></c:strRef></c:tx>`;

const numberCells = (element: string, cells: Cells, sheet: string): string =>
  `<${element}><c:numRef><c:f>${reference(cells, sheet)}</c:f></c:numRef></${element}>`;

function reference({ column, first, last }: Cells, sheet: string): string {
  const at = (row: number): string => `$${columnName(column)}$${row}`;
  return escaped(`${quoted(sheet)}!${first === last ? at(first) : `${at(first)}:${at(last)}`}`);
}
