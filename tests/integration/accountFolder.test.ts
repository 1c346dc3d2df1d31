import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { accountState } from '../../electron/cli/stateFolder';

const root = path.resolve(import.meta.dirname, '../..');
const source = (name: string): string => readFileSync(path.join(root, name), 'utf8');

afterEach(() => vi.unstubAllEnvs());

test('the command line keeps its key where the window does: the folder that Electron names for the product', () => {
  // Electron puts `userData` into the account's application data, under the product's name, unless it is told otherwise.
  vi.stubEnv(process.platform === 'win32' ? 'APPDATA' : 'XDG_CONFIG_HOME', path.join(root, 'somewhere'));
  const { productName } = JSON.parse(source('package.json'));
  const { folder } = accountState();
  expect(path.basename(folder)).toBe(productName);
  expect(source('electron-builder.yml')).toContain(`productName: ${productName}\n`);
  if (process.platform !== 'darwin') expect(path.dirname(folder)).toBe(path.join(root, 'somewhere'));
  expect(source('electron/main.ts')).toContain("stateFolder(app.getPath('userData'))");
  expect(source('electron/main.ts')).not.toMatch(/setPath\('(userData|appData)'/);
});
