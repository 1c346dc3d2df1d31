import { build } from './build.mjs';
import { leave, run } from './command.mjs';
import { ensurePackages } from './packages.mjs';
import { countsOf, lint, readCounts, runSteps, types, vitest } from './steps.mjs';
import { ensureReaders } from './systemLibraries.mjs';

export const staticSteps = [
  { name: 'Format and lint', work: lint },
  { name: 'Types', work: types },
];

/** Every test without a window; those of the command line start its bundle. */
export const fastTests = {
  name: 'Tests without a window',
  async work() {
    await build(['cli']);
    const { file, args } = countsOf('fast');
    const { code } = await run(process.execPath, [vitest, 'run', ...args]);
    return { code, counts: readCounts(file) };
  },
};

async function check() {
  await ensurePackages();
  await ensureReaders();
  return runSteps([...staticSteps, fastTests]);
}

if (process.argv[1] === import.meta.filename) {
  check().then((code) => process.exit(code), leave);
}
