import type { PlacedNode } from '../../../../shared/audit/evidence/graphLayout';
import type { DrawnGraph } from '../../../engine/evidenceMethods';
import { useStops } from '../useStops';
import classes from './Network.module.css';
import { useNodeWords } from './useNodeWords';

/** Half the side of what can be hit. */
const reach = 12;
const smallest = 5;
const largest = 11;

/** Area grows with the amount. */
const sizeOf = ({ amount }: PlacedNode, most: number): number =>
  most <= 0 ? smallest : smallest + (largest - smallest) * Math.sqrt(Math.max(0, amount) / most);

function Shape({ node, most }: { node: PlacedNode; most: number }) {
  const size = sizeOf(node, most);
  const { x, y, kind } = node;
  return kind === 'person' ? (
    <circle cx={x} cy={y} r={size} className={classes.mark} data-kind={kind} />
  ) : (
    <rect x={x - size} y={y - size} width={2 * size} height={2 * size} className={classes.mark} data-kind={kind} />
  );
}

interface EdgesProps {
  readonly drawn: DrawnGraph;
  readonly chosen: string | null;
}

function Edges({ drawn: { graph, layout }, chosen }: EdgesProps) {
  const places = new Map(layout.nodes.map((node) => [node.id, node]));
  return graph.edges.map(({ person, hub }) => {
    const [from, to] = [places.get(person), places.get(hub)];
    if (from === undefined || to === undefined) return null;
    const isChosen = chosen === person || chosen === hub;
    return (
      <line
        key={`${person} ${hub}`}
        x1={from.x}
        y1={from.y}
        x2={to.x}
        y2={to.y}
        stroke={isChosen ? 'var(--accent)' : 'var(--line-strong)'}
        strokeWidth={isChosen ? 2 : 1}
      />
    );
  });
}

/** What is shared is named, above everything else. */
function Names({ nodes }: { nodes: readonly PlacedNode[] }) {
  const words = useNodeWords();
  return (
    <g>
      {nodes
        .filter(({ kind }) => kind !== 'person')
        .map((node) => (
          <text
            key={node.id}
            x={node.x}
            y={node.y + reach + 11}
            textAnchor="middle"
            fontSize={11}
            className={classes.name}
          >
            {words.label(node)}
          </text>
        ))}
    </g>
  );
}

/** Room for a name beside the outermost nodes. */
const margin = { x: 80, y: 28 } as const;

/** The part of the plane in which nodes stand. */
function frameOf(nodes: readonly PlacedNode[]) {
  const [across, down] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  const [left, top] = [Math.min(...across) - margin.x, Math.min(...down) - margin.y];
  const width = Math.max(...across) + margin.x - left;
  const height = Math.max(...down) + margin.y - top;
  return { width, height, viewBox: [left, top, width, height].join(' ') };
}

interface DrawingProps extends EdgesProps {
  readonly label: string;
  readonly onChoose: (id: string) => void;
}

/** Persons around what they share; the picture scrolls where it is wider than its place. */
export function NetworkDrawing({ drawn, chosen, label, onChoose }: DrawingProps) {
  const words = useNodeWords();
  const { nodes } = drawn.layout;
  const stop = useStops(nodes.length, (at) => {
    const node = nodes[at];
    if (node !== undefined) onChoose(node.id);
  });
  const ofPersons = Math.max(0, ...nodes.filter(({ kind }) => kind === 'person').map(({ amount }) => amount));
  const ofHubs = Math.max(0, ...nodes.filter(({ kind }) => kind !== 'person').map(({ amount }) => amount));
  return (
    <div className={classes.canvas}>
      <svg {...frameOf(nodes)} className="recharts-surface">
        <title>{label}</title>
        <Edges drawn={drawn} chosen={chosen} />
        {nodes.map((node, at) => (
          <g
            key={node.id}
            className={classes.stop}
            data-node={node.kind}
            data-chosen={node.id === chosen ? '' : undefined}
            {...stop(at, words.node(node))}
          >
            <title>{words.node(node)}</title>
            <rect x={node.x - reach} y={node.y - reach} width={2 * reach} height={2 * reach} fill="transparent" />
            <Shape node={node} most={node.kind === 'person' ? ofPersons : ofHubs} />
          </g>
        ))}
        <Names nodes={nodes} />
      </svg>
    </div>
  );
}
