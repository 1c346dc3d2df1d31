import { create } from 'zustand';
import { useJobs } from './jobs';
import { saveNow, useFolder } from './openWorkspace';

/** Whether the window was asked to close before everything was on the disk. */
export const useClosing = create<{ readonly isWaiting: boolean }>(() => ({ isWaiting: false }));

/** The user gave up what is not saved. */
let isGivenUp = false;

/** In a workspace that is only read there is nothing that could be saved. */
function isUnsaved(): boolean {
  const { opened } = useFolder.getState();
  const isBusy = useJobs.getState().jobs.some(({ changesWorkspace }) => changesWorkspace);
  return isBusy || (opened.state === 'open' && opened.facts.readOnly === null && opened.saving !== 'saved');
}

function closeWhenSaved(): void {
  if (useClosing.getState().isWaiting && !isUnsaved()) window.close();
}

/** Keeps the window open until what was done in it is saved; it then closes by itself. */
export function guardClosing(): void {
  window.addEventListener('beforeunload', (event) => {
    if (isGivenUp || !isUnsaved()) return;
    event.preventDefault();
    useClosing.setState({ isWaiting: true });
    void saveNow();
  });
  useFolder.subscribe(closeWhenSaved);
  useJobs.subscribe(closeWhenSaved);
}

export const keepOpen = (): void => useClosing.setState({ isWaiting: false });

/** Stops the work that would still be saved; what is done of it is saved before the window closes. */
export function stopWork(): void {
  for (const { changesWorkspace, cancel } of useJobs.getState().jobs) {
    if (changesWorkspace) cancel?.();
  }
}

export function closeWithoutSaving(): void {
  isGivenUp = true;
  window.close();
}
