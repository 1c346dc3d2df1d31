import type { Graph, GraphNode } from './graph';

export interface PlacedNode extends GraphNode {
  readonly x: number;
  readonly y: number;
}

export interface GraphLayout {
  readonly nodes: readonly PlacedNode[];
  readonly width: number;
  readonly height: number;
}

/** Distances in the picture's own unit. */
const nodeGap = 26;
const ringGap = 40;
const margin = 40;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Persons around one hub, ring after ring, as many on each as its circumference holds. */
function ringPoints(count: number, centre: Point, firstRadius: number): readonly Point[] {
  const points: Point[] = [];
  for (let radius = firstRadius; points.length < count; radius += ringGap) {
    const room = Math.min(count - points.length, Math.max(1, Math.floor((2 * Math.PI * radius) / nodeGap)));
    for (let k = 0; k < room; k++) {
      const angle = (2 * Math.PI * k) / room - Math.PI / 2;
      points.push({ x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) });
    }
  }
  return points;
}

function outerRadius(count: number, firstRadius: number): number {
  let [left, radius] = [count, firstRadius];
  while (left > 0) {
    left -= Math.max(1, Math.floor((2 * Math.PI * radius) / nodeGap));
    if (left > 0) radius += ringGap;
  }
  return count === 0 ? nodeGap : radius;
}

/** Nodes that hang together, by their ids. */
function components({ nodes, edges }: Graph): readonly (readonly GraphNode[])[] {
  const root = new Map(nodes.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    let at = id;
    for (let up = root.get(at) ?? at; up !== at; up = root.get(at) ?? at) at = up;
    return at;
  };
  for (const { person, hub } of edges) {
    const [a, b] = [find(person), find(hub)].sort();
    root.set(b, a);
  }
  const groups = new Map<string, GraphNode[]>();
  for (const node of nodes) groups.set(find(node.id), [...(groups.get(find(node.id)) ?? []), node]);
  return [...groups.values()].sort((a, b) => b.length - a.length || (a[0].id < b[0].id ? -1 : 1));
}

/** The hub that each person stands around: the one shared with most others. */
function ownHub({ edges }: Graph, degree: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const own = new Map<string, string>();
  for (const { person, hub } of edges) {
    const before = own.get(person) ?? hub;
    const more = (degree.get(hub) ?? 0) - (degree.get(before) ?? 0);
    own.set(person, more > 0 || (more === 0 && hub < before) ? hub : before);
  }
  return own;
}

interface Placed {
  readonly nodes: readonly PlacedNode[];
  readonly radius: number;
}

/** A component around the origin: its hubs on a circle, wide enough that their rings do not meet. */
function placeComponent(members: readonly GraphNode[], own: ReadonlyMap<string, string>): Placed {
  const hubs = members.filter(({ kind }) => kind !== 'person');
  const persons = members.filter(({ kind }) => kind === 'person');
  const around = new Map(hubs.map((hub) => [hub.id, persons.filter(({ id }) => own.get(id) === hub.id)]));
  const reach = Math.max(...hubs.map(({ id }) => outerRadius(around.get(id)?.length ?? 0, ringGap)), nodeGap);
  const circle = hubs.length < 2 ? 0 : (reach + nodeGap) / Math.sin(Math.PI / hubs.length);
  const nodes = hubs.flatMap((hub, k) => {
    const angle = (2 * Math.PI * k) / hubs.length;
    const centre = { x: circle * Math.cos(angle), y: circle * Math.sin(angle) };
    const ring = around.get(hub.id) ?? [];
    const points = ringPoints(ring.length, centre, ringGap);
    return [{ ...hub, ...centre }, ...ring.map((person, at) => ({ ...person, ...points[at] }))];
  });
  return { nodes, radius: circle + reach + margin / 2 };
}

/**
 * Places for the nodes of a graph, the same for the same graph on any machine. What is shared lies in the middle of those
 * who share it: stars are what such clusters are, and a reader sees the centre at once. No forces are simulated: they
 * would add a library and no knowledge. Components stand in rows, the largest first, within a width.
 */
export function graphLayout(graph: Graph, width = 960): GraphLayout {
  const own = ownHub(graph, new Map(graph.nodes.map(({ id, degree }) => [id, degree])));
  const placed = components(graph).map((members) => placeComponent(members, own));
  const nodes: PlacedNode[] = [];
  const corner = { x: 0, y: 0, height: 0, right: 0 };
  for (const { nodes: members, radius } of placed) {
    if (corner.x > 0 && corner.x + 2 * radius > width) {
      corner.x = 0;
      corner.y += corner.height;
      corner.height = 0;
    }
    for (const node of members) nodes.push({ ...node, x: node.x + corner.x + radius, y: node.y + corner.y + radius });
    corner.x += 2 * radius;
    corner.right = Math.max(corner.right, corner.x);
    corner.height = Math.max(corner.height, 2 * radius);
  }
  return { nodes, width: corner.right, height: corner.y + corner.height };
}
