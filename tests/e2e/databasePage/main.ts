import { readDataset } from '../../../renderer/engine/datasets';
import { openDatabase } from '../../../renderer/engine/duckdbDatabase';
import { loadDatasets } from '../../../shared/data/loadDatasets';
import { readBaseData } from '../../../shared/data/readBaseData';

/** The app's own engine and loading, given by name to a test that drives this page. */
const workbench = { openDatabase, loadDatasets, readBaseData, readDataset };

export type DatabaseWorkbench = typeof workbench;

Object.assign(globalThis, { databaseWorkbench: workbench });
