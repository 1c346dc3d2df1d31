import { z } from 'zod';
import { type CaseEdit, caseEditSchema } from '../audit/cases/caseSchema';
import { ruleChanges } from '../audit/own/ownRules';
import { tableLabel } from '../data/canonical/labels';
import type { Translate } from '../text/translator';
import { type KnownAction, knownActions } from './journal';

const text = z.string();
const count = z.number();
const loaded = z.object({ table: text, file: text, read: count, loaded: count, rejected: count });
const recordOf = z.object({ list: text, record: text });

const known = {
  create: z.object({ name: text }),
  bundled: z.object({ bundled: z.array(text) }),
  files: z.object({ files: z.array(loaded) }),
  undo: z.object({ table: text, file: text, rows: count }),
  people: z.object({
    subject: z.literal('people'),
    a: recordOf,
    b: recordOf,
    decision: z.enum(['match', 'noMatch', 'unsure']),
  }),
  finding: z.object({ subject: z.literal('finding'), finding: text, rule: text, edit: caseEditSchema }),
  rule: z.object({ subject: z.literal('rule'), rule: text, change: z.enum(ruleChanges) }),
  package: z.object({ subject: z.literal('package'), package: text, change: z.enum(['saved', 'deleted', 'imported']) }),
  limits: z.object({ subject: z.literal('limits'), limits: text, change: z.enum(['saved', 'deleted', 'imported']) }),
  words: z.object({ subject: z.literal('words'), report: text, passage: text, change: z.enum(['saved', 'reset']) }),
  report: z.object({ subject: z.literal('report'), report: text, language: text, format: text, file: text }),
  audit: z.object({ rules: count, findings: count, amountAtRisk: count }),
  unmask: z.object({ reason: text, what: text }),
  savedPeople: z.object({ subject: z.literal('people'), rows: count }),
  savedFindings: z.object({ subject: z.literal('findings'), rows: count }),
  table: z.object({ table: text, rows: count }),
};

const recordText = ({ list, record }: z.infer<typeof recordOf>, translate: Translate): string =>
  `${tableLabel(list, translate)} ${record}`;

/** What was set of a case, one field after the other. */
export function editText(edit: CaseEdit, translate: Translate): string {
  const { stage, verdict, note, owner, due, confirmedAmount, recovered, penalties } = edit;
  const amount = (field: 'confirmedAmount' | 'recovered' | 'penalties', value: number | null | undefined) =>
    value === undefined || value === null ? [] : [translate(`auditCases.set.${field}`, { amount: value.toFixed(2) })];
  return [
    ...(stage === undefined ? [] : [translate(`auditCases.stage.${stage}`)]),
    ...(verdict === undefined || verdict === null ? [] : [translate(`auditCases.verdict.${verdict}`)]),
    ...amount('confirmedAmount', confirmedAmount),
    ...(confirmedAmount === null ? [translate('auditCases.set.wholeAmount')] : []),
    ...amount('recovered', recovered),
    ...amount('penalties', penalties),
    ...(owner === undefined ? [] : [translate('auditCases.set.owner', { owner: owner || '–' })]),
    ...(due === undefined ? [] : [translate('auditCases.set.due', { day: due ?? '–' })]),
    ...(note === undefined ? [] : [translate('auditCases.set.note')]),
  ].join(translate('auditCases.set.separator'));
}

type Sentence = (detail: unknown, translate: Translate) => string | null;

/** A sentence for details of the form that is known; null for any other. */
const whenKnown =
  <T>(schema: z.ZodType<T>, say: (facts: T, translate: Translate) => string): Sentence =>
  (detail, translate) => {
    const parsed = schema.safeParse(detail);
    return parsed.success ? say(parsed.data, translate) : null;
  };

const sentences: Partial<Record<KnownAction, readonly Sentence[]>> = {
  create: [whenKnown(known.create, ({ name }) => name)],
  import: [
    whenKnown(known.files, ({ files }, translate) =>
      files
        .map(({ table, ...facts }) =>
          translate('history.deed.import', { table: tableLabel(table, translate), ...facts }),
        )
        .join('; '),
    ),
    whenKnown(known.bundled, ({ bundled }, translate) =>
      translate('history.deed.bundled', {
        tables: bundled.map((table) => tableLabel(table, translate)).join(', '),
      }),
    ),
  ],
  undo: [
    whenKnown(known.undo, ({ table, ...facts }, translate) =>
      translate('history.deed.undo', { table: tableLabel(table, translate), ...facts }),
    ),
  ],
  decision: [
    whenKnown(known.people, ({ a, b, decision }, translate) =>
      translate('history.deed.people', {
        a: recordText(a, translate),
        b: recordText(b, translate),
        decision: translate(`data.people.decisions.${decision}`),
      }),
    ),
    whenKnown(known.finding, ({ finding, rule, edit }, translate) =>
      translate('history.deed.finding', { finding: finding.slice(0, 8), rule, edit: editText(edit, translate) }),
    ),
    whenKnown(known.rule, ({ rule, change }, translate) =>
      translate('history.deed.rule', { rule, change: translate(`auditEditor.change.${change}`) }),
    ),
    whenKnown(known.package, ({ package: title, change }, translate) =>
      translate('history.deed.package', { package: title, change: translate(`auditEditor.change.${change}`) }),
    ),
    whenKnown(known.limits, ({ limits, change }, translate) =>
      translate('history.deed.limits', { limits, change: translate(`auditEditor.change.${change}`) }),
    ),
    whenKnown(known.words, ({ change, ...facts }, translate) =>
      translate('history.deed.words', { ...facts, change: translate(`reportsScreen.words.change.${change}`) }),
    ),
  ],
  audit: [
    whenKnown(known.audit, ({ amountAtRisk, ...facts }, translate) =>
      translate('history.deed.audit', { ...facts, amount: amountAtRisk.toFixed(2) }),
    ),
  ],
  unmask: [whenKnown(known.unmask, (facts, translate) => translate('history.deed.unmask', facts))],
  export: [
    whenKnown(known.savedPeople, ({ rows }, translate) => translate('history.deed.savedPeople', { rows })),
    whenKnown(known.savedFindings, ({ rows }, translate) => translate('history.deed.savedFindings', { rows })),
    whenKnown(known.report, (facts, translate) => translate('history.deed.report', facts)),
    whenKnown(known.table, ({ table, rows }, translate) =>
      translate('history.deed.table', { table: tableLabel(table, translate), rows }),
    ),
  ],
};

const actionOf = (what: string): KnownAction | undefined => knownActions.find((action) => action === what);

/** What a line of the journal is about, in one word or two; a word that a newer program wrote stands as it is. */
export function deedWord(what: string, translate: Translate): string {
  const action = actionOf(what);
  return action === undefined ? what : translate(`workspace.deed.${action}`);
}

/** The facts of a line of the journal as a sentence; facts in a form that is not known are shown as they are. */
export function describeDeed(what: string, detail: Readonly<Record<string, unknown>>, translate: Translate): string {
  const action = actionOf(what);
  for (const sentence of (action && sentences[action]) ?? []) {
    const said = sentence(detail, translate);
    if (said !== null) return said;
  }
  return Object.keys(detail).length === 0 ? '' : JSON.stringify(detail);
}
