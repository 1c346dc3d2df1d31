import { leave, run } from './command.mjs';
import { ensurePackages } from './packages.mjs';
import { countsOf, lint, readCounts, runSteps, types, vitest } from './steps.mjs';

export async function fastTests() {
  const { file, args } = countsOf('fast');
  const { code } = await run(process.execPath, [vitest, 'run', ...args]);
  return { code, counts: readCounts(file) };
}

export const fastSteps = [
  { name: 'Format and lint', work: lint },
  { name: 'Types', work: types },
  { name: 'Tests without a window', work: fastTests },
];

async function check() {
  await ensurePackages();
  return runSteps(fastSteps);
}

if (process.argv[1] === import.meta.filename) {
  check().then((code) => process.exit(code), leave);
}
