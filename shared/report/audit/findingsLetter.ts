import { inLanguage } from '../../base/language';
import type { Block, Part, ReportDocument, Section } from '../document';
import { paragraph, paragraphToWrite } from '../paragraph';
import type { CaseGroup } from './auditFacts';
import { evidenceData } from './evidenceTables';
import { conditionBlock, evidenceBlocks, lawTable } from './groupSections';
import { counted, frameOf, groupCell, type PaperContext, type PaperInput, paperContext, titleOf } from './paperContext';
import { signatures } from './signatures';

const annexRows = 500;

/** How much of it was confirmed, and how the law gets it back. */
function amountBlocks(group: CaseGroup, context: PaperContext): readonly Block[] {
  const { sentence, write, facts } = context;
  const totals = facts.totals.rules.find(({ rule }) => rule === group.rule.id);
  const confirmed = totals?.confirmed ?? { count: 0, amount: 0 };
  const standing =
    confirmed.count === 0
      ? sentence('auditReport.letter.unconfirmed')
      : sentence('auditReport.letter.confirmed', counted(context, `${groupCell(group)}.confirmed`, confirmed));
  return [
    paragraph('letter.standing', standing),
    ...(group.rule.recovery === 'none'
      ? []
      : [
          paragraph(
            'letter.recovery',
            sentence('auditReport.labelled', {
              label: write('auditReport.label.recovery'),
              text: write(`auditScreens.recovery.${group.rule.recovery}`),
            }),
          ),
        ]),
  ];
}

function letter(group: CaseGroup, context: PaperContext): Part {
  const { write, sentence, language } = context;
  const section = (id: 'facts' | 'provisions' | 'amount' | 'demand', blocks: readonly Block[]): Section => ({
    id,
    heading: write(`auditReport.letter.heading.${id}`),
    blocks,
  });
  const toWrite = (name: 'addressee' | 'demand' | 'term'): Block =>
    paragraphToWrite(`letter.${name}`, sentence(`auditReport.letter.write.${name}`));
  const check = paragraph('letter.check', { text: inLanguage(group.rule.confirm, language), figures: [] });
  return {
    layout: 'chapter',
    title: write('auditReport.letter.part'),
    sections: [
      { id: 'addressee', heading: '', blocks: [toWrite('addressee')] },
      section('facts', [
        paragraph('letter.explanation', { text: inLanguage(group.rule.explanation, language), figures: [] }),
        conditionBlock(group, context),
      ]),
      section('provisions', [lawTable(group, context)]),
      section('amount', amountBlocks(group, context)),
      section('demand', [check, toWrite('demand'), toWrite('term')]),
      { id: 'signatures', heading: '', blocks: [signatures(context, ['lead'])] },
    ],
  };
}

/** The letter to the audited agency on what one rule found. The facts hold that rule alone. */
export function findingsLetter(input: PaperInput, group: CaseGroup): ReportDocument {
  const context = paperContext(input);
  const { write } = context;
  const { count, amountAtRisk: amount } = group.outcome;
  return {
    ...frameOf(context, group.rule.id, counted(context, groupCell(group), { count, amount })),
    kind: 'findings',
    title: write('auditReport.letter.title'),
    subtitle: titleOf(group, context),
    parts: [
      letter(group, context),
      {
        layout: 'chapter',
        title: write('auditReport.letter.annex'),
        sections: [
          {
            id: 'evidence',
            heading: write('auditReport.heading.evidence'),
            blocks: evidenceBlocks(group, context, annexRows),
          },
        ],
      },
    ],
    data: evidenceData(context),
  };
}
