import { convertMillimetersToTwip, type ISectionPropertiesOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { Language } from '../base/language';

const margin = convertMillimetersToTwip(15);

/** A4, the measures of the printed page; in twentieths of a point. */
export const page = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: { top: margin, bottom: margin, left: margin, right: margin, header: margin / 2, footer: margin / 2 },
} satisfies ISectionPropertiesOptions['page'];

/** Width of the text on a page, in twentieths of a point. */
export const textWidth = page.size.width - 2 * margin;

export const accent = '1C4A7E';
export const soft = '5B6673';
export const rule = 'C9D0D8';

/** Latin and Chinese typefaces that Word and WPS carry; a reader without them substitutes by script. */
const font = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Microsoft YaHei' };
export const chartFont = (language: Language): string => (language === 'zh-CN' ? font.eastAsia : font.ascii);

/** Sizes in half points. */
export function docxStyles(language: Language, chapters: boolean): IStylesOptions {
  const lang = { value: 'en-GB', eastAsia: 'zh-CN' };
  const based = (id: string, run: object, spacing: object): NonNullable<IStylesOptions['paragraphStyles']>[number] => ({
    id,
    name: id,
    basedOn: 'Normal',
    next: 'Normal',
    run: { font, ...run },
    paragraph: { spacing: { ...spacing, lineRule: LineRuleType.AUTO } },
  });
  return {
    default: {
      document: {
        run: { font, size: 17, language: lang },
        paragraph: { spacing: { line: 264, lineRule: LineRuleType.AUTO, after: 60 } },
      },
      title: { run: { font, size: 32, bold: true }, paragraph: { spacing: { before: 60, after: 60 } } },
      heading1: {
        run: { font, size: chapters ? 28 : 20, bold: true, color: accent },
        paragraph: { spacing: { before: 140, after: 60 }, keepNext: true },
      },
      heading2: {
        run: { font, size: 20, bold: true, color: accent },
        paragraph: { spacing: { before: 140, after: 60 }, keepNext: true },
      },
    },
    paragraphStyles: [
      based('Kicker', { color: soft }, { after: 0 }),
      based('Identity', { size: 15, color: soft }, { after: 120 }),
      based('Headline', { size: 26, bold: true }, { before: 60, after: 140, line: language === 'zh-CN' ? 320 : 300 }),
      based('Running', { size: 15, color: soft }, { after: 0 }),
      based('Note', { size: 14, color: soft }, { before: 40, after: 60, line: 228 }),
      based('ContentsTitle', { size: 28, bold: true, color: accent }, { after: 120 }),
      based('ToWrite', { color: soft, italics: true }, { before: 60, after: 60 }),
      based('Cell', { size: 15 }, { after: 0, line: 228 }),
      based('Number', { size: 14 }, { after: 0, line: 228 }),
      based('Dense', { size: 11 }, { after: 0, line: 228 }),
      based('Source', { size: 14 }, { after: 0, line: 236 }),
      // Without a height of its own a line would cut the chart that stands in it.
      based('Chart', {}, { after: 40, line: 240 }),
      based('ChartTitle', { size: 17, bold: true }, { before: 40, after: 20, line: 240 }),
    ],
  };
}
