/** What a file is by its first bytes; `unknown` names what it is instead of a table. */
export type Kind = 'zip' | 'gzip' | 'parquet' | 'arrow' | 'text' | { readonly unknown: string };

const magic: readonly (readonly [string, Kind])[] = [
  ['PK\u0003\u0004', 'zip'],
  ['PK\u0005\u0006', 'zip'],
  ['\u001f\u008b', 'gzip'],
  ['PAR1', 'parquet'],
  ['PARE', { unknown: 'encrypted' }],
  ['ARROW1', 'arrow'],
  ['\u00ff\u00ff\u00ff\u00ff', 'arrow'],
  ['FEA1', { unknown: 'Feather 1' }],
  ['\u00d0\u00cf\u0011\u00e0', { unknown: 'Excel 97–2003 (.xls) or password-protected Excel' }],
  ['%PDF', { unknown: 'PDF' }],
  ['7z\u00bc\u00af', { unknown: '7-Zip' }],
  ['Rar!', { unknown: 'RAR' }],
  ['\u0028\u00b5\u002f\u00fd', { unknown: 'Zstandard' }],
  ['BZh', { unknown: 'bzip2' }],
  ['\u00fd7zXZ', { unknown: 'xz' }],
  ['SQLite format 3', { unknown: 'SQLite' }],
  ['\u0089PNG', { unknown: 'PNG' }],
  ['\u00ff\u00d8\u00ff', { unknown: 'JPEG' }],
  ['{\\rtf', { unknown: 'RTF' }],
  ['ORC', { unknown: 'ORC' }],
  ['Obj\u0001', { unknown: 'Avro' }],
];

export function kindOf(head: Uint8Array): Kind {
  const start = String.fromCharCode(...head.subarray(0, 16));
  const known = magic.find(([sign]) => start.startsWith(sign));
  if (known) return known[1];
  if (String.fromCharCode(...head.subarray(8, 12)) === 'DUCK') return { unknown: 'DuckDB' };
  const markup = /^(?:\u00ef\u00bb\u00bf)?\s*<(?:\?(xml)|!doctype\s+(\w+)|(html|table|workbook))\b/i.exec(
    beginning(head),
  );
  if (markup) return { unknown: (markup[1] ?? markup[2] ?? markup[3]).toUpperCase() };
  return isBinary(head) ? { unknown: 'binary' } : 'text';
}

const beginning = (head: Uint8Array): string => String.fromCharCode(...head.subarray(0, 200));

/** Control characters that text does not hold. UTF-16 has zeros, but on one side of each pair only. */
function isBinary(head: Uint8Array): boolean {
  const counts = { even: 0, odd: 0, control: 0 };
  for (const [index, byte] of head.entries()) {
    if (byte === 0) counts[index % 2 === 0 ? 'even' : 'odd']++;
    else if (byte < 32 && !(byte >= 7 && byte <= 13) && byte !== 26 && byte !== 27 && byte !== 1 && byte !== 31)
      counts.control++;
  }
  if (counts.even > 4 && counts.odd > 4 && Math.min(counts.even, counts.odd) > head.length / 20) return true;
  return counts.control > 2 && counts.control > head.length / 20;
}
