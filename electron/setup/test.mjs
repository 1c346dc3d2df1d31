import { build } from './build.mjs';
import { fastTests, staticSteps } from './check.mjs';
import { leave, SetupProblem } from './command.mjs';
import { runEndToEnd } from './endToEnd.mjs';
import { ensurePackages } from './packages.mjs';
import { packFolder } from './packing.mjs';
import { ensureRuntime } from './runtime.mjs';
import { countsOf, readCounts, runSteps } from './steps.mjs';
import { ensureSystemLibraries } from './systemLibraries.mjs';

/** A step of ours says what stopped it by throwing; any other throw is a bug and ends the run. */
const step = (name, task) => ({
  name,
  async work() {
    try {
      await task();
      return { code: 0 };
    } catch (error) {
      if (error instanceof SetupProblem) {
        return { code: 1, text: error.message };
      }
      throw error;
    }
  },
});

async function endToEndTests(runtime) {
  const { file, args } = countsOf('e2e');
  const { code } = await runEndToEnd(runtime, args, 'show');
  return { code, counts: readCounts(file) };
}

async function test() {
  await ensurePackages();
  const runtime = await ensureRuntime();
  await ensureSystemLibraries(runtime, 'test');
  const steps = [
    ...staticSteps,
    step('Build', () => build()),
    fastTests,
    ...(process.platform === 'linux' ? [step('Package', () => packFolder(runtime))] : []),
    { name: 'End-to-end tests', work: () => endToEndTests(runtime) },
  ];
  return runSteps(steps);
}

test().then((code) => process.exit(code), leave);
