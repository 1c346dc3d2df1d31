import { useMemo } from 'react';
import { create } from 'zustand';
import type { OutlookSummary, Run } from '../../shared/balance/outlook';
import type { Failure } from '../../shared/base/failure';
import type { Bilingual } from '../../shared/base/language';
import type { Scenario } from '../../shared/parameters/parameter';
import type { Workspace } from '../engine/engine';
import { answerLane } from '../engine/projector';
import { endJob, showJob } from './jobs';
import { isChanged, type LeverState, type Question, questionOf, scenarioOf, withLever } from './question';

/** The last run stays beside a failure or while the next is computed. */
export type Answer =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly last: Run | null }
  | { readonly state: 'done'; readonly run: Run; readonly milliseconds: number }
  | { readonly state: 'failed'; readonly failure: Failure; readonly last: Run | null };

/** A finished run as Home lists it. */
export interface PastRun {
  readonly id: number;
  readonly at: Date;
  readonly question: Question;
  readonly milliseconds: number;
  readonly summary: OutlookSummary;
}

interface StudyStore {
  readonly workspace: Workspace | null;
  readonly question: Question | null;
  readonly past: readonly Question[];
  readonly future: readonly Question[];
  readonly answer: Answer;
  /** The scenario that others are compared with: current law as it stands. */
  readonly standard: Scenario | null;
  readonly baseline: Answer;
  readonly pastRuns: readonly PastRun[];
}

export const useStudy = create<StudyStore>(() => ({
  workspace: null,
  question: null,
  past: [],
  future: [],
  answer: { state: 'none' },
  standard: null,
  baseline: { state: 'none' },
  pastRuns: [],
}));

export function lastRun(answer: Answer): Run | null {
  switch (answer.state) {
    case 'none':
      return null;
    case 'done':
      return answer.run;
    default:
      return answer.last;
  }
}

const runsKept = 20;
export const scenarioNamed = (workspace: Workspace, id: string): Scenario | undefined =>
  workspace.scenarios.find((scenario) => scenario.id === id);

function keepRun(question: Question, milliseconds: number, summary: OutlookSummary): void {
  useStudy.setState(({ pastRuns }) => {
    const id = (pastRuns[0]?.id ?? 0) + 1;
    return { pastRuns: [{ id, at: new Date(), question, milliseconds, summary }, ...pastRuns].slice(0, runsKept) };
  });
}

const running = (slot: 'answer' | 'baseline', workspace: Workspace): void => {
  useStudy.setState((study) => ({ [slot]: { state: 'running', last: lastRun(study[slot]) } }));
  const cancel = () => workspace.projector.cancel();
  showJob({ id: slot, title: slot === 'answer' ? 'frame.job.project' : 'frame.job.baseline', progress: null, cancel });
};

/** Whether the question is the scenario that others are compared with, unchanged. */
export function isStandard(question: Question): boolean {
  const { standard } = useStudy.getState();
  return standard !== null && question.scenario === standard.id && !isChanged(question, standard);
}

async function askBaseline(workspace: Workspace, scenario: Scenario): Promise<void> {
  running('baseline', workspace);
  const result = await workspace.projector.run(scenario, 'baseline');
  endJob('baseline');
  useStudy.setState({
    baseline: result.ok
      ? { state: 'done', run: result.value.value, milliseconds: result.value.milliseconds }
      : { state: 'failed', failure: result.failure, last: null },
  });
}

let asked = 0;
let shown = 0;

/** A newer question does not wait for this one; what this one gives is shown until the newer one is answered. */
async function ask(workspace: Workspace, scenario: Scenario, question: Question): Promise<void> {
  asked += 1;
  const turn = asked;
  running('answer', workspace);
  const result = await workspace.projector.run(scenarioOf(question, scenario, workspace.parameters), answerLane);
  const newest = turn === asked;
  if (turn < shown || (!result.ok && !newest)) {
    return;
  }
  if (!result.ok) {
    const last = lastRun(useStudy.getState().answer);
    useStudy.setState({ answer: { state: 'failed', failure: result.failure, last } });
  } else {
    shown = turn;
    const { value: run, milliseconds } = result.value;
    useStudy.setState({ answer: newest ? { state: 'done', run, milliseconds } : { state: 'running', last: run } });
    keepRun(question, milliseconds, run.outlook.summary);
    if (isStandard(question)) {
      useStudy.setState({ baseline: { state: 'done', run, milliseconds } });
    }
  }
  if (newest) {
    endJob('answer');
  }
}

/** Shows `question` and computes its answer; the history is the caller's matter. */
function put(question: Question): void {
  const { workspace, standard, baseline } = useStudy.getState();
  const scenario = workspace && scenarioNamed(workspace, question.scenario);
  if (!workspace || !scenario) {
    return;
  }
  useStudy.setState({ question });
  void ask(workspace, scenario, question);
  // Asked for the standard itself, the answer is the baseline too.
  if (standard !== null && !isStandard(question) && baseline.state === 'none') {
    void askBaseline(workspace, standard);
  }
}

/** The state before a slider began to move, so that one drag is one step back. */
let dragStart: Question | null = null;

/** While a slider moves: answers at once, without an entry in the history. */
export function preview(question: Question): void {
  dragStart ??= useStudy.getState().question;
  put(question);
}

export function previewLever(lever: LeverState, value: number): void {
  const { question } = useStudy.getState();
  if (question !== null) {
    preview(withLever(question, lever, value));
  }
}

export function commit(question: Question): void {
  const before = dragStart ?? useStudy.getState().question;
  dragStart = null;
  const unchanged = JSON.stringify(before) === JSON.stringify(question);
  if (before !== null && !unchanged) {
    useStudy.setState(({ past }) => ({ past: [...past, before], future: [] }));
  }
  if (JSON.stringify(useStudy.getState().question) !== JSON.stringify(question)) {
    put(question);
  }
}

/** Choices that follow each other within this time are one step back: the arrow keys on their way to what is wanted. */
const settlingMilliseconds = 1000;
let onTheWay: { readonly question: Question; readonly at: number } | null = null;

/** As `commit`, but the last of several quick choices is the one that counts. */
export function settle(question: Question): void {
  const { question: shown, past } = useStudy.getState();
  const from = dragStart ?? shown;
  const begun = past.at(-1);
  const now = performance.now();
  const goesOn = onTheWay !== null && now - onTheWay.at < settlingMilliseconds;
  if (goesOn && begun !== undefined && JSON.stringify(from) === JSON.stringify(onTheWay?.question)) {
    dragStart = begun;
    useStudy.setState({ past: past.slice(0, -1) });
  }
  commit(question);
  onTheWay = { question, at: now };
}

export function commitLever(lever: LeverState, value: number): void {
  const { question } = useStudy.getState();
  if (question !== null) {
    settle(withLever(question, lever, value));
  }
}

export function undo(): void {
  const { past, question } = useStudy.getState();
  const before = past.at(-1);
  if (before !== undefined && question !== null) {
    useStudy.setState(({ future }) => ({ past: past.slice(0, -1), future: [question, ...future] }));
    put(before);
  }
}

export function redo(): void {
  const { future, question } = useStudy.getState();
  const [after, ...later] = future;
  if (after !== undefined && question !== null) {
    useStudy.setState(({ past }) => ({ past: [...past, question], future: later }));
    put(after);
  }
}

export function chooseScenario(id: string): void {
  const { workspace } = useStudy.getState();
  const scenario = workspace && scenarioNamed(workspace, id);
  if (scenario) {
    commit(questionOf(scenario));
  }
}

/** Leaves a scenario that is about to go, on screen and in the steps back and forth. */
export function forgetScenario(id: string): void {
  const { question, standard } = useStudy.getState();
  if (question?.scenario === id && standard !== null) {
    put(questionOf(standard));
  }
  const stays = ({ scenario }: Question): boolean => scenario !== id;
  useStudy.setState(({ past, future }) => ({ past: past.filter(stays), future: future.filter(stays) }));
}

/** Back to the scenario as it stands in its file. */
export function resetQuestion(): void {
  const { question } = useStudy.getState();
  if (question !== null) {
    chooseScenario(question.scenario);
  }
}

export function runAgain(): void {
  const { question } = useStudy.getState();
  if (question !== null) {
    put(question);
  }
}

/** The scenario of the question, or null before a workspace is open. */
export function useScenario(): Scenario | null {
  return useStudy(({ workspace, question }) =>
    workspace !== null && question !== null ? (scenarioNamed(workspace, question.scenario) ?? null) : null,
  );
}

/** The scenario with the user's changes: what the engine was asked. */
export function useAskedScenario(): Scenario | null {
  const scenario = useScenario();
  const question = useStudy((study) => study.question);
  const parameters = useStudy(({ workspace }) => workspace?.parameters);
  return useMemo(
    () => (scenario && question && parameters ? scenarioOf(question, scenario, parameters) : null),
    [scenario, question, parameters],
  );
}

export const useIsChanged = (): boolean => {
  const scenario = useScenario();
  const question = useStudy((study) => study.question);
  return scenario !== null && question !== null && isChanged(question, scenario);
};

/** Current law first where it is offered, else whatever comes first. */
export function startStudy(workspace: Workspace): void {
  const first = scenarioNamed(workspace, 'current-law') ?? workspace.scenarios[0];
  if (first !== undefined) {
    const none = { state: 'none' } as const;
    useStudy.setState({
      workspace,
      standard: first,
      question: null,
      past: [],
      future: [],
      answer: none,
      baseline: none,
    });
    put(questionOf(first));
  }
}

/** The run to compare with and the name of its scenario; null while the standard itself is shown. */
export function useComparison(): { readonly run: Run; readonly title: Bilingual } | null {
  const run = useStudy(({ baseline }) => lastRun(baseline));
  const title = useStudy(({ standard }) => standard?.title);
  const isOther = useStudy(({ question }) => question !== null && !isStandard(question));
  return useMemo(() => (run && title && isOther ? { run, title } : null), [run, title, isOther]);
}
