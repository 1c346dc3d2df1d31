import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Rule } from '../../../../shared/audit/rule';
import { useText } from '../../../text';
import type { ViewProps } from '../findings/FindingViews';
import { Network } from './Network';

/** Rules whose findings are about an account or an employer that many persons have in common. */
const shared: readonly string[] = ['benefit.shared-payee-account', 'contribution.broker-cluster'];

export const isOfShared = ({ id, identity, tables }: Rule): boolean =>
  shared.includes(id) || (identity.includes('payee_account') && 'benefits' in tables);

const scopes = ['finding', 'rule'] as const;

/** Clusters shown of a whole rule. */
const mostHubs = 12;

/** What the persons of a finding share, or those of all findings of its rule. */
export function NetworkView({ finding, rule }: ViewProps) {
  const { t } = useText();
  const [scope, setScope] = useState<(typeof scopes)[number]>('finding');
  const findings = scope === 'finding' ? [finding.id] : null;
  const controls = (
    <SegmentedControl
      aria-label={t('auditEditor.network.scope')}
      data={scopes.map((value) => ({ value, label: t(`auditEditor.network.scopes.${value}`) }))}
      value={scope}
      onChange={setScope}
    />
  );
  return <Network key={scope} question={{ of: 'rule', rule: rule.id, findings, hubs: mostHubs }} controls={controls} />;
}
