import type { Block, ChartBlock } from './document';

/** A block, or charts that stand beside each other. */
export type BlockRow = Exclude<Block, ChartBlock> | { readonly kind: 'charts'; readonly charts: readonly ChartBlock[] };

/** Charts that follow each other are set together. */
export function blockRows(blocks: readonly Block[]): readonly BlockRow[] {
  const rows: BlockRow[] = [];
  for (const block of blocks) {
    const last = rows.at(-1);
    if (block.kind !== 'chart') rows.push(block);
    else if (last?.kind === 'charts') rows[rows.length - 1] = { kind: 'charts', charts: [...last.charts, block] };
    else rows.push({ kind: 'charts', charts: [block] });
  }
  return rows;
}
