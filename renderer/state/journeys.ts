import type { StoreApi } from 'zustand';
import { showAuditPart, showScope, useAuditPlace } from './auditPlace';
import { usePrice } from './auditPrice';
import { runAllRules, useAudit } from './auditRun';
import { showBalancePart } from './balancePlace';
import { useWorks } from './balanceWork';
import { useComparedStore } from './compared';
import { useImport } from './dataImport';
import { showPart } from './dataPlace';
import { loadSample, useSample } from './dataSample';
import { inspect, useInspection } from './inspection';
import { goTo, useNavigation } from './navigation';
import { useNotices } from './notices';
import { useFolder } from './openWorkspace';
import { usePaths } from './paths';
import { exportReport } from './report';
import { useStudy } from './study';
import { useVerification } from './verification';

/** The steps of each journey, in order. */
export const journeys = {
  audit: ['loadSample', 'runRules', 'openFinding', 'decideFinding', 'priceFindings'],
  ageing: ['seeOutlook', 'traceFigure', 'delayRetirement', 'compareRuns', 'findRate', 'seeChances'],
  report: ['chooseScenario', 'checkProgram', 'checkSources', 'exportReport'],
} as const;

export type JourneyId = keyof typeof journeys;
export type StepId = (typeof journeys)[JourneyId][number];

export interface JourneyStep {
  /** Takes the user to where the step is done, and does it where that is an action. */
  readonly go: () => void;
  /** Whether what is on screen or in the workspace shows that it was done. */
  readonly isDone: () => boolean;
}

const fromWorkspace = () => {
  const { opened } = useFolder.getState();
  return opened.state === 'open' ? opened : null;
};

const isImporting = (): boolean => useSample.getState().isMaking || useImport.getState().isRunning;

const hasData = (): boolean => {
  const { reading } = useAudit.getState();
  return reading.state === 'read' && reading.hasData;
};

/** Never into tables that are there already, nor where nothing can be written. */
function loadIntoEmpty(): void {
  goTo('data');
  showPart('import');
  const isEmpty = useAudit.getState().reading.state === 'read' && !hasData();
  if (isEmpty && !isImporting() && fromWorkspace()?.facts.readOnly === null) void loadSample();
}

function goAudit(part: 'findings' | 'price'): void {
  goTo('audit');
  showAuditPart(part);
}

function goBalance(part: 'solver' | 'uncertainty'): void {
  goTo('balance');
  showBalancePart(part);
}

const isAnswered = (): boolean => useStudy.getState().answer.state === 'done';
const isOn = (screen: 'projection' | 'sources'): boolean => useNavigation.getState().screen === screen;

function checksPassed(): boolean {
  const { state, files } = useVerification.getState();
  return state === 'done' && files.every((file) => file.state === 'done' && file.report.failed === 0);
}

export const journeySteps: Readonly<Record<StepId, JourneyStep>> = {
  loadSample: { go: loadIntoEmpty, isDone: () => hasData() && !isImporting() },
  runRules: {
    go: () => {
      goAudit('findings');
      void runAllRules();
    },
    isDone: () => useAudit.getState().outcomes.size > 0 && useAudit.getState().run.state === 'idle',
  },
  openFinding: {
    go: () => {
      goAudit('findings');
      showScope({ kind: 'rule', rule: 'benefit.after-death' });
    },
    isDone: () => useAuditPlace.getState().finding !== null,
  },
  decideFinding: {
    go: () => goAudit('findings'),
    isDone: () => fromWorkspace()?.document.findings.some(({ verdict }) => verdict != null) ?? false,
  },
  priceFindings: { go: () => goAudit('price'), isDone: () => usePrice.getState().answer.state === 'done' },
  seeOutlook: { go: () => goTo('projection'), isDone: () => isOn('projection') && isAnswered() },
  traceFigure: {
    go: () => {
      goTo('projection');
      inspect({ kind: 'summary', item: 'exhaustion' });
    },
    isDone: () => useInspection.getState().isOpen && useInspection.getState().subject !== null,
  },
  delayRetirement: {
    go: () => goTo('projection'),
    isDone: () => useStudy.getState().question?.levers['retirement.furtherDelay'] !== undefined,
  },
  compareRuns: {
    go: () => goTo('projection'),
    isDone: () => useComparedStore.getState().compared.some(({ answer }) => answer.state === 'done'),
  },
  findRate: { go: () => goBalance('solver'), isDone: () => useWorks.getState().solve.state === 'done' },
  seeChances: { go: () => goBalance('uncertainty'), isDone: () => usePaths.getState().answer.state === 'done' },
  chooseScenario: { go: () => goTo('projection'), isDone: isAnswered },
  checkProgram: { go: () => goTo('verify'), isDone: checksPassed },
  checkSources: { go: () => goTo('sources'), isDone: () => isOn('sources') },
  exportReport: {
    go: () => void exportReport('pdf'),
    isDone: () => useNotices.getState().notices.some((one) => one.kind === 'saved' && /\.(pdf|docx)$/.test(one.path)),
  },
};

/** Everything that `isDone` looks at. */
export const watchedStores: readonly Pick<StoreApi<unknown>, 'subscribe'>[] = [
  ...[useAudit, useAuditPlace, usePrice, useFolder, useSample, useImport, useStudy, useNavigation],
  ...[useInspection, useComparedStore, useWorks, usePaths, useVerification, useNotices],
];
