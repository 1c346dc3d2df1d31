import { create } from 'zustand';
import { loadGlossary } from './glossary';
import { closeInspector, useInspection } from './inspection';

/** What the help panel shows: the screen that is open, all terms, or one of them. */
type HelpView =
  | { readonly kind: 'screen' }
  | { readonly kind: 'glossary' }
  | { readonly kind: 'term'; readonly id: string };

interface Help {
  readonly isOpen: boolean;
  readonly view: HelpView;
  readonly trail: readonly HelpView[];
  /** What terms are looked for by. */
  readonly search: string;
}

export const useHelp = create<Help>(() => ({ isOpen: false, view: { kind: 'screen' }, trail: [], search: '' }));

/** Opens the panel in the place of the inspector; what it showed before can be gone back to. */
function show(view: HelpView): void {
  closeInspector();
  loadGlossary();
  useHelp.setState(({ isOpen, view: before, trail }) => ({
    isOpen: true,
    view,
    trail: isOpen ? [...trail, before] : [],
  }));
}

export const closeHelp = (): void => useHelp.setState({ isOpen: false, trail: [] });

/** Help with the screen that is open; the same key puts it away. */
export function toggleHelp(): void {
  const { isOpen, view } = useHelp.getState();
  if (isOpen && view.kind === 'screen') closeHelp();
  else show({ kind: 'screen' });
}

export const openGlossary = (): void => show({ kind: 'glossary' });

export const openTerm = (id: string): void => show({ kind: 'term', id });

export const searchGlossary = (search: string): void => useHelp.setState({ search });

export const helpBack = (): void =>
  useHelp.setState(({ trail, view }) => ({ view: trail.at(-1) ?? view, trail: trail.slice(0, -1) }));

// There is room for one panel beside a screen.
useInspection.subscribe(({ isOpen }) => {
  if (isOpen && useHelp.getState().isOpen) closeHelp();
});
