import type { Block, ReportDocument, Section } from './document';

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

export const sectionsOf = (report: ReportDocument): readonly Section[] => report.parts.flatMap((part) => part.sections);

export const blocksOf = (report: ReportDocument): readonly Block[] =>
  sectionsOf(report).flatMap(({ blocks }) => blocks);

export const blocksOfKind = <Kind extends Block['kind']>(
  report: ReportDocument,
  kind: Kind,
): readonly BlockOf<Kind>[] => blocksOf(report).filter((block): block is BlockOf<Kind> => block.kind === kind);
