import { inLanguage } from '../base/language';
import type { Part, ReportDocument, ReportKind, Sentence, TableBlock } from './document';
import { inputsHash } from './inputsHash';
import type { ReportContext } from './reportContext';

/** What one report on a run does not share with another. */
export interface RunReport {
  readonly kind: ReportKind;
  readonly title: string;
  readonly subtitle: string;
  readonly headline: Sentence;
  readonly parts: readonly Part[];
  readonly data: TableBlock;
  /** Null where nothing was drawn by chance. */
  readonly seed: number | null;
}

/** A report on a run, with what says which run it is. */
export function runReport({ write, input }: ReportContext, { seed, ...own }: RunReport): ReportDocument {
  const { run, scenario, language, day } = input;
  const hash = inputsHash(run.inputs);
  return {
    ...own,
    language,
    day,
    identity: [
      { label: write('report.identity.scenario'), value: inLanguage(scenario.title, language) },
      {
        label: write('report.identity.valuation'),
        value: write('report.identity.valuationDay', { year: run.projection.firstYear }),
      },
      { label: write('report.identity.printed'), value: day },
      { label: write('report.identity.engine'), value: `Fundscope ${run.engineVersion}` },
      { label: write('report.identity.hash'), value: hash.slice(0, 12) },
    ],
    provenance: {
      subject: run.scenario,
      engineVersion: run.engineVersion,
      seed,
      inputs: run.inputs,
      inputsHash: hash,
      scenario: JSON.stringify(scenario),
    },
  };
}
