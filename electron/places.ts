import path from 'node:path';
import { app } from 'electron';

/** build/app, or the same folder inside app.asar. */
const built = path.join(import.meta.dirname, '..');

export const rendererFolder = path.join(built, 'renderer');
export const preloadScript = path.join(built, 'preload', 'preload.cjs');

/** The data files lie beside the application as plain files that a user can read and replace. */
export const bundledDatasets = (): string =>
  app.isPackaged ? path.join(process.resourcesPath, 'datasets') : path.join(app.getAppPath(), 'datasets');

export const inUserData = (name: string): string => path.join(app.getPath('userData'), name);
