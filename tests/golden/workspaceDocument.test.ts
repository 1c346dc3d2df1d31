import { expect, test } from 'vitest';
import type { RememberedMapping } from '../../shared/data/matching/mappingMemory';
import type { DecidedPair } from '../../shared/data/people/matchPeople';
import {
  documentText,
  newDocument,
  readDocument,
  type WorkspaceDocument,
} from '../../shared/workspace/workspaceDocument';

const fresh = newDocument({ id: '3b241101-e2bb-4255-8caf-4136c566a962', name: '试点', createdOn: '2026-03-01' });
const decided = { decidedAt: '2026-03-01T08:00:00.000Z', decidedBy: 'wang', note: '' };
const filled: WorkspaceDocument = {
  ...fresh,
  mappings: [
    {
      fingerprint: 'f',
      agency: '医保局',
      columns: [{ heading: '个人编号', shape: 'text' }],
      mapping: { table: 'members', columns: { name: null }, dateOrder: 'ymd', moneyUnit: 'yuan', codes: {} },
      savedOn: '2026-03-01',
    },
  ],
  people: [{ a: { list: 'x', record: '1' }, b: { list: 'y', record: '2' }, decision: 'noMatch', ...decided }],
  limits: [{ id: 'house.projects', yaml: '- id: house.projects\n' }],
  findings: [{ id: 'f1', rule: 'benefit.after-death', status: 'confirmed', ...decided }],
};

test('a document is read as it was written', () => {
  expect(readDocument(documentText(filled))).toEqual({ kind: 'document', document: filled });
});

test('a document from before there were own limits has none', () => {
  const { limits: _, ...older } = fresh;
  expect(readDocument(JSON.stringify(older))).toEqual({ kind: 'document', document: fresh });
});

test('what is kept is what the matching of columns and of people takes', () => {
  const memory: readonly RememberedMapping[] = filled.mappings;
  const pairs: readonly DecidedPair[] = filled.people;
  expect([memory.length, pairs.length]).toEqual([1, 1]);
});

test.each([
  ['{', 'unreadable'],
  ['{"format": 1}', 'unreadable'],
  [documentText(fresh).replace('"revision": 1', '"revision": 0'), 'unreadable'],
  [documentText(fresh).replace('"format": 1', '"format": 2'), 'newer'],
])('%# is told for what it is', (text, kind) => {
  expect(readDocument(text).kind).toBe(kind);
});
