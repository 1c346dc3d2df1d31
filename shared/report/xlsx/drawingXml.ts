import type { ChartDrawing } from './chartDrawing';
import { chartSpace, drawingMain } from './chartXml';
import { escaped, relations } from './xml';

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
/** A pixel in the measure of drawings. */
const pixel = 9525;
const chartWidth = 640;

/** Where the charts of a sheet stand; the relation of each is numbered as the chart is (ECMA-376 part 1, §20.5). */
export function drawingXml(charts: readonly ChartDrawing[]): string {
  const spaces = `xmlns:xdr="${drawing}" xmlns:a="${drawingMain}" xmlns:r="${relations}"`;
  return `<xdr:wsDr ${spaces}>${charts.map(anchored).join('')}</xdr:wsDr>`;
}

function anchored({ title, row, height }: ChartDrawing, at: number): string {
  const name = `<xdr:cNvPr id="${at + 2}" name="Chart ${at + 1}" descr="${escaped(title)}"/>`;
  const chart = `<c:chart xmlns:c="${chartSpace}" r:id="rId${at + 1}"/>`;
  return [
    `<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row - 1}</xdr:row>`,
    `<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="${pixel * chartWidth}" cy="${pixel * height}"/>`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${name}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${chartSpace}">${chart}</a:graphicData></a:graphic>`,
    '</xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>',
  ].join('');
}
