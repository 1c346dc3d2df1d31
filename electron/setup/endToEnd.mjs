import { build } from './build.mjs';
import { leave, run } from './command.mjs';
import { ensurePackages } from './packages.mjs';
import { inRoot } from './places.mjs';
import { ensureRuntime, runtimeEnvironment } from './runtime.mjs';
import { ensureSystemLibraries, onVirtualDisplay } from './systemLibraries.mjs';

/** Runs Vitest over tests/e2e with the real application; on Linux always on a virtual screen of a fixed size. */
export function runEndToEnd(runtime, args, output = 'inherit') {
  const vitest = [inRoot('node_modules', 'vitest', 'vitest.mjs'), 'run', '--config', 'vitest.e2e.config.ts', ...args];
  const [program, programArgs] =
    process.platform === 'linux' ? onVirtualDisplay(process.execPath, vitest) : [process.execPath, vitest];
  return run(program, programArgs, { output, env: runtimeEnvironment(runtime) });
}

async function endToEnd(args) {
  await ensurePackages();
  const runtime = await ensureRuntime();
  await ensureSystemLibraries(runtime, 'test');
  await build();
  return (await runEndToEnd(runtime, args)).code;
}

if (process.argv[1] === import.meta.filename) {
  endToEnd(process.argv.slice(2)).then((code) => process.exit(code), leave);
}
