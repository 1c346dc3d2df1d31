import { Tabs } from '@mantine/core';
import type { ComponentType } from 'react';
import type { Finding } from '../../../../shared/audit/outcome';
import { sheetKindOf } from '../../../../shared/audit/recompute/sheetOf';
import type { Rule } from '../../../../shared/audit/rule';
import type { TextKey } from '../../../../shared/text/catalogues';
import { findingView, showView, useFindings } from '../../../state/auditFindings';
import { useText } from '../../../text';
import { isOfShared, NetworkView } from '../network/NetworkView';
import { PersonView } from '../person/PersonView';
import { EvidenceView } from './EvidenceView';
import classes from './Findings.module.css';
import { SheetView } from './SheetView';

export interface ViewProps {
  readonly finding: Finding;
  readonly rule: Rule;
}

interface View {
  readonly id: string;
  readonly label: TextKey;
  /** Whether it has anything to show of this finding. */
  readonly applies: (props: ViewProps) => boolean;
  readonly component: ComponentType<ViewProps>;
}

/** What can be looked at of a finding. */
const views: readonly View[] = [
  { id: 'evidence', label: 'auditScreens.views.evidence', applies: () => true, component: EvidenceView },
  {
    id: 'sheet',
    label: 'auditScreens.views.sheet',
    applies: ({ rule }) => sheetKindOf(rule) !== null,
    component: SheetView,
  },
  {
    id: 'person',
    label: 'auditScreens.views.person',
    applies: ({ finding }) => finding.keys.member_id !== undefined,
    component: PersonView,
  },
  { id: 'graph', label: 'auditScreens.views.graph', applies: ({ rule }) => isOfShared(rule), component: NetworkView },
];

/** The evidence of the finding that is open, and what else belongs to it. */
export function FindingViews({ finding, rule }: { finding: Finding | null; rule: Rule | null }) {
  const { t } = useText();
  const chosen = useFindings((store) => store.view);
  if (finding === null || rule === null) {
    return (
      <section className={classes.views} aria-label={t('auditScreens.views.label')}>
        <p className={classes.choose}>{t('auditScreens.views.choose')}</p>
      </section>
    );
  }
  const shown = views.filter(({ applies }) => applies({ finding, rule }));
  const value = shown.some(({ id }) => id === chosen) ? chosen : findingView;
  return (
    <section className={classes.views} aria-label={t('auditScreens.views.label')}>
      <Tabs value={value} onChange={(next) => showView(next ?? findingView)} className={classes.panelTabs}>
        <Tabs.List>
          {shown.map(({ id, label }) => (
            <Tabs.Tab key={id} value={id}>
              {t(label)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {shown.map(({ id, component: Component }) => (
          <Tabs.Panel key={id} value={id} className={classes.view}>
            <Component key={finding.id} finding={finding} rule={rule} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  );
}
