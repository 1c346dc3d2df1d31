import { useEffect, useState } from 'react';
import type { ReportDocument } from '../../shared/report/document';
import { catalogues } from '../../shared/text/catalogues';

const family = '"Noto Sans SC"';

/** Loads every part of both weights that the text needs; the family is cut into files by character. */
async function loadFonts(text: string): Promise<boolean> {
  const characters = [...new Set(`${text}0123456789,.−%`)].join('');
  const loaded = await Promise.all(['400', '700'].map((w) => document.fonts.load(`${w} 10px ${family}`, characters)));
  return loaded.every((faces) => faces.length > 0);
}

export type Readable =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly report: ReportDocument }
  | { readonly state: 'failed' };

/** What the pages say besides the report's own words. */
const furtherWords = ({ language }: ReportDocument): string =>
  JSON.stringify([catalogues[language].reportPages, catalogues[language].report.pageOf]);

/** The report once the fonts for all its words are there; until then the one before. */
export function useReadable(report: ReportDocument): Readable {
  const [readable, setReadable] = useState<Readable>({ state: 'loading' });
  useEffect(() => {
    let isWanted = true;
    const settle = (next: Readable): void => {
      if (isWanted) setReadable(next);
    };
    loadFonts(JSON.stringify(report) + furtherWords(report)).then(
      (isLoaded) => settle(isLoaded ? { state: 'ready', report } : { state: 'failed' }),
      () => settle({ state: 'failed' }),
    );
    return () => {
      isWanted = false;
    };
  }, [report]);
  return readable;
}
