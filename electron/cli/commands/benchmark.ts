import { nearest } from '../../../shared/base/nearest';
import { failed, type Result, success } from '../../../shared/base/result';
import type { Translate } from '../../../shared/text/translator';
import { type Timing, timeTogether, type Workload } from '../benchmarks/measure';
import { reference, type WorkloadName, workload, workloadNames } from '../benchmarks/workloads';
import type { Command, Reply } from '../command';
import { numberOption } from '../readOptions';
import { textTable } from '../textTable';

function namesAsked([name]: readonly string[]): Result<readonly WorkloadName[]> {
  if (name === undefined) return success(workloadNames);
  const known = workloadNames.find((candidate) => candidate === name);
  if (known !== undefined) return success([known]);
  const expected = `${nearest(name, workloadNames)} (${workloadNames.join(' | ')})`;
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

/** Times of the engine and of a plain reference, taken in turn in one run. */
export const benchmark: Command = {
  options: { rounds: { type: 'string' } },
  run: async ({ positionals, options, datasets, translate, say }) => {
    const names = namesAsked(positionals);
    if (!names.ok) return names;
    const rounds = numberOption(options, 'rounds', { low: 1, high: 1000, whole: true }, 7);
    if (!rounds.ok) return rounds;
    const workloads: Workload[] = [];
    for (const name of names.value) {
      say(translate('cli.benchmark.running', { name }));
      const made = await workload(name, datasets);
      if (!made.ok) return made;
      workloads.push(made.value);
    }
    return success(replyOf(timeTogether(reference(), workloads, rounds.value), translate));
  },
};
