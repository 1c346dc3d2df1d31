import { useAuditPlace } from '../../../state/auditPlace';
import { useAudit } from '../../../state/auditRun';
import screen from '../Audit.module.css';
import classes from './Findings.module.css';
import { FindingsPane } from './FindingsPane';
import { FindingViews } from './FindingViews';
import { RuleList } from './RuleList';
import { SidePanel } from './SidePanel';

/** Rules, what they found, and the law and the case behind a finding. */
export function FindingsPart() {
  const { scope, finding } = useAuditPlace();
  const rules = useAudit((store) => store.rules);
  const wanted = finding?.rule ?? (scope.kind === 'rule' ? scope.rule : null);
  const rule = rules.find(({ id }) => id === wanted) ?? null;
  return (
    <div className={screen.columns}>
      <RuleList />
      <div className={classes.middle}>
        <FindingsPane />
        <FindingViews finding={finding} rule={rule} />
      </div>
      <SidePanel finding={finding} rule={rule} />
    </div>
  );
}
