import type { ReportDocument } from '../../shared/report/document';
import { blocksOf } from '../../shared/report/sectionsOf';

const family = '"Noto Sans SC"';
const densities = ['calm', 'close', 'tight', 'dense'] as const;
const patience = 100;

/** Loads every part of both weights that the text needs; the family is cut into files by character. */
export async function loadFonts(text: string): Promise<boolean> {
  const characters = [...new Set(`${text}0123456789,.−%`)].join('');
  const loaded = await Promise.all(['400', '700'].map((w) => document.fonts.load(`${w} 10px ${family}`, characters)));
  return loaded.every((faces) => faces.length > 0);
}

/** Gives each sheet the calmest spacing that holds its content; says which holds too much even at the tightest. */
export function fitSheets(place: HTMLElement): string | null {
  const sheets = [...place.querySelectorAll<HTMLElement>('.sheet')];
  const index = sheets.findIndex((sheet) => !fits(sheet));
  const sheet = sheets[index];
  if (sheet === undefined) return null;
  return `page ${index + 1} holds more than fits, by ${sheet.scrollHeight - sheet.clientHeight} px`;
}

function fits(sheet: HTMLElement): boolean {
  return densities.some((density) => {
    sheet.dataset.density = density;
    return sheet.scrollHeight <= sheet.clientHeight;
  });
}

/** Waits until each series of each chart has its line. */
export async function chartsDrawn(place: HTMLElement, report: ReportDocument): Promise<boolean> {
  const wanted = blocksOf(report).reduce((sum, block) => sum + (block.kind === 'chart' ? block.series.length : 0), 0);
  for (let turn = 0; turn < patience; turn++) {
    if (place.querySelectorAll('.recharts-line-curve[d]').length === wanted) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
