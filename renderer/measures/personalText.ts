/** A personal value as it is shown: a keyed hash by its beginning, a mask without its length, anything else whole. */
export function personalText(value: string): string {
  if (/^[0-9a-f]{64}$/.test(value)) return `${value.slice(0, 12)}…`;
  return value.replace(/\*{9,}/, '****');
}
