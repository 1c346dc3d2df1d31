import type { RuleLaw } from '../../audit/rule';
import { inLanguage } from '../../base/language';
import type { Block, Cell, Section, TableBlock } from '../document';
import { paragraph, paragraphToWrite } from '../paragraph';
import { plainTable } from '../plainTable';
import type { CaseGroup } from './auditFacts';
import { decisionsTable, printedRows, rowsSentence } from './evidenceTables';
import { counted, groupCell, type PaperContext, titleOf } from './paperContext';

function lawRow({ ref, article, from, until, status }: RuleLaw, { write, language }: PaperContext): readonly Cell[] {
  return [
    inLanguage(ref, language),
    article === null ? '' : inLanguage(article, language),
    until === null ? write('auditReport.law.since', { from }) : write('auditReport.law.span', { from, until }),
    write(`report.status.${status}`),
  ];
}

/** The provisions that a rule goes by, with article, time in force and how far each was checked. */
export function lawTable({ rule }: CaseGroup, context: PaperContext): TableBlock {
  const { write } = context;
  const heads = ['ref', 'article', 'inForce', 'status'] as const;
  return {
    ...plainTable,
    caption: write('auditReport.law.caption'),
    header: heads.map((head) => write(`auditReport.law.${head}`)),
    rows: rule.law.map((law) => lawRow(law, context)),
  };
}

/** What was found: findings, persons, rows, months, amount. */
export function conditionBlock(group: CaseGroup, context: PaperContext): Block {
  const { sentence, number, write } = context;
  const cell = groupCell(group);
  const { outcome, persons, firstPeriod, lastPeriod } = group;
  const { count, amount } = counted(context, cell, { count: outcome.count, amount: outcome.amountAtRisk });
  const facts = { count, amount, rows: number(`${cell}.rows.all`, outcome.rows, 'count') };
  const months =
    firstPeriod === null || lastPeriod === null
      ? ''
      : write('auditReport.condition.months', { from: firstPeriod.slice(0, 7), to: lastPeriod.slice(0, 7) });
  const text =
    persons === 0
      ? sentence('auditReport.condition.text', { ...facts, months })
      : sentence('auditReport.condition.ofPersons', {
          ...{ ...facts, months },
          persons: number(`${cell}.persons`, persons, 'count'),
        });
  return paragraph(`${cell}.condition`, text);
}

const standings = ['found', 'atRisk', 'confirmed', 'dismissed', 'recovered'] as const;

/** Where the cases of a group stand, with counts and amounts. */
export function standingTable(group: CaseGroup, context: PaperContext): TableBlock {
  const { write, facts } = context;
  const totals = facts.totals.rules.find(({ rule }) => rule === group.rule.id);
  const units = ['', '', write('auditReport.yuan')];
  return {
    ...plainTable,
    caption: write('auditReport.standing.caption'),
    header: (['state', 'count', 'amount'] as const).map((head) => write(`auditReport.standing.${head}`)),
    ...{ units, exactUnits: units },
    rows: standings.flatMap((name): Cell[][] => {
      if (totals === undefined) return [];
      const { count, amount } = counted(context, `${groupCell(group)}.${name}`, totals[name]);
      return [[write(`auditReport.standing.${name}`), count, amount]];
    }),
  };
}

/** The rows of a group with how many there are. */
export function evidenceBlocks(group: CaseGroup, context: PaperContext, most: number): readonly Block[] {
  const shown = paragraph(`${groupCell(group)}.rows`, rowsSentence(group, context, most));
  return [shown, printedRows(group, context, most)];
}

/** Words under a label of their own, where a heading would take too much room. */
function labelled(
  name: 'criterion' | 'checking' | 'lawful',
  text: string,
  { rule }: CaseGroup,
  { write, sentence }: PaperContext,
): Block {
  const said = sentence('auditReport.labelled', { label: write(`auditReport.label.${name}`), text });
  return paragraph(`${groupCell({ rule })}.${name}`, said);
}

const hasCases = ({ cases }: CaseGroup): boolean => cases.some(({ status }) => status !== 'open');

const written = ['cause', 'recommendation', 'answer'] as const;

/** The sheet of one group: criterion, condition, cases, evidence, and what the auditor has to write. */
export function groupSection(group: CaseGroup, context: PaperContext, most: number): Section {
  const { sentence, language } = context;
  const { explanation, confirm, lookAlikes } = group.rule;
  const decisions = decisionsTable(group, context);
  const lawful = lookAlikes.map((text) => inLanguage(text, language)).join(language === 'zh-CN' ? '' : ' ');
  return {
    id: groupCell(group),
    heading: titleOf(group, context),
    blocks: [
      labelled('criterion', inLanguage(explanation, language), group, context),
      lawTable(group, context),
      conditionBlock(group, context),
      ...(hasCases(group) ? [standingTable(group, context)] : []),
      ...(decisions === null ? [] : [decisions]),
      ...evidenceBlocks(group, context, most),
      labelled('checking', inLanguage(confirm, language), group, context),
      ...(lawful === '' ? [] : [labelled('lawful', lawful, group, context)]),
      ...written.map((name) => paragraphToWrite(`${groupCell(group)}.${name}`, sentence(`auditReport.write.${name}`))),
    ],
  };
}
