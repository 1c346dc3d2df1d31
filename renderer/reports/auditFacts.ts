import type { Rule } from '../../shared/audit/rule';
import { failed, type Result, success } from '../../shared/base/result';
import type { AuditFacts } from '../../shared/report/audit/auditFacts';
import { gatherAudit } from '../../shared/report/audit/gatherAudit';
import {
  type PersonalColumns,
  personalColumnsFile,
  readPersonalColumns,
} from '../../shared/report/redaction/personalColumns';
import { readText } from '../engine/datasets';
import { lastPrice, usePrice } from '../state/auditPrice';
import { readAudit, useAudit } from '../state/auditRun';
import { useSampling } from '../state/auditSampling';
import { tables, useFolder } from '../state/openWorkspace';
import type { ReportOrder } from './order';

async function personalNow(): Promise<Result<PersonalColumns>> {
  const file = await readText(personalColumnsFile);
  return file.ok ? readPersonalColumns(file.value) : file;
}

/** The audit as the window knows it; read first where its screen has not been opened yet. */
export async function auditNow() {
  if (useAudit.getState().reading.state === 'reading') await readAudit();
  const { rules, outcomes, ranOn } = useAudit.getState();
  return { rules, outcomes, ranOn };
}

function samplingNow(): AuditFacts['sampling'] {
  const { drawn, plan, answer } = useSampling.getState();
  return drawn === null ? null : { sample: drawn.sample, confidence: plan.confidence, answer };
}

/** What the last run left of some rules, with sample and price where they were worked out. */
export async function auditFactsNow(
  { day }: ReportOrder,
  chosen: (rules: readonly Rule[]) => readonly Rule[],
): Promise<Result<AuditFacts>> {
  const { rules, outcomes, ranOn } = await auditNow();
  const { opened } = useFolder.getState();
  if (opened.state !== 'open' || ranOn === null) return failed({ code: 'report/not-ready', needs: 'cases' });
  const ledger = await tables();
  const personal = await personalNow();
  if (!ledger.ok) return ledger;
  if (!personal.ok) return personal;
  return gatherAudit(ledger.value.database, {
    ...{ rules: chosen(rules), outcomes: [...outcomes.values()], cases: opened.document.findings, asOf: ranOn, day },
    ...{ personal: personal.value, sampling: samplingNow(), price: lastPrice(usePrice.getState().answer) },
  });
}

/** The rule's facts alone, without what was done on all of them. */
export async function groupFactsNow(order: ReportOrder, rule: string): Promise<Result<AuditFacts>> {
  const facts = await auditFactsNow(order, (rules) => rules.filter(({ id }) => id === rule));
  return facts.ok ? success({ ...facts.value, sampling: null, price: null }) : facts;
}
