import { stringify } from 'yaml';
import type { Bilingual } from '../../base/language';
import type { Verified } from '../../parameters/parameter';
import type { Recovery, Rule, RuleParameter, RuleRefusal, Severity, Subject } from '../rule';
import { readableTables, sourcesIn } from '../ruleNames';

export interface DraftLaw {
  readonly ref: Bilingual;
  readonly article: Bilingual;
  readonly from: string;
  readonly until: string;
  readonly status: Verified;
}

/** A figure as it is typed. */
export interface DraftParameter {
  readonly id: string;
  readonly label: Bilingual;
  readonly unit: RuleParameter['unit'];
  readonly value: string;
  readonly low: string;
  readonly high: string;
}

export interface DraftTable {
  readonly table: string;
  readonly columns: readonly string[];
}

export interface DraftColumn {
  readonly name: string;
  readonly label: Bilingual;
}

/** A rule while it is being written: nothing in it need be right yet. */
export interface RuleDraft {
  readonly id: string;
  readonly title: Bilingual;
  readonly explanation: Bilingual;
  readonly severity: Severity;
  readonly law: readonly DraftLaw[];
  readonly tables: readonly DraftTable[];
  readonly optional: readonly string[];
  readonly prepared: readonly string[];
  readonly parameters: readonly DraftParameter[];
  readonly refusals: readonly RuleRefusal[];
  readonly subject: Subject;
  readonly identity: readonly string[];
  readonly sql: string;
  readonly columns: readonly DraftColumn[];
  readonly confirm: Bilingual;
  readonly lookAlikes: readonly Bilingual[];
  readonly recovery: Recovery;
}

export const noWords: Bilingual = { zh: '', en: '' };

/** A start that runs: what is at risk is for the user to say. */
export const newDraft: RuleDraft = {
  id: 'own.',
  ...{ title: noWords, explanation: noWords, confirm: noWords },
  ...{ severity: 'suspicion', subject: 'person', recovery: 'refund' },
  ...{ law: [], optional: [], prepared: [], parameters: [], refusals: [], columns: [], lookAlikes: [] },
  tables: [{ table: 'benefits', columns: ['member_id', 'period', 'scheme', 'amount'] }],
  identity: ['member_id', 'scheme'],
  sql: `SELECT member_id, region_code, scheme, period, amount AS amount_at_risk,
  'benefits' AS source_table, source_id, source_row
FROM benefits
WHERE amount > 20000
`,
};

/** The form of a rule that is there. */
export function draftOf(rule: Rule): RuleDraft {
  const { group: _, file: __, law, tables, parameters, columns, ...same } = rule;
  return {
    ...same,
    law: law.map(({ article, until, ...rest }) => ({ ...rest, article: article ?? noWords, until: until ?? '' })),
    tables: Object.entries(tables).map(([table, read]) => ({ table, columns: read })),
    parameters: parameters.map(({ range, value, ...rest }) => ({
      ...rest,
      value: String(value),
      low: range === undefined ? '' : String(range[0]),
      high: range === undefined ? '' : String(range[1]),
    })),
    columns: Object.entries(columns).map(([name, label]) => ({ name, label })),
  };
}

const isBlank = ({ zh, en }: Bilingual): boolean => zh.trim() === '' && en.trim() === '';

/** What is typed as a number where it is one; else as it stands, to be refused by its reader. */
function figure(text: string): number | string {
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? text : number;
}

function parameterRecord({ id, label, unit, value, low, high }: DraftParameter) {
  const record = { id, label, unit, value: unit === 'text' ? value : figure(value) };
  return unit === 'text' || (low.trim() === '' && high.trim() === '')
    ? record
    : { ...record, range: [figure(low), figure(high)] };
}

const lawRecord = ({ ref, article, from, until, status }: DraftLaw) => ({
  ref,
  ...(isBlank(article) ? {} : { article }),
  from,
  ...(until.trim() === '' ? {} : { until }),
  status,
});

/** The words of a rule file that say what the form says; all the rules of a user's own are of one group. */
export function ruleText(draft: RuleDraft): string {
  const { id, title, explanation, severity, subject, recovery, sql, confirm, lookAlikes } = draft;
  const record = {
    ...{ id, group: 'own', title, explanation, severity },
    law: draft.law.map(lawRecord),
    tables: Object.fromEntries(draft.tables.map(({ table, columns }) => [table, columns])),
    ...{ optional: draft.optional, prepared: draft.prepared },
    parameters: draft.parameters.map(parameterRecord),
    ...{ refusals: draft.refusals, subject, identity: draft.identity, sql },
    columns: Object.fromEntries(draft.columns.map(({ name, label }) => [name, label])),
    ...{ confirm, lookAlikes, recovery },
  };
  // The same list may stand in two places: each is to be read where it stands.
  return stringify(record, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** Parts of the form in which something can be wrong. */
export const draftFields = [
  ...(['id', 'title', 'explanation', 'severity', 'law', 'tables', 'optional', 'prepared', 'parameters'] as const),
  ...(['refusals', 'subject', 'identity', 'sql', 'columns', 'confirm', 'lookAlikes', 'recovery'] as const),
] as const satisfies readonly (keyof RuleDraft)[];
export type DraftField = (typeof draftFields)[number];

/** The part of the form that a line of its text belongs to; the query where it belongs to none. */
export function fieldAt(text: string, line: number): DraftField {
  const heads = text.split('\n').slice(0, line).reverse();
  for (const head of heads) {
    const name = /^(\w+):/.exec(head)?.[1];
    const field = draftFields.find((one) => one === name);
    if (field !== undefined) return field;
  }
  return 'sql';
}

/** Tables that the query reads, each with the columns that it names: a start, since a word may be of another table. */
export function tablesOf(sql: string): readonly DraftTable[] {
  const words = new Set(sql.toLowerCase().match(/[a-z_]\w*/g));
  return sourcesIn(sql).flatMap((table) => {
    const known = readableTables[table];
    if (known === undefined) return [];
    return [{ table, columns: known.filter((column) => words.has(column) && !column.startsWith('source_')) }];
  });
}
