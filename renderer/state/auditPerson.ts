import { create } from 'zustand';
import { readFindings } from '../../shared/audit/run/readFindings';
import { goToFinding, showAuditPart, useAuditPlace } from './auditPlace';
import { report } from './notices';
import { tables } from './openWorkspace';

/** The member whose years are shown; null before one was asked for. */
export const usePerson = create<{ readonly member: string | null }>(() => ({ member: null }));

export function showPerson(member: string): void {
  usePerson.setState({ member });
  showAuditPart('person');
}

/** Goes to a finding that a picture names by its id; who has gone elsewhere before it is read stays there. */
export async function openFinding(id: string): Promise<void> {
  const { part } = useAuditPlace.getState();
  const ledger = await tables();
  const page = ledger.ok
    ? await readFindings(ledger.value.database, { filters: { findings: [id] }, from: 0, count: 1 })
    : ledger;
  if (!page.ok) {
    report(page.failure);
    return;
  }
  const [finding] = page.value.findings;
  if (finding !== undefined && useAuditPlace.getState().part === part) goToFinding(finding);
}
