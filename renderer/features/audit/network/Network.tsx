import { Button } from '@mantine/core';
import { type ReactNode, useCallback, useState } from 'react';
import type { Graph, GraphNode } from '../../../../shared/audit/evidence/graph';
import type { GraphQuestion } from '../../../../shared/audit/evidence/readGraph';
import type { DrawnGraph } from '../../../engine/evidenceMethods';
import type { OpenLedger } from '../../../engine/ledger';
import { showPerson } from '../../../state/auditPerson';
import { useAudit } from '../../../state/auditRun';
import { useNumbers } from '../../../state/settings';
import { useAnswer } from '../../../state/useAnswer';
import { useText } from '../../../text';
import { ChartFrame } from '../../../ui/chart/ChartFrame';
import { Empty } from '../../../ui/Empty';
import { FailureState } from '../../../ui/FailureState';
import { Loading } from '../../../ui/Loading';
import { type Column, DataTable } from '../../../ui/table/DataTable';
import { useRuleWords } from '../useRuleWords';
import classes from './Network.module.css';
import { NetworkDrawing } from './NetworkDrawing';
import { useNodeWords } from './useNodeWords';

/** Width that places are worked out for; a picture that needs more scrolls. */
const width = 900;

function useSentence({ nodes, edges }: Graph): string {
  const { t } = useText();
  const hubs = nodes.filter(({ kind }) => kind !== 'person');
  const most = Math.max(0, ...hubs.map(({ degree }) => degree));
  const largest = hubs.find(({ degree }) => degree === most);
  if (largest === undefined || largest.kind === 'person' || most < 2) return t('auditEditor.network.sentence.none');
  const alike = new Set(hubs.filter(({ kind }) => kind === largest.kind).map(({ id }) => id));
  const persons = new Set(edges.filter(({ hub }) => alike.has(hub)).map(({ person }) => person));
  const facts = { persons: persons.size, hubs: alike.size, most };
  return t(`auditEditor.network.sentence.${largest.kind}`, facts);
}

/** Whom or what a node is tied to. */
function tiedTo({ nodes, edges }: Graph, id: string): readonly GraphNode[] {
  const others = new Set(edges.flatMap(({ person, hub }) => (person === id ? [hub] : hub === id ? [person] : [])));
  return nodes.filter((node) => others.has(node.id));
}

function useColumns(graph: Graph): Column<GraphNode>[] {
  const { t } = useText();
  const numbers = useNumbers();
  const words = useNodeWords();
  const lists = useRuleWords();
  const head = (id: 'kind' | 'label' | 'degree' | 'amount' | 'ties') => t(`auditEditor.network.column.${id}`);
  return [
    { id: 'kind', header: head('kind'), width: 90, isText: true, value: words.kind },
    { id: 'label', header: head('label'), width: 170, isText: true, value: words.label },
    { id: 'degree', header: head('degree'), width: 80, value: ({ degree }) => degree },
    {
      ...{ id: 'amount', header: head('amount'), width: 130, value: ({ amount }) => amount },
      write: (value) => numbers.number(typeof value === 'number' ? value : null, 'moneyExact'),
    },
    {
      ...{ id: 'ties', header: head('ties'), width: 420, isText: true },
      value: ({ id }) => lists.list(tiedTo(graph, id).map(words.label)),
    },
  ];
}

function Chosen({ graph, id }: { graph: Graph; id: string | null }) {
  const { t } = useText();
  const words = useNodeWords();
  const lists = useRuleWords();
  const node = graph.nodes.find((one) => one.id === id);
  if (node === undefined) return <p className={classes.detail}>{t('auditEditor.network.nothing')}</p>;
  return (
    <div className={classes.detail} data-chosen-node={node.kind}>
      <p>
        {words.node(node)} · {t('auditEditor.network.column.ties')}:{' '}
        {lists.list(tiedTo(graph, node.id).map(words.label))}
      </p>
      {node.kind === 'person' && (
        <Button size="compact-xs" variant="default" data-action="node-person" onClick={() => showPerson(node.label)}>
          {t('auditEditor.network.person')}
        </Button>
      )}
    </div>
  );
}

function Drawn({ drawn, controls }: { drawn: DrawnGraph; controls: ReactNode }) {
  const { t } = useText();
  const numbers = useNumbers();
  const [chosen, setChosen] = useState<string | null>(null);
  const { graph } = drawn;
  const title = useSentence(graph);
  const columns = useColumns(graph);
  const leftOut =
    graph.leftOut > 0 ? ` ${t('auditEditor.network.leftOut', { count: numbers.number(graph.leftOut, 'count') })}` : '';
  const figures = () => [
    columns.map(({ header }) => header),
    ...graph.nodes.map((node) => columns.map((column) => column.value(node))),
  ];
  const table = (
    <DataTable label={t('auditEditor.network.title')} columns={columns} rows={graph.nodes} rowKey={({ id }) => id} />
  );
  return (
    <div className={classes.drawn} data-graph={graph.nodes.length}>
      <ChartFrame
        title={title}
        note={`${t('auditEditor.network.note')}${leftOut}`}
        fileName="connections"
        figures={figures}
        table={table}
        controls={controls}
      >
        <NetworkDrawing drawn={drawn} chosen={chosen} label={title} onChoose={setChosen} />
      </ChartFrame>
      <Chosen graph={graph} id={chosen} />
    </div>
  );
}

interface NetworkProps {
  readonly question: GraphQuestion;
  readonly controls?: ReactNode;
}

/** What persons share, and with whom. */
export function Network({ question, controls = null }: NetworkProps) {
  const { t } = useText();
  const edition = useAudit((store) => store.edition);
  const asked = JSON.stringify(question);
  const drawn = useAnswer(
    useCallback(
      (ledger: OpenLedger) =>
        // A question written out and read back is a question again.
        ledger.ask('graph', { question: JSON.parse(asked) as GraphQuestion, width }),
      [asked],
    ),
    edition,
  );
  if (drawn.state === 'asked') return <Loading label={t('auditEditor.network.title')} places={1} />;
  if (drawn.state === 'failed') return <FailureState failure={drawn.failure} />;
  if (drawn.value.graph.nodes.length === 0) {
    return <Empty title={t('auditEditor.network.none')} hint={t('auditEditor.network.noneHint')} />;
  }
  return <Drawn drawn={drawn.value} controls={controls} />;
}
