const reserved = /[<>:"/\\|?*\p{Cc}]/gu;
/** Names that Windows keeps for devices, whatever stands behind them. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(?=\s*(\.|$))/i;
/** Dots and spaces at either end hide a file, or are dropped by some systems. */
const outer = /^[.\s]+|[.\s]+$/g;
const stemAndEnding = /^(.+?)(\.[a-z]{1,8})?$/su;
const longest = 120;

/** A plain file name: leads to no folder, is hidden nowhere, and every file system takes it. */
export function safeFileName(wished: string): string {
  const plain = wished.replace(reserved, '_').replace(outer, '').replace(device, '_$1');
  const [, stem = plain, ending = ''] = stemAndEnding.exec(plain) ?? [];
  const kept = [...stem].slice(0, longest - ending.length).join('');
  return `${kept.replace(outer, '')}${ending}` || 'fundscope';
}

/** The name that is wished for, with a number before its ending where it is taken. */
export function freeFileName(wished: string, taken: readonly string[]): string {
  const [, stem = wished, ending = ''] = stemAndEnding.exec(wished) ?? [];
  // Some file systems take letters of either case for the same.
  const names = new Set(taken.map((name) => name.toLowerCase()));
  for (let at = 1; ; at++) {
    const name = at === 1 ? wished : `${stem} (${at})${ending}`;
    if (!names.has(name.toLowerCase())) return name;
  }
}
