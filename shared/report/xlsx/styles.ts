import { type Look, looks } from './sheet';

interface Style {
  /** 0 plain, 1 large and bold, 2 bold, 3 a link. */
  readonly font: 0 | 1 | 2 | 3;
  readonly border: 0 | 1;
  /** 0 general, 1 `0`, 2 `0.00` and 3 `#,##0` are built in; others are stated below. */
  readonly format: number;
  readonly wrap: boolean;
  /** The cell is text whatever it begins with. */
  readonly quoted?: boolean;
}

const [share, day] = [164, 165];
const words: Style = { font: 0, border: 0, format: 0, wrap: true };
const number = (format: number): Style => ({ font: 0, border: 0, format, wrap: false });

const styles: Readonly<Record<Look, Style>> = {
  plain: { ...words, wrap: false },
  title: { font: 1, border: 0, format: 0, wrap: false },
  head: { font: 2, border: 1, format: 0, wrap: true },
  words,
  safe: { ...words, quoted: true },
  whole: number(1),
  grouped: number(3),
  share: number(share),
  decimal: number(2),
  link: { ...words, font: 3 },
  day: number(day),
};

export function stylesXml(namespace: string): string {
  const font = (size: number, before = '', color = ''): string =>
    `<font>${before}<sz val="${size}"/>${color}<name val="Arial"/></font>`;
  const format = (id: number, code: string): string => `<numFmt numFmtId="${id}" formatCode="${code}"/>`;
  const fonts = [font(10), font(14, '<b/>'), font(10, '<b/>'), font(10, '<u/>', '<color rgb="FF1C4A7E"/>')];
  const sides = '<left/><right/><top/><bottom/><diagonal/>';
  const underlined = sides.replace('<bottom/>', '<bottom style="thin"><color rgb="FF1C4A7E"/></bottom>');
  const fills = '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>';
  return [
    `<styleSheet xmlns="${namespace}"><numFmts count="2">${format(share, '0.0%')}${format(day, 'yyyy-mm-dd')}</numFmts>`,
    `<fonts count="${fonts.length}">${fonts.join('')}</fonts><fills count="2">${fills}</fills>`,
    `<borders count="2"><border>${sides}</border><border>${underlined}</border></borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${looks.length}">${looks.map((look) => formatXml(styles[look])).join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('');
}

function formatXml({ font, border, format, wrap, quoted = false }: Style): string {
  const ids = `numFmtId="${format}" fontId="${font}" fillId="0" borderId="${border}" xfId="0"`;
  const applied = `applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"${quoted ? ' quotePrefix="1"' : ''}`;
  return `<xf ${ids} ${applied}><alignment vertical="top"${wrap ? ' wrapText="1"' : ''}/></xf>`;
}
