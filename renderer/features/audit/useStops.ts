import { type KeyboardEvent, useState } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Parts of a drawing that are walked with the arrow keys and chosen with Enter; the drawing is one stop of the Tab key. */
export function useStops(count: number, onChoose: (at: number) => void) {
  const [stop, setStop] = useState(0);
  const onKeyDown = (event: KeyboardEvent<SVGGElement>, at: number): void => {
    const step = steps[event.key] ?? 0;
    if (event.key === 'Enter' || event.key === ' ') onChoose(at);
    else if (step === 0) return;
    event.preventDefault();
    const next = Math.min(count - 1, Math.max(0, at + step));
    setStop(next);
    event.currentTarget.ownerSVGElement?.querySelector<SVGGElement>(`[data-at="${next}"]`)?.focus();
  };
  return (at: number, label: string) => ({
    role: 'button',
    tabIndex: at === Math.min(stop, count - 1) ? 0 : -1,
    'aria-label': label,
    'data-at': at,
    onClick: () => {
      setStop(at);
      onChoose(at);
    },
    onKeyDown: (event: KeyboardEvent<SVGGElement>) => onKeyDown(event, at),
  });
}
