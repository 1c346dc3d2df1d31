import { useMemo } from 'react';
import { create } from 'zustand';
import type { Outlook } from '../../shared/balance/outlook';
import type { Failure } from '../../shared/base/failure';
import type { Scenario } from '../../shared/parameters/parameter';
import { endJob, showJob } from './jobs';
import { keyOf, type Question, scenarioOf } from './question';
import { scenarioNamed, useStudy } from './study';

/** Names of the runs that stand beside the one on screen; each has a colour of its own. */
export const letters = ['A', 'B', 'C', 'D'] as const;
export type Letter = (typeof letters)[number];

export type ComparedAnswer =
  | { readonly state: 'waiting' }
  | { readonly state: 'done'; readonly outlook: Outlook }
  | { readonly state: 'failed'; readonly failure: Failure };

/** A question that stands beside the one on screen; it stays as it was asked while the sliders move on. */
export interface Compared {
  readonly letter: Letter;
  readonly question: Question;
  readonly asked: Scenario;
  readonly answer: ComparedAnswer;
}

interface ComparedStore {
  readonly compared: readonly Compared[];
}

export const useComparedStore = create<ComparedStore>(() => ({ compared: [] }));

const all = (): readonly Compared[] => useComparedStore.getState().compared;

const answerAll = (isMeant: (one: Compared) => boolean, answer: ComparedAnswer): void =>
  useComparedStore.setState({ compared: all().map((one) => (isMeant(one) ? { ...one, answer } : one)) });

const isWaiting = ({ answer }: Compared): boolean => answer.state === 'waiting';

/** Stopping is meant for all that still waits. */
function keep(one: Compared, answer: ComparedAnswer): void {
  const isStopped = answer.state === 'failed' && answer.failure.code === 'cancelled';
  answerAll((other) => (isStopped ? isWaiting(other) : other.asked === one.asked), answer);
}

let isWorking = false;

/** One after another, so that the question on screen never waits for more than one of them. */
async function answerWaiting(): Promise<void> {
  if (isWorking) {
    return;
  }
  isWorking = true;
  for (let one = all().find(isWaiting); one !== undefined; one = all().find(isWaiting)) {
    const { projector } = useStudy.getState().workspace ?? {};
    if (projector === undefined) {
      break;
    }
    showJob({ id: 'compare', title: 'frame.job.compare', progress: null, cancel: () => projector.cancel() });
    const result = await projector.run(one.asked, 'compare');
    keep(
      one,
      result.ok ? { state: 'done', outlook: result.value.value.outlook } : { state: 'failed', failure: result.failure },
    );
  }
  isWorking = false;
  endJob('compare');
}

/** Puts a question beside the one on screen, or takes it away; beyond four nothing is added. */
export function toggleCompared(question: Question): void {
  const { workspace } = useStudy.getState();
  const scenario = workspace && scenarioNamed(workspace, question.scenario);
  const others = all().filter((one) => keyOf(one.question) !== keyOf(question));
  const letter = letters.find((name) => !others.some((one) => one.letter === name));
  if (!workspace || !scenario || (others.length === all().length && letter === undefined)) {
    return;
  }
  if (others.length < all().length || letter === undefined) {
    useComparedStore.setState({ compared: others });
    return;
  }
  const asked = scenarioOf(question, scenario, workspace.parameters);
  const added: Compared = { letter, question, asked, answer: { state: 'waiting' } };
  const byLetter = [...others, added].sort((a, b) => a.letter.localeCompare(b.letter));
  useComparedStore.setState({ compared: byLetter });
  void answerWaiting();
}

/** Takes away what was asked of a scenario that is no longer there. */
export const forgetCompared = (id: string): void =>
  useComparedStore.setState({ compared: all().filter(({ question }) => question.scenario !== id) });

export const clearCompared = (): void => useComparedStore.setState({ compared: [] });

export function retryCompared(letter: Letter): void {
  answerAll((one) => one.letter === letter, { state: 'waiting' });
  void answerWaiting();
}

// What was computed on another workspace is no comparison.
useStudy.subscribe(({ workspace }, before) => {
  if (workspace?.projector !== before.workspace?.projector) {
    clearCompared();
  }
});

export const useCompared = (): readonly Compared[] => useComparedStore(({ compared }) => compared);

export interface ComparedOutlook extends Pick<Compared, 'letter' | 'question'> {
  readonly outlook: Outlook;
}

/** Those that are answered: what can be drawn. */
export function useComparedOutlooks(): readonly ComparedOutlook[] {
  const compared = useCompared();
  return useMemo(
    () =>
      compared.flatMap(({ letter, question, answer }) =>
        answer.state === 'done' ? [{ letter, question, outlook: answer.outlook }] : [],
      ),
    [compared],
  );
}
