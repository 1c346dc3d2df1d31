import { isRoot, run } from './command.mjs';
import { inRoot } from './places.mjs';
import { runtimeEnvironment } from './runtime.mjs';

/** Chromium's sandbox refuses to start as root; only then is it switched off, and only in development. */
export const sandboxArguments = () => (process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : []);

/** Opens the built application with our own terminal and gives its exit code. */
export async function openApplication(runtime, args) {
  const { code } = await run(runtime.program, [inRoot(), ...sandboxArguments(), ...args], {
    output: 'inherit',
    env: runtimeEnvironment(runtime),
  });
  return code;
}
