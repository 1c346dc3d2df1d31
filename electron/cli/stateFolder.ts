import { homedir } from 'node:os';
import path from 'node:path';
import { type StateFolder, stateFolder } from '../workspace/stateFolder';

const application = 'Fundscope';

function applicationData(): string {
  if (process.platform === 'win32') return process.env.APPDATA ?? path.join(homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support');
  return process.env.XDG_CONFIG_HOME ?? path.join(homedir(), '.config');
}

/** The folder of this account that the window uses too: both hash persons with the same key. */
export const accountState = (): StateFolder => stateFolder(path.join(applicationData(), application));
