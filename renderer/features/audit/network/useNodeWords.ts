import type { GraphNode } from '../../../../shared/audit/evidence/graph';
import { personalText } from '../../../measures/personalText';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';

/** What nodes of a graph are called. */
export function useNodeWords() {
  const { t } = useText();
  const numbers = useNumbers();
  const label = (node: GraphNode): string => personalText(node.label);
  const kind = (node: GraphNode): string => t(`auditEditor.network.kind.${node.kind}`);
  const node = (one: GraphNode): string =>
    t('auditEditor.network.node', {
      kind: kind(one),
      label: label(one),
      degree: one.degree,
      amount: numbers.full(one.amount, 'moneyEach'),
    });
  return { label, kind, node };
}
