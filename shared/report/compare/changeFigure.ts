import type { Language } from '../../base/language';
import { translator } from '../../text/translator';
import type { Figure } from '../document';
import { type Form, formatFigure } from '../formatFigure';
import type { Move } from './moves';

export const beforeCell = (cell: string): string => `before.${cell}`;
export const afterCell = (cell: string): string => `after.${cell}`;

/** Years, months and counts of them: what is printed as it stands. */
const mostCounted = 10_000;
const isCounted = (value: number): boolean => Number.isInteger(value) && Math.abs(value) < mostCounted;

/** With a sign in front, whichever way it went. */
export function signed(value: number, form: Form, language: Language): string {
  const text = formatFigure(value, form, language);
  return value > 0 ? `+${text}` : text;
}

/**
 * How far a figure moved, whatever it counts: shares in points, years and counts as they are, all else as a share of what it was,
 * or as it stands where it was nothing or changed sides. The exact value is always the difference of the two.
 */
export function changeFigure({ cell, before, after }: Move, language: Language): Figure {
  const value = after.value - before.value;
  return {
    text: changeText(before, after, language),
    value,
    cell: `difference(${beforeCell(cell)}, ${afterCell(cell)})`,
  };
}

function changeText(before: Figure, after: Figure, language: Language): string {
  const change = after.value - before.value;
  const write = translator(language);
  if (before.text.includes('%') && after.text.includes('%')) {
    return write('reportChange.moved.points', { value: signed(100 * change, 'decimal', language) });
  }
  if (isCounted(before.value) && isCounted(after.value)) return signed(change, 'count', language);
  if (before.value * after.value > 0) return signed(change / Math.abs(before.value), 'percent', language);
  return signed(change, 'plain', language);
}
