import { engineVersion } from '../../base/engineVersion';
import { inLanguage, type Language } from '../../base/language';
import { sha256Of } from '../../base/sha256';
import type { ReportDocument } from '../document';
import { inputsHash } from '../inputsHash';
import { type NumberedWords, numberedWords } from '../numberedWords';
import type { ReportWords } from '../reportContext';
import type { AuditFacts, CaseGroup } from './auditFacts';

/** What a paper on an audit is made from. `day` is the ISO date printed on it. */
export interface PaperInput {
  readonly facts: AuditFacts;
  readonly language: Language;
  readonly day: string;
}

/**
 * What the sections of a paper share. Cells: `totals.found.count`, `totals.confirmed.amount`, `totals.persons`,
 * `rules.hits`, `files(3).read`, `regions(990100).persons`, `group(RULE).persons`, `group(RULE).recovered.amount`,
 * `evidence(RULE, 12).amount` (row 12 of the rule's list), `sample.size`, `price.presentValue.low`.
 */
export interface PaperContext extends NumberedWords {
  readonly input: PaperInput;
  readonly facts: AuditFacts;
}

export const paperContext = (input: PaperInput): PaperContext => ({
  ...numberedWords(input.language),
  input,
  facts: input.facts,
});

/** Findings and their amount, of all rules or of one. */
export const counted = (
  context: PaperContext,
  cell: string,
  { count, amount }: { readonly count: number; readonly amount: number },
) => ({
  count: context.number(`${cell}.count`, count, 'count'),
  amount: context.number(`${cell}.amount`, amount, 'yuan'),
});

export const groupCell = ({ rule }: Pick<CaseGroup, 'rule'>): string => `group(${rule.id})`;

/** SHA-256 of each file and of each rule with its figures. */
function inputsOf({ files, rules }: AuditFacts): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...files.map(({ table, file, sha256 }) => [`${table}: ${file}`, sha256]),
    ...rules.map(({ id, sql, parameters }) => [`rules: ${id}`, sha256Of(JSON.stringify([sql, parameters]))]),
  ]);
}

/** Which audit a paper is on, by its inputs. */
function provenanceOf({ facts }: PaperContext, subject: string): ReportDocument['provenance'] {
  const inputs = inputsOf(facts);
  const seed = facts.sampling?.sample.question.seed ?? null;
  return { subject, engineVersion, seed, inputs, inputsHash: inputsHash(inputs) };
}

function identityOf(context: PaperContext, { inputsHash: hash }: ReportDocument['provenance']) {
  const { write, facts, input } = context;
  return [
    { label: write('auditReport.identity.asOf'), value: facts.asOf },
    { label: write('auditReport.identity.printed'), value: input.day },
    { label: write('auditReport.identity.engine'), value: `Fundscope ${engineVersion}` },
    { label: write('auditReport.identity.hash'), value: hash.slice(0, 12) },
  ];
}

/** What a paper says of itself, whatever it is on: language, day, what was found in all, which audit. */
export function frameOf(context: PaperContext, subject: string, found: ReturnType<typeof counted>) {
  const { facts, input, sentence } = context;
  const provenance = provenanceOf(context, subject);
  return {
    ...{ language: input.language, day: input.day, provenance },
    headline: sentence('auditReport.headline', { asOf: facts.asOf, ...found }),
    identity: identityOf(context, provenance),
  };
}

export const titleOf = ({ rule }: Pick<CaseGroup, 'rule'>, { language }: ReportWords): string =>
  inLanguage(rule.title, language);
