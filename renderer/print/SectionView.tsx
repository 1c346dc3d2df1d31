import type { Block, Section } from '../../shared/report/document';
import { BridgeTable } from './BridgeTable';
import { ChartFigure } from './ChartFigure';
import { KeyFigures } from './KeyFigures';
import { PrintTable } from './PrintTable';
import { SourceList } from './SourceList';

interface SectionViewProps {
  readonly section: Section;
  readonly charts: boolean;
}

/** One heading with its blocks; a section of charts takes the height that the others leave. */
export function SectionView({ section, charts }: SectionViewProps) {
  const kinds = new Set(section.blocks.map(({ kind }) => kind));
  const form = kinds.size === 1 ? [...kinds][0] : 'mixed';
  return (
    <section className={`section of-${form}${section.heading === '' ? ' bare' : ''}`}>
      {section.heading !== '' && <h2>{section.heading}</h2>}
      <div className="blocks">
        {section.blocks.map((block) => (
          <BlockView key={keyOf(block)} block={block} charts={charts} />
        ))}
      </div>
    </section>
  );
}

function BlockView({ block, charts }: { readonly block: Block; readonly charts: boolean }) {
  switch (block.kind) {
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'figures':
      return <KeyFigures items={block.items} />;
    case 'table':
      return <PrintTable table={block} />;
    case 'chart':
      return <ChartFigure chart={block} drawn={charts} />;
    case 'bridge':
      return <BridgeTable bridge={block} />;
    case 'sources':
      return <SourceList items={block.items} />;
  }
}

function keyOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'chart':
    case 'bridge':
      return block.title;
    case 'table':
      return block.caption;
    default:
      return block.kind;
  }
}
