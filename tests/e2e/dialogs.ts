import type { ElectronApplication } from 'playwright-core';

/** The system's save dialog cannot be driven: it answers with this file. */
export const chooseOnSave = (app: ElectronApplication, file: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);

/** Nor can the dialog that opens something: it answers with this file or folder. */
export const chooseOnOpen = (app: ElectronApplication, chosen: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, chosen);
