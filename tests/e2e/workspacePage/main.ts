import { guardClosing } from '../../../renderer/state/closing';
import {
  changeDocument,
  type OpenFolder,
  openFolder,
  openLastFolder,
  record,
  recordTables,
  saveNow,
  tables,
  unmask,
  useFolder,
} from '../../../renderer/state/openWorkspace';

/** The app's own store and ledger, given by name to a test that drives this page. */
const workbench = {
  changeDocument,
  openFolder,
  openLastFolder,
  record,
  recordTables,
  saveNow,
  tables,
  unmask,
  opened: (): OpenFolder => useFolder.getState().opened,
};

export type WorkspaceWorkbench = typeof workbench;

Object.assign(globalThis, { workspaceWorkbench: workbench });

guardClosing();
