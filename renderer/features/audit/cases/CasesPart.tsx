import { Button } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { type Stage, stages } from '../../../../shared/audit/cases/caseSchema';
import type { CaseNow } from '../../../../shared/audit/cases/caseTotals';
import { editCase, moveCase, useFoundCases } from '../../../state/auditCases';
import { openFinding } from '../../../state/auditFindings';
import { showAuditPart } from '../../../state/auditPlace';
import { useAudit } from '../../../state/auditRun';
import { useNumbers } from '../../../state/settings';
import { useText } from '../../../text';
import { Empty } from '../../../ui/Empty';
import { FailureState } from '../../../ui/FailureState';
import { Loading } from '../../../ui/Loading';
import screen from '../Audit.module.css';
import { CaseCard } from './CaseCard';
import { CaseFilters, noCaseFilter, passesCaseFilter } from './CaseFilters';
import { CasePanel } from './CasePanel';
import classes from './Cases.module.css';
import { useCaseWords } from './useCaseWords';

/** Cards of a stage that are drawn; filters bring the others. */
const mostCards = 200;

/** Shift with an arrow moves a case on or back; 1 and 2 decide it. */
function moveByKey(event: KeyboardEvent, id: string): void {
  const step = event.shiftKey ? { ArrowRight: 1, ArrowLeft: -1 }[event.key] : undefined;
  if (step !== undefined) {
    event.preventDefault();
    void moveCase(id, step);
  } else if (event.key === '1' || event.key === '2') {
    void editCase(id, null, { stage: 'decided', verdict: event.key === '1' ? 'confirmed' : 'dismissed' });
  }
}

interface LaneProps {
  readonly stage: Stage;
  readonly cases: readonly CaseNow[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

function Lane({ stage, cases, selected, onSelect }: LaneProps) {
  const { t } = useText();
  const numbers = useNumbers();
  const words = useCaseWords();
  const amount = cases.reduce((sum, now) => sum + now.case.claimed, 0);
  const more = cases.length - mostCards;
  return (
    <section className={classes.lane} aria-label={words.stage(stage)} data-lane={stage}>
      <h3>
        {words.stage(stage)} <span className={classes.dim}>{numbers.number(cases.length, 'count')}</span>
      </h3>
      <p className={classes.dim}>{numbers.full(amount, 'moneyEach')}</p>
      <ul>
        {cases.slice(0, mostCards).map((now) => (
          <CaseCard
            key={now.case.id}
            now={now}
            isSelected={now.case.id === selected}
            onSelect={() => onSelect(now.case.id)}
            onKey={(event) => moveByKey(event, now.case.id)}
          />
        ))}
      </ul>
      {more > 0 && (
        <p className={classes.dim}>{t('auditScreens.case.more', { count: numbers.number(more, 'count') })}</p>
      )}
    </section>
  );
}

function Selected({ now }: { now: CaseNow | undefined }) {
  const { t } = useText();
  const rules = useAudit((store) => store.rules);
  if (now === undefined) return <p className={classes.choose}>{t('auditScreens.case.choose')}</p>;
  const rule = rules.find(({ id }) => id === now.case.rule) ?? null;
  return (
    <>
      {now.isFound && (
        <div className={classes.open}>
          <Button variant="default" data-action="open-finding" onClick={() => void openFinding(now.case.id)}>
            {t('auditScreens.case.open')}
          </Button>
        </div>
      )}
      <CasePanel key={now.case.id} case={now.case} isFound={now.isFound} finding={null} rule={rule} />
    </>
  );
}

function Board({ cases }: { cases: readonly CaseNow[] }) {
  const { t } = useText();
  const rules = useAudit((store) => store.rules);
  const [filter, setFilter] = useState(noCaseFilter);
  const [selected, setSelected] = useState<string | null>(null);
  const shown = cases.filter((now) => passesCaseFilter(now, filter, rules));
  return (
    <div className={classes.part}>
      <CaseFilters cases={cases} filter={filter} onChange={setFilter} />
      <div className={classes.columns}>
        <div className={classes.board}>
          {stages.map((stage) => (
            <Lane
              key={stage}
              stage={stage}
              cases={shown.filter((now) => now.case.stage === stage)}
              selected={selected}
              onSelect={setSelected}
            />
          ))}
        </div>
        <section className={classes.panel} aria-label={t('auditScreens.case.tab')}>
          <Selected now={cases.find((now) => now.case.id === selected)} />
        </section>
      </div>
      <p className={screen.dim}>{t('auditScreens.case.keys')}</p>
    </div>
  );
}

/** Findings that somebody has taken up, by how far they are. */
export function CasesPart() {
  const { t } = useText();
  const cases = useFoundCases();
  if (cases.state === 'asked') return <Loading label={t('auditScreens.parts.cases')} places={2} />;
  if (cases.state === 'failed') return <FailureState failure={cases.failure} />;
  if (cases.value.length === 0) {
    return (
      <Empty title={t('auditScreens.case.none')} hint={t('auditScreens.case.noneHint')}>
        <Button onClick={() => showAuditPart('findings')}>{t('auditScreens.case.goFindings')}</Button>
      </Empty>
    );
  }
  return <Board cases={cases.value} />;
}
