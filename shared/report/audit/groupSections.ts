import type { RuleLaw } from '../../audit/rule';
import { inLanguage } from '../../base/language';
import type { Block, Cell, Section, TableBlock } from '../document';
import { paragraph, paragraphToWrite } from '../paragraph';
import { plainTable } from '../plainTable';
import type { CaseGroup } from './auditFacts';
import { decisionsTable, printedRows, rowsSentence } from './evidenceTables';
import { counted, groupCell, type PaperContext } from './paperContext';

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

const section = (group: CaseGroup, name: string, heading: string, blocks: readonly Block[]): Section => ({
  id: `${groupCell(group)}.${name}`,
  heading,
  blocks,
});

/** The rows of a group with how many there are. */
export function evidenceBlocks(group: CaseGroup, context: PaperContext, most: number): readonly Block[] {
  const shown = paragraph(`${groupCell(group)}.rows`, rowsSentence(group, context, most));
  return [shown, printedRows(group, context, most)];
}

const written = ['cause', 'recommendation', 'answer'] as const;

/** The sheet of one group: criterion, condition, cases, evidence, and what the auditor has to write. */
export function groupSections(group: CaseGroup, context: PaperContext, most: number): readonly Section[] {
  const { write, sentence, language } = context;
  const { rule } = group;
  const cell = groupCell(group);
  const said = (name: string, text: string): Block => paragraph(`${cell}.${name}`, { text, figures: [] });
  const decisions = decisionsTable(group, context);
  return [
    section(group, 'criterion', write('auditReport.heading.criterion'), [
      said('explanation', inLanguage(rule.explanation, language)),
      lawTable(group, context),
    ]),
    section(group, 'condition', write('auditReport.heading.condition'), [
      conditionBlock(group, context),
      standingTable(group, context),
      ...(decisions === null ? [] : [decisions]),
    ]),
    section(group, 'evidence', write('auditReport.heading.evidence'), evidenceBlocks(group, context, most)),
    section(group, 'checking', write('auditReport.heading.checking'), [
      said('confirm', inLanguage(rule.confirm, language)),
      ...rule.lookAlikes.map((text, at) => said(`lookAlike.${at + 1}`, inLanguage(text, language))),
    ]),
    ...written.map((name) =>
      section(group, name, write(`auditReport.heading.${name}`), [
        paragraphToWrite(`${cell}.${name}`, sentence(`auditReport.write.${name}`)),
      ]),
    ),
  ];
}
