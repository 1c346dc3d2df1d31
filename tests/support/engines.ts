import { openNativeLedger } from '../../electron/database/nativeDatabase';
import { openWasmInNode } from '../integration/dataWasmInNode';

/** What is tested of ledgers holds on both. */
export const engines = [
  { engine: 'native', open: () => openNativeLedger() },
  { engine: 'wasm', open: openWasmInNode },
];
