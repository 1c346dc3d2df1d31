import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { run, say } from './command.mjs';
import { inRoot } from './places.mjs';

const program = (...parts) => inRoot('node_modules', ...parts);
const results = inRoot('test-results');

/** The checks that need neither a window nor a screen. */
export const lint = () =>
  run(process.execPath, [program('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings'], {
    output: 'keep',
  });

export const types = () => run(process.execPath, [program('typescript', 'bin', 'tsc'), '-b'], { output: 'keep' });

export const vitest = program('vitest', 'vitest.mjs');

/** Where a Vitest run writes its counts, with the arguments that make it do so. */
export function countsOf(name) {
  const file = path.join(results, `${name}.json`);
  mkdirSync(results, { recursive: true });
  rmSync(file, { force: true });
  return { file, args: ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`] };
}

/** Passed and failed tests of a run; tests that never came to run (a file that does not load) count as failed. */
export function readCounts(file) {
  if (!existsSync(file)) {
    return { passed: 0, failed: 1 };
  }
  const { numPassedTests, numTotalTests, numFailedTestSuites, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
  const failed = numFailedTests === 0 ? numFailedTestSuites : numTotalTests - numPassedTests;
  return { passed: numPassedTests, failed };
}

/**
 * Runs steps in order and stops at the first that fails, showing what it said. A step gives `{ code, text?, counts? }`.
 * The last line is the sum over all runners; a step that fails without counting tests counts as one failure.
 */
export async function runSteps(steps) {
  const total = { passed: 0, failed: 0 };
  for (const { name, work } of steps) {
    const begun = Date.now();
    say(`▸ ${name}`);
    const { code, text = '', counts = { passed: 0, failed: 0 } } = await work();
    total.passed += counts.passed;
    total.failed += counts.failed;
    if (code !== 0) {
      say(`${text}\n✗ ${name} failed`);
      total.failed ||= 1;
      break;
    }
    say(`✓ ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  }
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0 ? 0 : 1;
}
