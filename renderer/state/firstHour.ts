import { useEffect } from 'react';
import { z } from 'zod';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { readAuditOf } from './auditRun';
import { useTables } from './dataTables';
import { type JourneyId, journeyIds, journeySteps, journeys, type StepId, watchedStores } from './journeys';
import { useOpenedFolder } from './openWorkspace';

interface FirstHour {
  readonly isOpen: boolean;
  readonly journey: JourneyId;
  readonly done: readonly StepId[];
  /** The step that the user looks at; null follows the first that is not done. */
  readonly chosen: StepId | null;
}

const steps: readonly StepId[] = journeyIds.flatMap((id) => journeys[id]);

/** What another version of the program has kept may name journeys and steps that are no more. */
const keptSchema = z.object({
  isOpen: z.boolean(),
  journey: z.enum(journeyIds),
  done: z.array(z.string()).transform((done) => steps.filter((step) => done.includes(step))),
});

/** Where the user is in the guided first hour; kept with the window, since it is about the user, not a workspace. */
export const useFirstHour = create<FirstHour>()(
  persist((): FirstHour => ({ isOpen: false, journey: 'audit', done: [], chosen: null }), {
    name: 'first-hour',
    partialize: ({ isOpen, journey, done }) => ({ isOpen, journey, done }),
    merge: (kept, fresh) => ({ ...fresh, ...keptSchema.safeParse(kept).data }),
  }),
);

/** Ticks off the steps of the open journey that the state shows to be done; a tick stays when the state moves on. */
function tickOff(): void {
  const { isOpen, journey, done } = useFirstHour.getState();
  if (!isOpen) return;
  const fresh = journeys[journey].filter((step) => !done.includes(step) && journeySteps[step].isDone());
  if (fresh.length > 0) useFirstHour.setState({ done: [...done, ...fresh], chosen: null });
}

for (const store of watchedStores) store.subscribe(tickOff);

export function startJourney(journey: JourneyId): void {
  useFirstHour.setState({ isOpen: true, journey, chosen: null });
  tickOff();
}

export function leaveFirstHour(): void {
  useFirstHour.setState({ isOpen: false, chosen: null });
}

export function toggleFirstHour(): void {
  const { isOpen, journey } = useFirstHour.getState();
  if (isOpen) leaveFirstHour();
  else startJourney(journey);
}

export function chooseStep(chosen: StepId): void {
  useFirstHour.setState({ chosen });
}

/** Forgets the ticks of the open journey; what the state still shows is ticked at once. */
export function beginAgain(): void {
  const { journey } = useFirstHour.getState();
  const own: readonly StepId[] = journeys[journey];
  useFirstHour.setState(({ done }) => ({ done: done.filter((step) => !own.includes(step)), chosen: null }));
  tickOff();
}

/** The step to show: the one chosen, else the first that is not done; null when all are. */
export const stepNow = ({ journey, done, chosen }: FirstHour): StepId | null =>
  chosen ?? journeys[journey].find((step) => !done.includes(step)) ?? null;

/** Where the audit stands is known only once its tables are read. */
export function useAuditStanding(): void {
  const isWanted = useFirstHour(({ isOpen, journey }) => isOpen && journey === 'audit');
  const folder = useOpenedFolder();
  const edition = useTables((store) => store.edition);
  useEffect(() => {
    if (isWanted && folder !== null) void readAuditOf(folder, edition);
  }, [isWanted, folder, edition]);
}
