import { Button, SegmentedControl, VisuallyHidden } from '@mantine/core';
import { type ComponentType, useEffect } from 'react';
import { type AuditPart, auditParts, showAuditPart, useAuditPlace } from '../../state/auditPlace';
import { readAudit, readAuditOf, useAudit } from '../../state/auditRun';
import { showPart } from '../../state/dataPlace';
import { loadSample, useSample } from '../../state/dataSample';
import { useTables } from '../../state/dataTables';
import { goTo } from '../../state/navigation';
import { useFolder, useOpenedFolder } from '../../state/openWorkspace';
import { useText } from '../../text';
import { Empty } from '../../ui/Empty';
import { FailureState } from '../../ui/FailureState';
import { Loading } from '../../ui/Loading';
import classes from './Audit.module.css';
import { CasesPart } from './cases/CasesPart';
import { CoveragePart } from './coverage/CoveragePart';
import { FindingsPart } from './findings/FindingsPart';
import { PersonPart } from './person/PersonPart';
import { PricePart } from './price/PricePart';
import { ReconciliationPart } from './reconciliation/ReconciliationPart';
import { RiskPart } from './risk/RiskPart';
import { RulesPart } from './rules/RulesPart';
import { StatisticsPart } from './statistics/StatisticsPart';
import { Totals } from './Totals';

const contents: Readonly<Record<AuditPart, ComponentType>> = {
  findings: FindingsPart,
  cases: CasesPart,
  reconciliation: ReconciliationPart,
  statistics: StatisticsPart,
  risk: RiskPart,
  price: PricePart,
  coverage: CoveragePart,
  person: PersonPart,
  rules: RulesPart,
};

function NoData() {
  const { t } = useText();
  const canWrite = useFolder(({ opened }) => opened.state === 'open' && opened.facts.readOnly === null);
  const isMaking = useSample((store) => store.isMaking);
  const goImport = (): void => {
    goTo('data');
    showPart('import');
  };
  return (
    <Empty title={t('auditScreens.empty.title')} hint={t('auditScreens.empty.hint')}>
      <div className={classes.line}>
        <Button onClick={goImport}>{t('auditScreens.empty.import')}</Button>
        <Button
          variant="default"
          data-action="audit-sample"
          disabled={!canWrite}
          loading={isMaking}
          onClick={() => void loadSample()}
        >
          {t('auditScreens.empty.sample')}
        </Button>
      </div>
    </Empty>
  );
}

function Content() {
  const { t } = useText();
  const part = useAuditPlace((place) => place.part);
  const { reading } = useAudit();
  const opened = useFolder((store) => store.opened);
  if (opened.state !== 'open' && opened.state !== 'opening') {
    return <Empty title={t('auditScreens.empty.noWorkspace')} hint={t('auditScreens.empty.noWorkspaceHint')} />;
  }
  if (reading.state === 'failed') return <FailureState failure={reading.failure} onRetry={() => void readAudit()} />;
  if (reading.state === 'reading') {
    return (
      <div className={classes.page}>
        <Loading label={t('auditScreens.title')} places={3} />
      </div>
    );
  }
  if (!reading.hasData) return <NoData />;
  const Part = contents[part];
  return <Part />;
}

/** A pool audited: rules, findings, cases, the books, and what they come to. */
export function AuditScreen() {
  const { t } = useText();
  const part = useAuditPlace((place) => place.part);
  const folder = useOpenedFolder();
  const edition = useTables((store) => store.edition);
  useEffect(() => {
    if (folder !== null) void readAuditOf(folder, edition);
  }, [folder, edition]);
  return (
    <div className={classes.screen}>
      <VisuallyHidden component="h2">{t(`auditScreens.parts.${part}`)}</VisuallyHidden>
      <div className={classes.head}>
        <SegmentedControl
          aria-label={t('auditScreens.parts.label')}
          data={auditParts.map((value) => ({ value, label: t(`auditScreens.parts.${value}`) }))}
          value={part}
          onChange={showAuditPart}
        />
      </div>
      <Totals />
      <Content />
    </div>
  );
}
