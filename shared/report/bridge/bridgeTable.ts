import type { BridgeBlock, TableBlock } from '../document';

/** The steps of a bridge in figures, for readers who would rather have them so. */
export const bridgeTable = ({ title, stepLabel, valueLabel, bars }: BridgeBlock): TableBlock => ({
  kind: 'table',
  caption: title,
  header: [stepLabel, valueLabel],
  units: [],
  exactUnits: [],
  rows: bars.map(({ name, figure }) => [name, figure]),
  note: '',
});
