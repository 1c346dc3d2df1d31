/** What many persons have in common: an account that benefits go to, an employer that they are insured through. */
export const nodeKinds = ['person', 'account', 'employer'] as const;
export type NodeKind = (typeof nodeKinds)[number];

export interface GraphNode {
  /** Unique over kinds. */
  readonly id: string;
  readonly kind: NodeKind;
  /** A member id, an employer's name, an account as it may be shown. */
  readonly label: string;
  /** Yuan at risk, or paid, over all its edges. */
  readonly amount: number;
  readonly degree: number;
}

/** A person's tie to an account or an employer. */
export interface GraphEdge {
  readonly person: string;
  readonly hub: string;
  readonly rows: number;
  readonly amount: number;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Hubs that are not shown, the smallest, because a picture holds only so much. */
  readonly leftOut: number;
}

/** A tie as a query gives it. */
export interface Tie {
  readonly member: string;
  readonly hub: string;
  readonly hub_kind: 'account' | 'employer';
  readonly hub_label: string;
  readonly rows: number;
  readonly amount: number;
}

const addTo = (nodes: Map<string, GraphNode>, node: Omit<GraphNode, 'degree'>): void => {
  const before = nodes.get(node.id);
  nodes.set(node.id, {
    ...node,
    amount: (before?.amount ?? 0) + node.amount,
    degree: (before?.degree ?? 0) + 1,
  });
};

/** The graph of ties: persons on one side, what they share on the other. */
export function graphOf(ties: readonly Tie[], leftOut: number): Graph {
  const nodes = new Map<string, GraphNode>();
  const edges = ties.map(({ member, hub, hub_kind, hub_label, rows, amount }): GraphEdge => {
    const person = `person ${member}`;
    const id = `${hub_kind} ${hub}`;
    addTo(nodes, { id: person, kind: 'person', label: member, amount });
    addTo(nodes, { id, kind: hub_kind, label: hub_label, amount });
    return { person, hub: id, rows, amount };
  });
  return { nodes: [...nodes.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), edges, leftOut };
}
