import { type RefObject, useEffect, useRef } from 'react';

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowUp: (at) => Math.max(0, at - 1),
  ArrowDown: (at, last) => Math.min(last, at + 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** Arrow keys go from one element marked `data-stop` to the next; the list itself is one stop of the Tab key. */
export function useListKeys<E extends HTMLElement>(): RefObject<E | null> {
  const root = useRef<E>(null);
  useEffect(() => {
    const list = root.current;
    const onKey = (event: KeyboardEvent): void => {
      const stops = [...(list?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
      const { activeElement } = document;
      const at = activeElement instanceof HTMLElement ? stops.indexOf(activeElement) : -1;
      const next = at < 0 ? undefined : steps[event.key]?.(at, stops.length - 1);
      if (next === undefined) return;
      event.preventDefault();
      stops[next]?.focus();
    };
    list?.addEventListener('keydown', onKey);
    return () => list?.removeEventListener('keydown', onKey);
  }, []);
  return root;
}
