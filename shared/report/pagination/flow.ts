import { type BlockRow, blockRows } from '../blockRows';
import { type ContentsEntry, contentsAnchor, contentsOf, partAnchor, sectionAnchor } from '../contents';
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

/** What a chapter is set from: nothing of it is divided between pages. */
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

/** What begins on a page: one that is set as a whole, or one that runs on over as many as it needs. */
export type Stretch =
  | { readonly kind: 'page'; readonly part: number }
  | { readonly kind: 'flow'; readonly title: string; readonly items: readonly FlowItem[] };

const chartsInRow = 2;

/** The parts in their order; the contents of a long report follow the pages that it begins with. */
export function stretchesOf(report: ReportDocument, contentsHeading: string): readonly Stretch[] {
  const stretches = report.parts.map(
    (part, index): Stretch =>
      part.layout === 'page'
        ? { kind: 'page', part: index }
        : { kind: 'flow', title: part.title, items: chapterFlow(part, index) },
  );
  const first = stretches.findIndex(({ kind }) => kind === 'flow');
  if (first === -1) return stretches;
  const contents: Stretch = { kind: 'flow', title: contentsHeading, items: contentsFlow(report, contentsHeading) };
  return [...stretches.slice(0, first), contents, ...stretches.slice(first)];
}

/** The opening stands above the contents where no page before has it. */
function contentsFlow(report: ReportDocument, heading: string): readonly FlowItem[] {
  const opening: readonly FlowItem[] = report.parts[0]?.layout === 'chapter' ? [{ kind: 'opening' }] : [];
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
