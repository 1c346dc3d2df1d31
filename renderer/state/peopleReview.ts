import type { Decision } from '../../shared/data/people/decide';
import { reviewed, withDecision } from '../../shared/data/people/reviewed';
import type { PersonDecision } from '../../shared/workspace/workspaceDocument';
import { csvOf } from '../ui/chart/csv';
import { pairOf, usePeople } from './dataPeople';
import { saveFile } from './files';
import { record, useFolder } from './openWorkspace';

/** Keeps a reviewer's word on the pair that is looked at, in the workspace and its journal. */
export async function decide(decision: Decision): Promise<void> {
  const pair = pairOf(usePeople.getState());
  const { opened } = useFolder.getState();
  if (pair === null || opened.state !== 'open' || opened.facts.readOnly !== null) return;
  usePeople.setState(({ run }) => {
    if (run.state !== 'done') return {};
    const pairs = run.match.pairs.map((one) => (one.id === pair.id ? reviewed(one, decision) : one));
    return { run: { ...run, match: { ...run.match, pairs } } };
  });
  const { a, b } = pair;
  const said: PersonDecision = {
    ...{ a, b, decision, note: '' },
    ...{ decidedAt: new Date().toISOString(), decidedBy: opened.facts.who },
  };
  await record({ what: 'decision', detail: { subject: 'people', a, b, decision } }, (document) => ({
    ...document,
    people: withDecision(document.people, said),
  }));
}

const heads = ['list_a', 'record_a', 'list_b', 'record_b', 'decision', 'decided_at', 'decided_by'] as const;

/** Every decision on people that the workspace keeps, as CSV that no spreadsheet runs. */
export async function saveDecisions(): Promise<void> {
  const { opened } = useFolder.getState();
  if (opened.state !== 'open') return;
  const { people } = opened.document;
  const rows = people.map(({ a, b, decision, decidedAt, decidedBy }) => [
    ...[a.list, a.record, b.list, b.record],
    ...[decision, decidedAt, decidedBy],
  ]);
  const saved = await saveFile('people-decisions.csv', csvOf([[...heads], ...rows]));
  if (saved !== null && opened.facts.readOnly === null) {
    await record({ what: 'export', detail: { subject: 'people', rows: rows.length, sha256: saved.sha256 } });
  }
}
