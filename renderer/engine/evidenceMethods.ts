import type { Graph } from '../../shared/audit/evidence/graph';
import { type GraphLayout, graphLayout } from '../../shared/audit/evidence/graphLayout';
import { type GraphQuestion, readGraph } from '../../shared/audit/evidence/readGraph';
import { timelineOf } from '../../shared/audit/evidence/timeline';
import { type Result, success } from '../../shared/base/result';
import type { WithLedger } from './importMethods';
import { sessionsOf } from './onSession';

/** A graph with places for its nodes in a width. */
export interface DrawnGraph {
  readonly graph: Graph;
  readonly layout: GraphLayout;
}

/** What the tables say of one person, and of what many persons share. */
export function evidenceMethods(withLedger: WithLedger) {
  const onSession = sessionsOf(withLedger);
  return {
    /** `memberIds`: files that are known to be of one person; others with the same citizen number are found. */
    timeline: ({ memberIds }: { readonly memberIds: readonly string[] }) =>
      withLedger(({ database }) => timelineOf(database, memberIds)),
    graph: ({ question, width }: { readonly question: GraphQuestion; readonly width: number }) =>
      onSession(async (session): Promise<Result<DrawnGraph>> => {
        const graph = await readGraph(session, question);
        return graph.ok ? success({ graph: graph.value, layout: graphLayout(graph.value, width) }) : graph;
      }),
  };
}
