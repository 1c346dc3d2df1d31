import type { Block, Cell, Figure, ReportDocument } from './document';

const inCell = (cell: Cell): readonly Figure[] => {
  if (typeof cell === 'string') return [];
  return 'value' in cell ? [cell] : cell.figures;
};

function inBlock(block: Block): readonly Figure[] {
  switch (block.kind) {
    case 'paragraph':
    case 'chart':
      return block.figures;
    case 'bridge':
      return [...block.figures, ...block.bars.map(({ figure }) => figure)];
    case 'figures':
      return block.items.flatMap(({ value, note }) => [...value.figures, ...note.figures]);
    case 'table':
      return block.rows.flatMap((row) => row.flatMap(inCell));
    case 'sources':
      return [];
  }
}

/** A figure with the heading that it stands under. */
export interface StandingFigure {
  readonly figure: Figure;
  readonly heading: string;
}

/** Every figure of headline and parts, in the order in which they are read. */
export function figuresOf({ headline, title, parts }: ReportDocument): readonly StandingFigure[] {
  const first = headline.figures.map((figure) => ({ figure, heading: title }));
  const sections = parts.flatMap((part) => part.sections.map((section) => ({ part, section })));
  const rest = sections.flatMap(({ part, section }) => {
    const heading = section.heading || part.title || title;
    return section.blocks.flatMap(inBlock).map((figure) => ({ figure, heading }));
  });
  return [...first, ...rest];
}
