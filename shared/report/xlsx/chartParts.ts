import { escaped } from './xml';

const pointsOf = (size: number): number => Math.round(12_700 * size);

export const stroke = (ink: string, width: number, dash: string): string =>
  `<a:ln w="${pointsOf(width)}" cap="flat"><a:solidFill><a:srgbClr val="${ink}"/></a:solidFill><a:prstDash val="${dash}"/></a:ln>`;

/** A filled box with a line around it; null for none. */
export function shape(fill: string | null, line: string | null): string {
  const inside = fill === null ? '<a:noFill/>' : `<a:solidFill><a:srgbClr val="${fill}"/></a:solidFill>`;
  return `<c:spPr>${inside}${line === null ? '<a:ln><a:noFill/></a:ln>' : stroke(line, 1, 'solid')}</c:spPr>`;
}

const faces = '<a:latin typeface="Arial"/><a:ea typeface="Microsoft YaHei"/>';

export function chartTitle(text: string, size: number): string {
  const properties = `sz="${100 * size}" b="1"`;
  const run = `<a:r><a:rPr ${properties}>${faces}</a:rPr><a:t>${escaped(text)}</a:t></a:r>`;
  const words = `<a:p><a:pPr><a:defRPr ${properties}/></a:pPr>${run}</a:p>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${words}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

const tickWords = `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900">${faces}</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
const rulers = `<c:majorGridlines><c:spPr>${stroke('E3E7EC', 0.5, 'solid')}</c:spPr></c:majorGridlines>`;

interface ValueAxis {
  readonly id: number;
  readonly crossed: number;
  readonly side: 'b' | 'l';
  readonly title: string;
  readonly format: string;
  readonly range: { readonly low: number; readonly high: number; readonly step?: number } | null;
  readonly isRuled: boolean;
  /** It measures bars, whose names run from the top down. */
  readonly ofBars: boolean;
}

/** The order of the elements is that of the schema (§21.2.2.226). */
export function valueAxis({ id, crossed, side, title, format, range, isRuled, ofBars }: ValueAxis): string {
  const ends = range === null ? '' : `<c:max val="${range.high}"/><c:min val="${range.low}"/>`;
  const step = range?.step === undefined ? '' : `<c:majorUnit val="${range.step}"/>`;
  return [
    `<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>${ends}</c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${side}"/>${isRuled ? rulers : ''}${chartTitle(title, 9)}`,
    `<c:numFmt formatCode="${format}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/>`,
    `<c:tickLblPos val="${ofBars ? 'nextTo' : 'low'}"/>${tickWords}<c:crossAx val="${crossed}"/>`,
    `<c:crosses val="${ofBars ? 'max' : 'autoZero'}"/><c:crossBetween val="${ofBars ? 'between' : 'midCat'}"/>${step}</c:valAx>`,
  ].join('');
}

interface CategoryAxis {
  readonly id: number;
  readonly crossed: number;
  readonly title: string;
}

/** Names down the side, the first at the top. */
export const categoryAxis = ({ id, crossed, title }: CategoryAxis): string =>
  [
    `<c:catAx><c:axId val="${id}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>`,
    `<c:axPos val="l"/>${chartTitle(title, 9)}<c:numFmt formatCode="General" sourceLinked="0"/>`,
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${tickWords}`,
    `<c:crossAx val="${crossed}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>`,
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>',
  ].join('');
