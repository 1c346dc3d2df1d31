import { type Result, success } from '../../base/result';
import type { Bench } from '../levers/targetRuns';
import type { OutlookSummary } from '../outlook';
import { type Blow, type Stress, stressed } from './stress';

/** What is told of a run in a line: the headline. */
export type Headline = Pick<
  OutlookSummary,
  'firstDeficitYear' | 'peakYear' | 'peakFund' | 'exhaustionYear' | 'exhaustionMonth' | 'actuarialBalance'
>;

export interface StressRow {
  readonly stress: Stress;
  readonly headline: Headline;
}

export interface StressTable {
  readonly base: Headline;
  readonly rows: readonly StressRow[];
}

function headlineOf(bench: Bench, scenario: Bench['scenario']): Result<Headline> {
  const run = bench.run(scenario);
  if (!run.ok) return run;
  const { firstDeficitYear, peakYear, peakFund, exhaustionYear, exhaustionMonth, actuarialBalance } =
    run.value.outlook.summary;
  return success({ firstDeficitYear, peakYear, peakFund, exhaustionYear, exhaustionMonth, actuarialBalance });
}

/** The headline without and with each stress, by exact runs. Source: features.md E9. */
export function stressTable(bench: Bench, stresses: readonly Stress[], blow: Blow): Result<StressTable> {
  const base = headlineOf(bench, bench.scenario);
  if (!base.ok) return base;
  const rows: StressRow[] = [];
  for (const stress of stresses) {
    const scenario = stressed(bench.parameters, bench.scenario, stress, blow);
    const headline = scenario.ok ? headlineOf(bench, scenario.value) : scenario;
    if (!headline.ok) return headline;
    rows.push({ stress, headline: headline.value });
  }
  return success({ base: base.value, rows });
}
