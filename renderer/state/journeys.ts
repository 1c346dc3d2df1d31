import type { StoreApi } from 'zustand';
import { showAuditPart, showScope, useAuditPlace } from './auditPlace';
import { usePrice } from './auditPrice';
import { readAudit, runAllRules, useAudit } from './auditRun';
import { showBalancePart } from './balancePlace';
import { useWorks } from './balanceWork';
import { useComparedStore } from './compared';
import { useImport } from './dataImport';
import { showPart } from './dataPlace';
import { loadSample, useSample } from './dataSample';
import { inspect, useInspection } from './inspection';
import { goTo, useNavigation } from './navigation';
import { openedNow, useFolder } from './openWorkspace';
import { usePaths } from './paths';
import { useDraft } from './reportDraft';
import { chooseKind, showReportPart } from './reportPlace';
import { useStudy } from './study';
import { useVerification } from './verification';

/** The steps of each journey, in order. */
export const journeys = {
  audit: ['loadSample', 'runRules', 'openFinding', 'decideFinding', 'priceFindings'],
  ageing: ['seeOutlook', 'traceFigure', 'delayRetirement', 'compareRuns', 'findRate', 'seeChances'],
  report: ['chooseScenario', 'checkProgram', 'checkSources', 'readPages', 'exportReport'],
} as const;

export const journeyIds = ['audit', 'ageing', 'report'] as const satisfies readonly (keyof typeof journeys)[];
export type JourneyId = (typeof journeyIds)[number];
export type StepId = (typeof journeys)[JourneyId][number];

interface JourneyStep {
  /** Takes the user to where the step is done, and does it where that is an action. */
  readonly go: () => void;
  /** What it is done with there, as a selector; it is given the focus. */
  readonly at?: string;
  /** Whether what is on screen or in the workspace shows that it was done. */
  readonly isDone: () => boolean;
}

const isImporting = (): boolean => useSample.getState().isMaking || useImport.getState().isRunning;

const hasData = (): boolean => {
  const { reading } = useAudit.getState();
  return reading.state === 'read' && reading.hasData;
};

/** Never into tables that are there already, nor where nothing can be written. */
async function loadIntoEmpty(): Promise<void> {
  goTo('data');
  showPart('import');
  if (useAudit.getState().reading.state === 'reading') await readAudit();
  const isEmpty = useAudit.getState().reading.state === 'read' && !hasData();
  if (isEmpty && !isImporting() && openedNow()?.facts.readOnly === null) await loadSample();
}

function goAudit(part: 'findings' | 'price'): void {
  goTo('audit');
  showAuditPart(part);
}

function goBalance(part: 'solver' | 'uncertainty'): void {
  goTo('balance');
  showBalancePart(part);
}

function goReports(): void {
  goTo('reports');
  showReportPart('compose');
  chooseKind('pack');
}

const isAnswered = (): boolean => useStudy.getState().answer.state === 'done';
const isOn = (screen: 'projection' | 'sources' | 'reports'): boolean => useNavigation.getState().screen === screen;

function isPackMade(): boolean {
  const { draft } = useDraft.getState();
  return draft.state === 'made' && draft.report.kind === 'pack';
}

function checksPassed(): boolean {
  const { state, files } = useVerification.getState();
  return state === 'done' && files.every((file) => file.state === 'done' && file.report.failed === 0);
}

export const journeySteps: Readonly<Record<StepId, JourneyStep>> = {
  loadSample: { go: () => void loadIntoEmpty(), isDone: () => hasData() && !isImporting() },
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
      showScope({ kind: 'rule', rule: 'benefit.award-recomputation' });
    },
    at: '[data-place="0:0"]',
    isDone: () => useAuditPlace.getState().finding !== null,
  },
  decideFinding: {
    go: () => goAudit('findings'),
    at: '[data-verdict=confirmed]',
    isDone: () => openedNow()?.document.findings.some(({ verdict }) => verdict != null) ?? false,
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
    at: '[data-assumption="retirement.furtherDelay"] [role=slider]',
    isDone: () => useStudy.getState().question?.levers['retirement.furtherDelay'] !== undefined,
  },
  compareRuns: {
    go: () => goTo('projection'),
    at: '[data-compare]:not(:checked)',
    isDone: () => useComparedStore.getState().compared.some(({ answer }) => answer.state === 'done'),
  },
  findRate: {
    go: () => goBalance('solver'),
    at: '[data-action=solve]',
    isDone: () => useWorks.getState().solve.state === 'done',
  },
  seeChances: {
    go: () => goBalance('uncertainty'),
    at: '[data-action=run-paths]',
    isDone: () => usePaths.getState().answer.state === 'done',
  },
  chooseScenario: { go: () => goTo('projection'), isDone: isAnswered },
  checkProgram: { go: () => goTo('verify'), isDone: checksPassed },
  checkSources: { go: () => goTo('sources'), isDone: () => isOn('sources') },
  readPages: { go: goReports, isDone: () => isOn('reports') && isPackMade() },
  exportReport: {
    go: goReports,
    at: '[data-action=export-report]:not([disabled])',
    isDone: () => (openedNow()?.document.reports.length ?? 0) > 0,
  },
};

/** Everything that `isDone` looks at. */
export const watchedStores: readonly Pick<StoreApi<unknown>, 'subscribe'>[] = [
  ...[useAudit, useAuditPlace, usePrice, useFolder, useSample, useImport, useStudy, useNavigation],
  ...[useInspection, useComparedStore, useWorks, usePaths, useVerification, useDraft],
];
