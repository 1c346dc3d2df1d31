import type { BridgeBlock, TableBlock } from '../document';
import { plainTable } from '../plainTable';

/** The steps of a bridge in figures, for readers who would rather have them so. */
export const bridgeTable = ({ title, stepLabel, valueLabel, bars }: BridgeBlock): TableBlock => ({
  ...plainTable,
  caption: title,
  header: [stepLabel, valueLabel],
  rows: bars.map(({ name, figure }) => [name, figure]),
});
