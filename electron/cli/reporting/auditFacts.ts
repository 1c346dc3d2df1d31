import { runRules } from '../../../shared/audit/run/runRules';
import type { Result } from '../../../shared/base/result';
import type { Session } from '../../../shared/data/database';
import type { AuditFacts } from '../../../shared/report/audit/auditFacts';
import { gatherAudit } from '../../../shared/report/audit/gatherAudit';
import {
  type PersonalColumns,
  personalColumnsFile,
  readPersonalColumns,
} from '../../../shared/report/redaction/personalColumns';
import { auditGround } from '../audit/auditGround';
import { eventsOf } from '../audit/runAudit';
import { withTables } from '../audit/withTables';
import type { Invocation } from '../command';
import type { Target } from '../importing/target';
import { readDataset } from '../scenario';
import { today } from '../today';
import type { Kind } from './kind';

/** What says which tables are audited, by which rules and up to which day. */
export const auditOptions = {
  data: { type: 'string' },
  workspace: { type: 'string' },
  'as-of': { type: 'string' },
  rules: { type: 'string' },
  'rules-file': { type: 'string', multiple: true },
} as const satisfies Kind['options'];

async function personalIn({ datasets }: Invocation): Promise<Result<PersonalColumns>> {
  const text = await readDataset(datasets, personalColumnsFile);
  return text.ok ? readPersonalColumns(text.value) : text;
}

async function factsIn(invocation: Invocation, session: Session, target: Target): Promise<Result<AuditFacts>> {
  const personal = await personalIn(invocation);
  if (!personal.ok) return personal;
  const ground = await auditGround(invocation, session, target);
  if (!ground.ok) return ground;
  const { rules, context } = ground.value;
  const outcomes = await runRules(session, rules, { context }, eventsOf(invocation));
  if (!outcomes.ok) return outcomes;
  return gatherAudit(session, {
    ...{ rules, outcomes: outcomes.value, cases: target.document?.findings ?? [], asOf: context.asOf },
    ...{ day: today(), personal: personal.value, sampling: null, price: null },
  });
}

/** Runs the rules over a folder or a workspace and gathers what a paper says of it; nothing of it is kept. */
export const auditFactsAsked = (invocation: Invocation): Promise<Result<AuditFacts>> =>
  withTables(invocation, (session, target) => factsIn(invocation, session, target));
