import { strFromU8, strToU8, unzipSync } from 'fflate';
import { steadyZip } from '../base/steadyZip';

const isXml = /\.(xml|rels)$/;

/**
 * The same Office file without the moment of writing: properties dated `day`, ZIP entries at the start of ZIP's
 * calendar, the library's random and running ids counted from 1. The same content then gives the same bytes.
 */
export function withoutMoment(office: Uint8Array, day: string): Uint8Array {
  const parts = Object.entries(unzipSync(office)).sort(([a], [b]) => (a < b ? -1 : 1));
  const ids = new Map<string, string>();
  const steady = parts.map(([name, bytes]): readonly [string, Uint8Array] => {
    if (isXml.test(name)) return [name, strToU8(steadyXml(name, strFromU8(bytes), { day, ids }))];
    return [name, name.endsWith('.xlsx') ? withoutMoment(bytes, day) : bytes];
  });
  return steadyZip(steady, 'deflate');
}

interface Steadying {
  readonly day: string;
  /** Random relationship id → counted one, over all parts, for parts name each other's ids. */
  readonly ids: Map<string, string>;
}

function steadyXml(name: string, xml: string, { day, ids }: Steadying): string {
  if (name === 'docProps/core.xml') return xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${day}T00:00:00Z`);
  let drawings = 0;
  const marks = new Map<string, string>();
  return xml
    .replace(/(?<=")rId[\w-]{21}(?=")/g, (id) => counted(id, 'rIdPart', ids))
    .replace(/(?<=<wp:docPr id=")\d+(?=")/g, () => String(++drawings))
    .replace(/(?<=<w:bookmark(?:Start|End)\b[^>]*w:id=")\d+(?=")/g, (id) => counted(id, '', marks))
    .replace(/(?<=\b_Toc)\d+\b/g, (id) => counted(id, '', marks));
}

/** The same number for the same id, in the order in which ids are met. */
function counted(id: string, prefix: string, ids: Map<string, string>): string {
  const known = ids.get(id) ?? `${prefix}${ids.size + 1}`;
  ids.set(id, known);
  return known;
}
