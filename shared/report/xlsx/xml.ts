const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// XML 1.0 has no place for other control characters, nor for halves of pairs.
const outsideXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export const escaped = (text: string): string =>
  text.replace(outsideXml, '').replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

export const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const packages = 'http://schemas.openxmlformats.org/package/2006';

/** A part of the file that another part names as `rId1`, `rId2`, … */
export interface Relation {
  readonly type: string;
  /** Seen from the folder of the part that names it. */
  readonly target: string;
}

export function relationships(links: readonly Relation[]): string {
  const entries = links.map(
    ({ type, target }, at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packages}/relationships">${entries.join('')}</Relationships>`;
}
