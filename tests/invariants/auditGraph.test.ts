import { expect, test } from 'vitest';
import { graphOf, type Tie } from '../../shared/audit/evidence/graph';
import { graphLayout } from '../../shared/audit/evidence/graphLayout';
import fc from '../support/fastCheck';

const tie = fc.record({
  member: fc.integer({ min: 0, max: 60 }).map((k) => `M${k}`),
  hub: fc.integer({ min: 0, max: 8 }).map((k) => `H${k}`),
  hub_kind: fc.constantFrom('account', 'employer'),
  hub_label: fc.constant('shown'),
  rows: fc.integer({ min: 1, max: 40 }),
  amount: fc.integer({ min: 0, max: 1e6 }),
}) satisfies fc.Arbitrary<Tie>;
const ties = fc.uniqueArray(tie, { maxLength: 120, selector: (one) => `${one.member} ${one.hub_kind} ${one.hub}` });

test('every node has a place within the picture, two of them never the same', () => {
  fc.assert(
    fc.property(ties, (given) => {
      const graph = graphOf(given, 0);
      const { nodes, width, height } = graphLayout(graph);
      expect(nodes.map(({ id }) => id).sort()).toEqual(graph.nodes.map(({ id }) => id));
      for (const { x, y } of nodes) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(width);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(height);
      }
      for (const [at, a] of nodes.entries()) {
        for (const b of nodes.slice(0, at)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(15);
      }
    }),
    { numRuns: 60 },
  );
});

test('the order in which ties come changes nothing', () => {
  fc.assert(
    fc.property(ties, (given) => {
      const places = (list: readonly Tie[]) =>
        new Map(graphLayout(graphOf(list, 0)).nodes.map(({ id, x, y }) => [id, [x, y]]));
      const hub = (one: Tie) => `${one.hub_kind} ${one.hub}`;
      const other = [...given].sort((a, b) => (hub(a) + a.member < hub(b) + b.member ? 1 : -1));
      expect([...places(other).keys()].sort()).toEqual([...places(given).keys()].sort());
      expect(places(other)).toEqual(places(given));
    }),
    { numRuns: 40 },
  );
});

test('amounts of the ties add up on either side', () => {
  fc.assert(
    fc.property(ties, (given) => {
      const { nodes, edges } = graphOf(given, 0);
      const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
      const persons = nodes.filter(({ kind }) => kind === 'person');
      const hubs = nodes.filter(({ kind }) => kind !== 'person');
      expect(sum(persons.map(({ amount }) => amount))).toBe(sum(given.map(({ amount }) => amount)));
      expect(sum(hubs.map(({ degree }) => degree))).toBe(edges.length);
    }),
  );
});
