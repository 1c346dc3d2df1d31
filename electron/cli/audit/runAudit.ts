import { type RuleScore, readAnswerKey, scoreRule } from '../../../shared/audit/answerKey';
import type { Finding } from '../../../shared/audit/outcome';
import type { Rule } from '../../../shared/audit/rule';
import { readFindings } from '../../../shared/audit/run/readFindings';
import { type RunEvents, runRules } from '../../../shared/audit/run/runRules';
import { type Result, success } from '../../../shared/base/result';
import type { Session } from '../../../shared/data/database';
import type { Deed } from '../../../shared/workspace/journal';
import type { Invocation, Reply } from '../command';
import type { Target } from '../importing/target';
import { textOption } from '../readOptions';
import { readText } from '../scenario';
import { auditGround } from './auditGround';
import { type AuditAnswer, auditReply } from './auditReply';
import { type LoadedFolder, loadFolder } from './loadFolder';
import { withTarget } from './withTables';
import { writeFindings } from './writeFindings';

const pageFindings = 20_000;

async function allFindings(session: Session, rules: readonly Rule[]): Promise<Result<readonly Finding[]>> {
  const filters = { rules: rules.map(({ id }) => id) };
  const sort = { by: 'rule', descending: false } as const;
  const findings: Finding[] = [];
  for (let from = 0; ; from += pageFindings) {
    const page = await readFindings(session, { filters, sort, from, count: pageFindings });
    if (!page.ok) return page;
    findings.push(...page.value.findings);
    if (from + pageFindings >= page.value.total) return success(findings);
  }
}

/** Says how far a long run is, once every tenth of the way. */
export function eventsOf({ say, translate }: Invocation): RunEvents {
  const start = performance.now();
  let said = 0;
  return {
    cancelled: () => false,
    clock: () => performance.now(),
    onProgress: (done, of, what) => {
      const seconds = (performance.now() - start) / 1000;
      const tenth = Math.floor((10 * done) / of);
      if (tenth <= said || tenth > 9 || seconds < 5) return;
      said = tenth;
      const left = ((seconds * (of - done)) / done).toFixed(0);
      say(translate('auditRun.progress', { percent: 10 * tenth, what, left }));
    },
  };
}

async function scoresFrom(file: string | undefined, rules: readonly Rule[], findings: readonly Finding[]) {
  if (file === undefined) return success<readonly RuleScore[] | null>(null);
  const text = await readText(file, file);
  if (!text.ok) return text;
  const key = readAnswerKey(file, text.value.text);
  if (!key.ok) return key;
  const byRule = (id: string): readonly Finding[] => findings.filter(({ rule }) => rule === id);
  return success<readonly RuleScore[] | null>(rules.map(({ id }) => scoreRule(id, key.value, byRule(id))));
}

type Answered = Omit<AuditAnswer, 'loaded' | 'unused'>;

async function answered(invocation: Invocation, session: Session, target: Target): Promise<Result<Answered>> {
  const { options } = invocation;
  const ground = await auditGround(invocation, session, target);
  if (!ground.ok) return ground;
  const { rules, broken, context } = ground.value;
  const outcomes = await runRules(session, rules, { context }, eventsOf(invocation));
  if (!outcomes.ok) return outcomes;
  const findings = await allFindings(session, rules);
  if (!findings.ok) return findings;
  const scores = await scoresFrom(textOption(options, 'key'), rules, findings.value);
  if (!scores.ok) return scores;
  const folder = textOption(options, 'out');
  const files = folder === undefined ? success([]) : await writeFindings(folder, session, findings.value);
  if (!files.ok) return files;
  const told = { asOf: context.asOf, rules, broken, outcomes: outcomes.value, findings: findings.value };
  return success({ ...told, scores: scores.value, files: files.value });
}

function deedOf({ outcomes }: Answered): Deed {
  const hits = outcomes.flatMap((outcome) => (outcome.status === 'hits' ? [outcome] : []));
  const findings = hits.reduce((sum, { count }) => sum + count, 0);
  const amountAtRisk = Math.round(100 * hits.reduce((sum, outcome) => sum + outcome.amountAtRisk, 0)) / 100;
  return { what: 'audit', detail: { rules: outcomes.length, findings, amountAtRisk } };
}

const nothing: LoadedFolder = { reports: [], unused: [] };

async function onTarget(invocation: Invocation, target: Target, loaded: LoadedFolder): Promise<Result<Reply>> {
  const session = await target.ledger.session();
  if (!session.ok) return session;
  const answer = await answered(invocation, session.value, target);
  await session.value.close();
  if (!answer.ok) return answer;
  const kept = await target.finish([], deedOf(answer.value));
  if (!kept.ok) return kept;
  return success(auditReply({ ...answer.value, loaded: loaded.reports, unused: loaded.unused }, invocation));
}

/** Loads a folder into a workspace for good: that is a deed of its own. */
const keepFolder = (invocation: Invocation, folder: string): Promise<Result<LoadedFolder>> =>
  withTarget(invocation, async (target) => {
    const loaded = await loadFolder(invocation, folder, target);
    if (!loaded.ok) return loaded;
    const kept = await target.finish(loaded.value.reports);
    return kept.ok ? loaded : kept;
  });

/** Loads a folder, or takes a workspace's tables, and runs the rules over them. */
export async function runAudit(invocation: Invocation): Promise<Result<Reply>> {
  const folder = textOption(invocation.options, 'data');
  const keeps = textOption(invocation.options, 'workspace') !== undefined;
  const kept = folder !== undefined && keeps ? await keepFolder(invocation, folder) : success(nothing);
  if (!kept.ok) return kept;
  return withTarget(invocation, async (target) => {
    const passing = folder !== undefined && !keeps ? await loadFolder(invocation, folder, target) : kept;
    return passing.ok ? onTarget(invocation, target, passing.value) : passing;
  });
}
