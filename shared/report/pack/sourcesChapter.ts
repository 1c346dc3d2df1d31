import type { Part } from '../document';
import { paragraph } from '../paragraph';
import type { ReportContext } from '../reportContext';
import { sourcesSection } from '../sourcesSection';

/** All sources of the run, with how many of them are verified. */
export function sourcesChapter(context: ReportContext): Part {
  const { write, sentence } = context;
  const section = sourcesSection(context, Number.POSITIVE_INFINITY);
  const items = section.blocks.flatMap((block) => (block.kind === 'sources' ? block.items : []));
  const verified = items.filter(({ mark }) => mark === 'verified').length;
  const marks = sentence('pack.sources.marks', { count: String(items.length), verified: String(verified) });
  return {
    layout: 'chapter',
    title: write('pack.sources.title'),
    sections: [
      {
        id: 'allSources',
        heading: write('pack.sources.heading'),
        blocks: [paragraph('sources.marks', marks), ...section.blocks],
      },
    ],
  };
}
