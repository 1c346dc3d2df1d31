import { type KeyboardEvent, useRef, useState } from 'react';

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowLeft: (at) => Math.max(0, at - 1),
  ArrowRight: (at, last) => Math.min(last, at + 1),
  Home: () => 0,
  End: (_, last) => last,
};

interface HeadStops {
  /** Props of the button at a place: the headings are one stop of the Tab key, arrows go from one to the next. */
  readonly stopAt: (at: number) => {
    readonly tabIndex: number;
    readonly ref: (button: HTMLButtonElement | null) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

export function useHeadStops(count: number): HeadStops {
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const [current, setCurrent] = useState(0);
  const stop = Math.min(current, count - 1);
  return {
    stopAt: (at) => ({
      tabIndex: at === stop ? 0 : -1,
      ref: (button) => {
        buttons.current[at] = button;
      },
      onKeyDown: (event) => {
        const next = steps[event.key]?.(at, count - 1);
        if (next === undefined) return;
        event.preventDefault();
        setCurrent(next);
        buttons.current[next]?.focus();
      },
    }),
  };
}
