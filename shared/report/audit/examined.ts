import { outcomeNote } from '../../audit/evidence/outcomeNote';
import type { RuleOutcome } from '../../audit/outcome';
import { ruleGroups } from '../../audit/rule';
import { inLanguage } from '../../base/language';
import { tableLabel } from '../../data/canonical/labels';
import type { Block, Cell, TableBlock } from '../document';
import { paragraph } from '../paragraph';
import { plainTable } from '../plainTable';
import { leastPersons } from '../redaction/anonymity';
import { withOthers } from '../redaction/withOthers';
import { counted, groupCell, type PaperContext } from './paperContext';

const hashShown = 16;

/** The files that were examined: rows read = loaded + rejected. */
export function filesTable({ write, facts, number }: PaperContext): TableBlock {
  const heads = ['table', 'file', 'read', 'loaded', 'rejected', 'sha256'] as const;
  return {
    ...plainTable,
    caption: write('auditReport.files.caption'),
    header: heads.map((head) => write(`auditReport.files.${head}`)),
    rows: facts.files.map((one, at): Cell[] => {
      const rows = (name: 'read' | 'loaded' | 'rejected') => number(`files(${at + 1}).${name}`, one[name], 'count');
      const { table, file, sha256 } = one;
      return [
        tableLabel(table, write),
        file,
        rows('read'),
        rows('loaded'),
        rows('rejected'),
        sha256.slice(0, hashShown),
      ];
    }),
    note: write('auditReport.files.note'),
  };
}

const statuses = ['hits', 'clean', 'not-run', 'failed'] as const;

/** How many rules ran, and to which end. */
export function rulesSentence({ sentence, facts, number }: PaperContext): Block {
  const of = (status: RuleOutcome['status']): number => facts.outcomes.filter((one) => one.status === status).length;
  const [hits, clean, notRun, failed] = statuses.map((status) => number(`rules.${status}`, of(status), 'count'));
  const all = number('rules.all', facts.outcomes.length, 'count');
  return paragraph('rules', sentence('auditReport.rules.sum', { all, hits, clean, notRun, failed }));
}

/** What a rule came to; with why, where it did not run. */
function resultOf(outcome: RuleOutcome, { write, language }: PaperContext): string {
  const note = outcomeNote(outcome, { language, translate: write });
  const status = write(`auditRun.status.${outcome.status}`);
  return note === '' ? status : write('auditReport.labelled', { label: status, text: note });
}

/** Every rule with what it came to, or why it did not run. */
export function rulesTable(context: PaperContext): TableBlock {
  const { write, facts, number, language } = context;
  const outcomes = new Map(facts.outcomes.map((outcome) => [outcome.rule, outcome]));
  const heads = ['title', 'tested', 'findings', 'amount', 'result'] as const;
  const sorted = ruleGroups.flatMap((group) => facts.rules.filter((rule) => rule.group === group));
  const units = heads.map((head) => (head === 'amount' ? write('auditReport.yuan') : ''));
  return {
    ...plainTable,
    caption: write('auditReport.rules.caption'),
    header: heads.map((head) => write(`auditReport.rules.${head}`)),
    ...{ units, exactUnits: units },
    rows: sorted.flatMap((rule): Cell[][] => {
      const outcome = outcomes.get(rule.id);
      if (outcome === undefined) return [];
      const ran = outcome.status === 'hits' || outcome.status === 'clean' ? outcome : null;
      const cell = groupCell({ rule });
      const found = ran && counted(context, cell, { count: ran.count, amount: ran.amountAtRisk });
      return [
        [
          inLanguage(rule.title, language),
          ran === null ? '' : number(`${cell}.tested`, ran.tested, 'count'),
          found?.count ?? '',
          found?.amount ?? '',
          resultOf(outcome, context),
        ],
      ];
    }),
  };
}

/** Persons and amounts by region; regions of few persons stand together, so that nobody is told apart by them. */
export function regionsTable({ write, facts, number }: PaperContext): TableBlock | null {
  const { shown, others } = withOthers(facts.regions, leastPersons);
  if (shown.length === 0 && others === null) return null;
  const units = ['', '', write('auditReport.yuan')];
  const row = (name: string, region: string, one: { readonly persons: number; readonly amount: number }): Cell[] => [
    name,
    number(`regions(${region}).persons`, one.persons, 'count'),
    number(`regions(${region}).amount`, one.amount, 'yuan'),
  ];
  return {
    ...plainTable,
    caption: write('auditReport.regions.caption'),
    persons: { kind: 'grouped', by: [0], count: 1, least: leastPersons },
    header: (['region', 'persons', 'amount'] as const).map((head) => write(`auditReport.regions.${head}`)),
    ...{ units, exactUnits: units },
    rows: [
      ...shown.map((one) => row(one.region, one.region, one)),
      ...(others === null ? [] : [row(write('auditReport.regions.others'), 'others', others)]),
    ],
    note: write('auditReport.regions.note', { least: leastPersons }),
  };
}
