import { sectionAnchor } from '../../shared/report/contents';
import type { Block, Section, TableBlock } from '../../shared/report/document';
import { BridgeTable } from './BridgeTable';
import { ChartFigure } from './ChartFigure';
import { KeyFigures } from './KeyFigures';
import { ParagraphText } from './ParagraphText';
import { PrintTable } from './PrintTable';
import { SourceList } from './SourceList';

interface SectionViewProps {
  readonly section: Section;
  readonly isUnderTitle: boolean;
  readonly isDrawn: boolean;
}

/** One heading with its blocks on a page of its own; a section of charts takes the height that the others leave. */
export function SectionView({ section, isUnderTitle, isDrawn }: SectionViewProps) {
  const kinds = new Set(section.blocks.map(({ kind }) => kind));
  const form = kinds.size === 1 ? [...kinds][0] : 'mixed';
  const Heading = isUnderTitle ? 'h3' : 'h2';
  return (
    <section className={`section of-${form}${section.heading === '' ? ' bare' : ''}`} id={sectionAnchor(section.id)}>
      {section.heading !== '' && <Heading className="heading">{section.heading}</Heading>}
      <div className="blocks">
        {section.blocks.map((block) => (
          <BlockView key={keyOf(block)} block={block} isDrawn={isDrawn} />
        ))}
      </div>
    </section>
  );
}

function BlockView({ block, isDrawn }: { readonly block: Block; readonly isDrawn: boolean }) {
  switch (block.kind) {
    case 'paragraph':
      return <ParagraphText block={block} />;
    case 'figures':
      return <KeyFigures items={block.items} />;
    case 'table':
      return <WholeTable table={block} />;
    case 'chart':
      return <ChartFigure chart={block} isDrawn={isDrawn} />;
    case 'bridge':
      return <BridgeTable bridge={block} />;
    case 'sources':
      return <SourceList items={block.items} />;
  }
}

function WholeTable({ table }: { readonly table: TableBlock }) {
  return (
    <>
      <PrintTable table={table} rows={[...table.rows.keys()]} caption={table.caption} widths={null} />
      {table.note !== '' && <p className="note">{table.note}</p>}
    </>
  );
}

function keyOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.id;
    case 'chart':
    case 'bridge':
      return block.title;
    case 'table':
      return block.caption;
    default:
      return block.kind;
  }
}
