import { ruleGroups } from '../../audit/rule';
import type { KeyFigure, Part, ReportDocument, Section } from '../document';
import { paragraphToWrite } from '../paragraph';
import { asSentence } from '../reportContext';
import { evidenceData } from './evidenceTables';
import { filesTable, regionsTable, rulesSentence, rulesTable } from './examined';
import { furtherSections } from './furtherWork';
import { groupSection } from './groupSections';
import { counted, frameOf, type PaperContext, type PaperInput, paperContext, titleOf } from './paperContext';
import { signatures } from './signatures';

/** Rows that are printed of each group; a paper on one group has room for more. The data hold more. */
const printed = { many: 20, one: 200 } as const;

function keyFigures(context: PaperContext): readonly KeyFigure[] {
  const { write, facts, number, sentence } = context;
  const { all } = facts.totals;
  const found = counted(context, 'totals.found', all.found);
  const confirmed = counted(context, 'totals.confirmed', all.confirmed);
  const recovered = counted(context, 'totals.recovered', all.recovered);
  const persons = number('totals.persons', facts.persons, 'count');
  const label = (name: 'findings' | 'amount' | 'confirmed' | 'recovered') => write(`auditReport.key.${name}`);
  return [
    {
      label: label('findings'),
      value: asSentence(found.count),
      note: sentence('auditReport.key.persons', { persons }),
    },
    { label: label('amount'), value: asSentence(found.amount), note: sentence('auditReport.yuan') },
    {
      label: label('confirmed'),
      value: asSentence(confirmed.count),
      note: sentence('auditReport.key.ofAmount', { amount: confirmed.amount }),
    },
    {
      label: label('recovered'),
      value: asSentence(recovered.count),
      note: sentence('auditReport.key.ofAmount', { amount: recovered.amount }),
    },
  ];
}

function overview(context: PaperContext): Part {
  const { write, facts, sentence } = context;
  const regions = regionsTable(context);
  const toWrite = (name: 'assignment' | 'conclusion'): Section => ({
    id: name,
    heading: write(`auditReport.heading.${name}`),
    blocks: [paragraphToWrite(name, sentence(`auditReport.write.${name}`))],
  });
  return {
    layout: 'chapter',
    title: write('auditReport.part.overview'),
    sections: [
      { id: 'figures', heading: '', blocks: [{ kind: 'figures', items: keyFigures(context) }] },
      toWrite('assignment'),
      { id: 'files', heading: write('auditReport.heading.files'), blocks: [filesTable(context)] },
      {
        id: 'rules',
        heading: write('auditReport.heading.rules'),
        blocks: [rulesSentence(context), rulesTable(context)],
      },
      ...(regions === null
        ? []
        : [{ id: 'regions', heading: write('auditReport.heading.regions'), blocks: [regions] }]),
      ...furtherSections(facts, context),
      toWrite('conclusion'),
    ],
  };
}

/** The rules that a paper is on: one, one kind, or all. */
function scopeOf(context: PaperContext): string {
  const { rules } = context.facts;
  const [first, ...others] = rules;
  if (first === undefined) return '';
  if (others.length === 0) return titleOf({ rule: first }, context);
  const isOneKind = others.every(({ group }) => group === first.group);
  return context.write(isOneKind ? `auditRun.group.${first.group}` : 'auditReport.subtitle');
}

/** The working paper of an audit: what was examined, by which rules, and a sheet for each group of cases. */
export function auditPaper(input: PaperInput): ReportDocument {
  const context = paperContext(input);
  const { write } = context;
  const { rules, groups, totals } = context.facts;
  const [only] = rules.length === 1 ? rules : [];
  const most = groups.length === 1 ? printed.one : printed.many;
  const chapters = ruleGroups.flatMap((name): Part[] => {
    const own = groups.filter(({ rule }) => rule.group === name);
    if (own.length === 0) return [];
    const sections = own.map((group) => groupSection(group, context, most));
    return [{ layout: 'chapter', title: write(`auditRun.group.${name}`), sections }];
  });
  const ends: Section = { id: 'signatures', heading: '', blocks: [signatures(context)] };
  return {
    ...frameOf(context, only?.id ?? 'audit', counted(context, 'totals.found', totals.all.found)),
    kind: 'audit',
    title: write('auditReport.title'),
    subtitle: scopeOf(context),
    parts: [
      overview(context),
      ...chapters,
      { layout: 'chapter', title: write('auditReport.heading.signatures'), sections: [ends] },
    ],
    data: evidenceData(context),
  };
}
