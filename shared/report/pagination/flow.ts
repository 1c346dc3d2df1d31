import { type BlockRow, blockRows } from '../blockRows';
import { type ContentsEntry, contentsAnchor, contentsOf, hasContents, partAnchor, sectionAnchor } from '../contents';
import type {
  BridgeBlock,
  ChartBlock,
  KeyFigure,
  ParagraphBlock,
  Part,
  ReportDocument,
  SourceItem,
  TableBlock,
} from '../document';

/** What chapters are set from: nothing of it is divided between pages. */
export type FlowItem =
  | { readonly kind: 'opening' }
  | { readonly kind: 'title'; readonly anchor: string; readonly text: string }
  | { readonly kind: 'heading'; readonly anchor: string; readonly text: string; readonly isUnderTitle: boolean }
  | { readonly kind: 'entry'; readonly entry: ContentsEntry }
  | { readonly kind: 'paragraph'; readonly block: ParagraphBlock }
  | { readonly kind: 'figures'; readonly items: readonly KeyFigure[] }
  | { readonly kind: 'charts'; readonly charts: readonly ChartBlock[] }
  | { readonly kind: 'row'; readonly table: TableBlock; readonly row: number; readonly section: string }
  | { readonly kind: 'bridge'; readonly block: BridgeBlock }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'source'; readonly item: SourceItem };

/** What begins on a page: one that is set as a whole, or chapters that run on over as many as they need. */
export type Stretch =
  | { readonly kind: 'page'; readonly part: number }
  | { readonly kind: 'flow'; readonly items: readonly FlowItem[] };

const chartsInRow = 2;

/** The parts in their order; the contents of a long report follow the pages that it begins with. */
export function stretchesOf(report: ReportDocument, contentsHeading: string): readonly Stretch[] {
  const first = report.parts.findIndex(({ layout }) => layout === 'chapter');
  const stretches = report.parts.map((part, index): Stretch => {
    if (part.layout === 'page') return { kind: 'page', part: index };
    const before = index === first ? beforeChapters(report, contentsHeading) : [];
    return { kind: 'flow', items: [...before, ...chapterFlow(part, index)] };
  });
  return runOn(stretches);
}

/** Chapters that follow each other are one flow. */
function runOn(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (stretch.kind === 'flow' && last?.kind === 'flow') {
      joined[joined.length - 1] = { kind: 'flow', items: [...last.items, ...stretch.items] };
    } else joined.push(stretch);
  }
  return joined;
}

/** The opening where no page has it, and the contents. */
function beforeChapters(report: ReportDocument, heading: string): readonly FlowItem[] {
  const opening: readonly FlowItem[] = report.parts[0]?.layout === 'chapter' ? [{ kind: 'opening' }] : [];
  if (!hasContents(report)) return opening;
  const entries = contentsOf(report).map((entry): FlowItem => ({ kind: 'entry', entry }));
  return [...opening, { kind: 'title', anchor: contentsAnchor, text: heading }, ...entries];
}

/** A chapter in the order in which it is read. */
function chapterFlow({ title, sections }: Part, index: number): readonly FlowItem[] {
  const isUnderTitle = title !== '';
  const first: readonly FlowItem[] = isUnderTitle ? [{ kind: 'title', anchor: partAnchor(index), text: title }] : [];
  const rest = sections.flatMap(({ id, heading, blocks }): readonly FlowItem[] => {
    const anchor = sectionAnchor(id);
    const head: readonly FlowItem[] = heading === '' ? [] : [{ kind: 'heading', anchor, text: heading, isUnderTitle }];
    return [...head, ...blockRows(blocks).flatMap((row) => itemsOf(row, id))];
  });
  return [...first, ...rest];
}

function itemsOf(row: BlockRow, section: string): readonly FlowItem[] {
  switch (row.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', block: row }];
    case 'bridge':
      return [{ kind: 'bridge', block: row }];
    case 'table': {
      const rows = row.rows.map((_, index): FlowItem => ({ kind: 'row', table: row, row: index, section }));
      return row.note === '' ? rows : [...rows, { kind: 'note', text: row.note }];
    }
    case 'sources':
      return row.items.map((item): FlowItem => ({ kind: 'source', item }));
    case 'charts':
      return row.charts.flatMap((_, index): readonly FlowItem[] =>
        index % chartsInRow === 0 ? [{ kind: 'charts', charts: row.charts.slice(index, index + chartsInRow) }] : [],
      );
    default:
      return [row];
  }
}

/** Where each link of the contents leads, in the order of the items. */
export const anchorsOf = (items: readonly FlowItem[]): readonly string[] =>
  items.flatMap((item) => (item.kind === 'title' || item.kind === 'heading' ? [item.anchor] : []));

/** Share of a page below which the title of a chapter goes to the next. */
const leastForChapter = 0.45;

/** Share of a page that must be left where an item is to stand on it. */
export const roomWanted = ({ kind }: FlowItem): number => (kind === 'title' ? leastForChapter : 0);

/** The title that stands above each item, or is the item; empty before the first. */
export function titlesOf(items: readonly FlowItem[]): readonly string[] {
  let title = '';
  return items.map((item) => {
    if (item.kind === 'title') title = item.text;
    return title;
  });
}

/** Headings stay with what follows, in the contents too; a table leaves no row alone at its beginning or end, nor its note. */
export function keepsNext(items: readonly FlowItem[], index: number): boolean {
  const item = items[index];
  const next = items[index + 1];
  if (item?.kind === 'title' || item?.kind === 'heading') return true;
  if (item?.kind === 'entry' && next?.kind === 'entry') return item.entry.level < next.entry.level;
  if (item?.kind !== 'row' || next === undefined) return false;
  if (next.kind === 'note') return true;
  const isSame = next.kind === 'row' && next.row > 0;
  return isSame && (item.row === 0 || item.row === item.table.rows.length - 2);
}
