import { useCallback, useMemo } from 'react';
import { type CaseEdit, type Stage, stages } from '../../shared/audit/cases/caseSchema';
import { type AuditTotals, caseTotals } from '../../shared/audit/cases/caseTotals';
import { changeCase, movesFrom, withCase } from '../../shared/audit/cases/changeCase';
import { type FindingCase, findingCase } from '../../shared/audit/cases/findingCase';
import { foundCases } from '../../shared/audit/cases/foundCases';
import type { Finding } from '../../shared/audit/outcome';
import type { OpenLedger } from '../engine/ledger';
import { useAudit } from './auditRun';
import { today } from './dataImport';
import { report } from './notices';
import { record, useDocument, useFolder } from './openWorkspace';
import { type Answer, useAnswer } from './useAnswer';

/** Cases by the finding that they are of. */
export type Cases = ReadonlyMap<string, FindingCase>;

const none: readonly never[] = [];

export function useCases(): Cases {
  const kept = useDocument()?.findings ?? none;
  return useMemo(() => new Map(kept.map((one) => [one.id, findingCase(one)])), [kept]);
}

/** A finding that nobody has touched is a lead. */
export const stageOf = (cases: Cases, finding: string): Stage => cases.get(finding)?.stage ?? 'lead';

export const useCanWrite = (): boolean =>
  useFolder(({ opened }) => opened.state === 'open' && opened.facts.readOnly === null);

/** Cases beside what the last run found. */
export function useFoundCases() {
  const kept = useDocument()?.findings ?? none;
  const { outcomes, edition } = useAudit();
  const hasRun = outcomes.size > 0;
  return useAnswer(
    useCallback(
      (ledger: OpenLedger) =>
        hasRun
          ? foundCases(ledger.database, kept)
          : Promise.resolve({
              ok: true as const,
              value: kept.map((one) => ({ case: findingCase(one), isFound: false })),
            }),
      [kept, hasRun],
    ),
    edition,
  );
}

/** What the audit has come to so far. */
export function useTotals(): Answer<AuditTotals> {
  const cases = useFoundCases();
  const outcomes = useAudit((store) => store.outcomes);
  return cases.state === 'answered'
    ? { state: 'answered', value: caseTotals([...outcomes.values()], cases.value, today()) }
    : cases;
}

/** Sets fields of a finding's case, in the workspace and its journal; gives whether it was done. */
export async function editCase(id: string, finding: Finding | null, edit: CaseEdit): Promise<boolean> {
  const { opened } = useFolder.getState();
  if (opened.state !== 'open' || opened.facts.readOnly !== null) return false;
  const kept = opened.document.findings.find((one) => one.id === id);
  if (kept === undefined && finding === null) return false;
  const editor = { at: new Date().toISOString(), who: opened.facts.who };
  const changed =
    kept !== undefined
      ? changeCase({ kept, finding }, edit, editor)
      : finding !== null
        ? changeCase({ finding }, edit, editor)
        : null;
  if (changed === null) return false;
  if (!changed.ok) {
    report(changed.failure);
    return false;
  }
  const { rule } = changed.value;
  const saved = await record(
    { what: 'decision', detail: { subject: 'finding', finding: id, rule, edit } },
    (document) => ({
      ...document,
      findings: withCase(document.findings, changed.value),
    }),
  );
  return saved.ok;
}

/** Moves a case one stage on or back, to the first stage that may follow. */
export async function moveCase(id: string, step: number): Promise<void> {
  const { opened } = useFolder.getState();
  const kept = opened.state === 'open' ? opened.document.findings.find((one) => one.id === id) : undefined;
  if (kept === undefined) return;
  const one = findingCase(kept);
  const at = stages.indexOf(one.stage);
  const ways = movesFrom(one).filter((to) => Math.sign(stages.indexOf(to) - at) === step);
  const stage = step > 0 ? ways[0] : ways.at(-1);
  if (stage !== undefined) await editCase(id, null, { stage });
}
