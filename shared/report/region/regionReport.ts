import { inLanguage } from '../../base/language';
import type { ReportDocument } from '../document';
import { inputsHash } from '../inputsHash';
import { regionHeadline } from './regionBrief';
import { regionFund, regionMembers, regionPooling } from './regionChapters';
import { firstOf, lastOf, type RegionInput, regionContext } from './regionInput';
import { regionPlace } from './regionPlace';
import { wholeRegionTable } from './regionTable';

/** One province: its fund, its members, what it gives and gets, and its place among all. */
export function regionReport(input: RegionInput): ReportDocument {
  const context = regionContext(input);
  const { write } = context;
  const { run, own, language, day } = input;
  const hash = inputsHash(run.inputs);
  const regime = write(`regions.regime.${run.regime}`);
  return {
    kind: 'region',
    language,
    day,
    title: write('regionReport.title', { region: inLanguage(own.name, language) }),
    subtitle: write('regionReport.subtitle', { from: firstOf(context), to: lastOf(context), regime }),
    headline: regionHeadline(context),
    identity: [
      { label: write('report.identity.scenario'), value: inLanguage(input.scenario, language) },
      { label: write('report.identity.printed'), value: day },
      { label: write('report.identity.engine'), value: `Fundscope ${run.engineVersion}` },
      { label: write('report.identity.hash'), value: hash.slice(0, 12) },
    ],
    parts: [regionFund(context), regionPooling(context), regionMembers(context), regionPlace(context)],
    data: wholeRegionTable(context),
    provenance: {
      subject: `${run.scenario}-${own.region}`,
      engineVersion: run.engineVersion,
      seed: null,
      inputs: run.inputs,
      inputsHash: hash,
    },
  };
}
