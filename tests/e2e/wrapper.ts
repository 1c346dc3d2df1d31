import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runtimeProgram } from './launch';

/** A program that starts Electron behind `command` (strace, setpriv, unshare), for LaunchOptions.program. */
export async function behind(command: string, folder: string, program = runtimeProgram()): Promise<string> {
  const script = path.join(folder, 'electron-behind.sh');
  await writeFile(script, `#!/bin/sh\nexec ${command} '${program}' "$@"\n`);
  await chmod(script, 0o755);
  return script;
}
