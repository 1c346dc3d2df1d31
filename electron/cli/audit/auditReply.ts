import type { RuleScore } from '../../../shared/audit/answerKey';
import type { Spoken } from '../../../shared/audit/evidence/evidenceWords';
import { outcomeNote } from '../../../shared/audit/evidence/outcomeNote';
import type { Finding, RuleOutcome } from '../../../shared/audit/outcome';
import type { ReadRules } from '../../../shared/audit/own/ownRules';
import { type Rule, ruleGroups } from '../../../shared/audit/rule';
import { inLanguage } from '../../../shared/base/language';
import type { ImportReport } from '../../../shared/data/loading/importFile';
import type { Reply } from '../command';
import { textTable } from '../textTable';
import { brokenText } from './brokenRules';

/** What an audit came to. */
export interface AuditAnswer {
  readonly asOf: string;
  readonly rules: readonly Rule[];
  /** Rules of the workspace that can't be read and did not run. */
  readonly broken: ReadRules['broken'];
  readonly outcomes: readonly RuleOutcome[];
  readonly findings: readonly Finding[];
  readonly loaded: readonly ImportReport[];
  readonly unused: readonly string[];
  readonly scores: readonly RuleScore[] | null;
  readonly files: readonly string[];
}

const yuan = (amount: number): string => amount.toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

function ruleRow(rule: Rule, outcome: RuleOutcome, spoken: Spoken): readonly string[] {
  const ran = outcome.status === 'hits' || outcome.status === 'clean' ? outcome : null;
  return [
    rule.id,
    inLanguage(rule.title, spoken.language),
    spoken.translate(`auditRun.status.${outcome.status}`),
    ran === null ? '' : String(ran.count),
    ran === null ? '' : yuan(ran.amountAtRisk),
    outcomeNote(outcome, spoken),
  ];
}

function scoreText(scores: readonly RuleScore[], { translate }: Spoken): string {
  const part = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
  const header = (['rule', 'planted', 'found', 'precision', 'recall'] as const).map((name) =>
    translate(`auditRun.column.${name}`),
  );
  const rows = scores.map(({ rule, planted, found, precision, recall }) => [
    ...[rule, String(planted), String(found)],
    ...[part(precision), part(recall)],
  ]);
  return textTable(header, rows);
}

function textOf({ asOf, rules, broken, outcomes, loaded, unused, scores, files }: AuditAnswer, spoken: Spoken): string {
  const { translate } = spoken;
  const header = (['rule', 'title', 'state', 'findings', 'amount', 'note'] as const).map((name) =>
    translate(`auditRun.column.${name}`),
  );
  const byId = new Map(outcomes.map((outcome) => [outcome.rule, outcome]));
  const groups = ruleGroups.flatMap((group) => {
    const rows = rules.flatMap((rule) => {
      const outcome = byId.get(rule.id);
      return rule.group === group && outcome !== undefined ? [ruleRow(rule, outcome, spoken)] : [];
    });
    return rows.length === 0
      ? []
      : [`${translate(`auditRun.group.${group}`)}\n${textTable(header, rows, [0, 1, 2, 5])}`];
  });
  const hits = outcomes.flatMap((outcome) => (outcome.status === 'hits' ? [outcome] : []));
  const findings = hits.reduce((sum, { count }) => sum + count, 0);
  const amount = yuan(hits.reduce((sum, { amountAtRisk }) => sum + amountAtRisk, 0));
  const rejected = loaded.reduce((sum, report) => sum + report.rejected, 0);
  return [
    ...groups,
    translate('auditRun.sum', { asOf, findings, amount, rules: outcomes.length }),
    ...(loaded.length === 0 ? [] : [translate('auditRun.loaded', { files: loaded.length, rejected })]),
    ...(unused.length === 0 ? [] : [translate('auditRun.unused', { files: unused.join(', ') })]),
    ...brokenText(broken, translate),
    ...(scores === null ? [] : [scoreText(scores, spoken)]),
    ...(files.length === 0 ? [] : [translate('auditRun.written', { count: files.length, file: files[0] ?? '' })]),
  ].join('\n\n');
}

const withoutLists = ({ wrong, missed, ...counts }: RuleScore) => ({
  ...counts,
  wrong: wrong.map(({ keys }) => keys),
  missed: missed.map(({ keys }) => keys),
});

/** One document for scripts, with the keys of data.md §6, and the same in words. */
export function auditReply(answer: AuditAnswer, spoken: Spoken): Reply {
  const { asOf, broken, outcomes, findings, loaded, unused, scores } = answer;
  const document = {
    asOf,
    rules: outcomes.map(({ rule, ...outcome }) => ({ id: rule, ...outcome })),
    broken,
    findings: findings.map(({ id, rule, keys, rows, firstPeriod, lastPeriod, amountAtRisk }) => ({
      ...{ id, rule, keys, rows, firstPeriod, lastPeriod, amountAtRisk },
    })),
    tables: loaded.map(({ table, file, read, loaded: rows, rejected, doubtful }) => ({
      ...{ table, file, read, loaded: rows, rejected, doubtful },
    })),
    unused,
    ...(scores === null ? {} : { scores: scores.map(withoutLists) }),
  };
  return { document, text: textOf(answer, spoken) };
}
