import type { CanonicalColumn } from './canonicalTable';

/** Characters that stay at either end: 110***********123X, 张*, ****1234. */
const shown = { identity: [3, 4], name: [1, 0], account: [0, 4] } as const;

/** A personal value as it may be seen: enough to find its row in the file, not to know the person. */
export function maskedText(text: string, personal: CanonicalColumn['personal']): string {
  if (personal === undefined) return text;
  const characters = [...text];
  const [first, last] = shown[personal];
  const hidden = characters.length - first - last;
  if (hidden < 1) return '*'.repeat(characters.length);
  return characters.map((character, at) => (at < first || at >= first + hidden ? character : '*')).join('');
}
