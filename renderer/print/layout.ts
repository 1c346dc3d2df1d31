import { partAnchor, sectionAnchor } from '../../shared/report/contents';
import type { ReportDocument, TableBlock } from '../../shared/report/document';
import {
  anchorsOf,
  type FlowItem,
  keepsNext,
  roomWanted,
  type Stretch,
  titlesOf,
} from '../../shared/report/pagination/flow';
import { heightAtTop, type Piece, paginate } from '../../shared/report/pagination/paginate';
import { translator } from '../../shared/text/translator';

const densities = ['calm', 'close', 'tight', 'dense'] as const;
type Density = (typeof densities)[number];

/** What stands on one sheet: a page, or these items of a chapter. */
export interface SheetContent {
  readonly stretch: Stretch;
  readonly density: Density;
  readonly shown: readonly number[];
  /** Of the chapter that the sheet begins with. */
  readonly title: string;
}

export interface Layout {
  readonly report: ReportDocument;
  readonly sheets: readonly SheetContent[];
  /** Shares of the width for the columns of a table, the same on each page that it runs over. */
  readonly widths: ReadonlyMap<TableBlock, readonly number[]>;
  /** Anchor of a part or section → its page, counted from 1. */
  readonly pageOf: ReadonlyMap<string, number>;
  /** What does not fit, in the language of the report, or null. */
  readonly problem: string | null;
}

/** Distributes the report over sheets; `sheets` are its stretches drawn each on one sheet, however long. */
export function layOut(report: ReportDocument, stretches: readonly Stretch[], sheets: readonly HTMLElement[]): Layout {
  const widths = new Map<TableBlock, readonly number[]>();
  const contents: SheetContent[] = [];
  const problems: string[] = [];
  const write = translator(report.language);
  for (const [index, stretch] of stretches.entries()) {
    const sheet = sheets[index];
    if (sheet === undefined) continue;
    if (stretch.kind === 'page') {
      const density = densityOf(sheet);
      contents.push({ stretch, density: density ?? 'dense', shown: [], title: '' });
      const pixels = sheet.scrollHeight - sheet.clientHeight;
      if (density === null) problems.push(write('reportPages.problem.page', { page: contents.length, pixels }));
    } else {
      const { pieces, room } = measuredFlow(stretch.items, sheet, widths);
      const titles = titlesOf(stretch.items);
      for (const shown of paginate(pieces, room)) {
        contents.push({ stretch, density: 'calm', shown, title: titles[shown[0] ?? 0] ?? '' });
      }
      const tooTall = pieces.findIndex((piece) => heightAtTop(piece) > room);
      if (tooTall !== -1) problems.push(write('reportPages.problem.chapter', { title: titles[tooTall] ?? '' }));
    }
  }
  return { report, sheets: contents, widths, pageOf: pagesOf(report, contents), problem: problems[0] ?? null };
}

/** The calmest spacing that holds the content of the sheet; null where none does. */
function densityOf(sheet: HTMLElement): Density | null {
  const fitting = densities.find((density) => {
    sheet.dataset.density = density;
    return sheet.scrollHeight <= sheet.clientHeight;
  });
  return fitting ?? null;
}

interface MeasuredFlow {
  readonly pieces: readonly Piece[];
  readonly room: number;
}

// Printing may round a height otherwise than the screen; what is lost at the foot of a page by this is not seen.
const reserve = 4;

function measuredFlow(
  items: readonly FlowItem[],
  sheet: HTMLElement,
  widths: Map<TableBlock, readonly number[]>,
): MeasuredFlow {
  const flow = sheet.querySelector('.flow');
  const drawn = [...sheet.querySelectorAll('[data-piece]')];
  if (flow === null || drawn.length !== items.length) throw new Error('The items of a chapter are not all drawn');
  const tops = drawn.map((one, index) => topOf(one, items[index]));
  const end = drawn.at(-1)?.closest('.piece')?.getBoundingClientRect().bottom ?? 0;
  const room = flow.getBoundingClientRect().height - reserve;
  const pieces = items.map((item, index): Piece => {
    const head = item.kind === 'row' ? headOf(drawn[index], item.row) : 0;
    return {
      height: (tops[index + 1] ?? end) - (tops[index] ?? 0),
      keepsNext: keepsNext(items, index),
      roomWanted: roomWanted(item) * room,
      repeated: head,
    };
  });
  for (const [index, item] of items.entries()) {
    if (item.kind === 'row' && item.row === 0) widths.set(item.table, columnShares(drawn[index]));
  }
  return { pieces, room };
}

/** The first row of a table has the table's head above it. */
function topOf(drawn: Element, item: FlowItem | undefined): number {
  const whole = item?.kind === 'row' && item.row > 0 ? drawn : drawn.closest('.piece');
  return (whole ?? drawn).getBoundingClientRect().top;
}

/** Height of all that stands above the first row of the table; nothing for that row itself, which has it already. */
function headOf(row: Element | undefined, place: number): number {
  const first = row?.parentElement?.firstElementChild;
  const piece = row?.closest('.piece');
  if (place === 0 || !first || !piece) return 0;
  return first.getBoundingClientRect().top - piece.getBoundingClientRect().top;
}

function columnShares(row: Element | undefined): readonly number[] {
  const widths = [...(row?.children ?? [])].map((cell) => cell.getBoundingClientRect().width);
  const sum = widths.reduce((total, width) => total + width, 0);
  return widths.map((width) => width / sum);
}

function pagesOf({ parts }: ReportDocument, sheets: readonly SheetContent[]): ReadonlyMap<string, number> {
  const pages = new Map<string, number>();
  for (const [index, { stretch, shown }] of sheets.entries()) {
    const anchors =
      stretch.kind === 'page'
        ? [partAnchor(stretch.part), ...(parts[stretch.part]?.sections ?? []).map(({ id }) => sectionAnchor(id))]
        : anchorsOf(shown.flatMap((item) => stretch.items[item] ?? []));
    for (const anchor of anchors) pages.set(anchor, index + 1);
  }
  return pages;
}
