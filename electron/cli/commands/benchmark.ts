import { combine } from '../../../shared/base/combine';
import { nearest } from '../../../shared/base/nearest';
import { failed, type Result, success } from '../../../shared/base/result';
import type { Translate } from '../../../shared/text/translator';
import { timeAudit } from '../benchmarks/auditTimes';
import { timeFan } from '../benchmarks/fanTimes';
import { timeImport } from '../benchmarks/importTimes';
import { type Timing, timeTogether, type Workload } from '../benchmarks/measure';
import { reference, type WorkloadName, workload, workloadNames } from '../benchmarks/workloads';
import type { Command, Invocation, Reply } from '../command';
import { numberOption } from '../readOptions';
import { textTable } from '../textTable';

/** Works that time themselves beside something of their own. */
const timed = ['paths-10000', 'import', 'audit'] as const;
const names = [...workloadNames, ...timed] as const;

function namesAsked([name]: readonly string[]): Result<readonly (typeof names)[number][]> {
  if (name === undefined) return success(names);
  const known = names.find((candidate) => candidate === name);
  if (known !== undefined) return success([known]);
  const expected = `${nearest(name, names)} (${names.join(' | ')})`;
  return failed({ code: 'usage/bad-option', option: 'NAME', value: name, expected });
}

function replyOf(timings: readonly Timing[], translate: Translate): Reply {
  const header = (['name', 'median', 'best', 'unit', 'ratio'] as const).map((key) => translate(`cli.benchmark.${key}`));
  const rows = timings.map(({ name, median, best, nanosecondsPerCellYear, ratio }) => [
    name,
    median.toFixed(3),
    best.toFixed(3),
    nanosecondsPerCellYear.toFixed(2),
    ratio.toFixed(3),
  ]);
  const [, only, ...others] = timings;
  const one = only !== undefined && others.length === 0 ? only : {};
  return { document: { ...one, benchmarks: timings }, text: textTable(header, rows) };
}

/** Kernels beside the plain reference, in turn. */
async function timeKernels(
  kernels: readonly WorkloadName[],
  rounds: number,
  invocation: Invocation,
): Promise<Result<readonly Timing[]>> {
  if (kernels.length === 0) return success([]);
  const { translate, say } = invocation;
  const workloads: Workload[] = [];
  for (const name of kernels) {
    say(translate('cli.benchmark.running', { name }));
    const made = await workload(name, invocation);
    if (!made.ok) return made;
    workloads.push(made.value);
  }
  return success(timeTogether(reference(), workloads, rounds));
}

/** Times of the engine and of a plain reference, taken in turn in one run. */
export const benchmark: Command = {
  options: { rounds: { type: 'string' }, rows: { type: 'string' } },
  run: async (invocation) => {
    const { positionals, options, translate, say } = invocation;
    const asked = combine({
      works: namesAsked(positionals),
      rounds: numberOption(options, 'rounds', { low: 1, high: 1000, whole: true }, 7),
      rows: numberOption(options, 'rows', { low: 1, high: 100_000_000, whole: true }, 200_000),
    });
    if (!asked.ok) return asked;
    const { works, rounds, rows } = asked.value;
    const kernels = await timeKernels(
      workloadNames.filter((name) => works.includes(name)),
      rounds,
      invocation,
    );
    if (!kernels.ok) return kernels;
    const timings = [...kernels.value];
    const timers = {
      'paths-10000': () => timeFan(invocation, rounds),
      import: () => timeImport(rows, rounds),
      audit: () => timeAudit(invocation, rounds),
    };
    for (const name of timed) {
      if (!works.includes(name)) continue;
      say(translate('cli.benchmark.running', { name }));
      const found = await timers[name]();
      if (!found.ok) return found;
      timings.push(...found.value);
    }
    return success(replyOf(timings, translate));
  },
};
