import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

// The first moment that a ZIP entry can carry, in whatever time zone: nothing of when and where it was written.
const zipStart = new Date(1980, 0, 1);
const isXml = /\.(xml|rels)$/;

/**
 * The same Office file without the moment of writing: properties dated `day`, ZIP entries at the start of ZIP's
 * calendar, the library's random and running ids counted from 1. The same content then gives the same bytes.
 */
export function withoutMoment(office: Uint8Array, day: string): Uint8Array {
  const parts = Object.entries(unzipSync(office)).sort(([a], [b]) => (a < b ? -1 : 1));
  const ids = new Map<string, string>();
  const zip: Zippable = {};
  for (const [name, bytes] of parts) {
    const steady = isXml.test(name) ? strToU8(steadyXml(name, strFromU8(bytes), { day, ids })) : bytes;
    zip[name] = [name.endsWith('.xlsx') ? withoutMoment(bytes, day) : steady, { mtime: zipStart }];
  }
  return zipSync(zip, { level: 6 });
}

interface Steadying {
  readonly day: string;
  /** Random relationship id → counted one, over all parts, for parts name each other's ids. */
  readonly ids: Map<string, string>;
}

function steadyXml(name: string, xml: string, { day, ids }: Steadying): string {
  if (name === 'docProps/core.xml') return xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${day}T00:00:00Z`);
  let drawings = 0;
  return xml
    .replace(/(?<=")rId[\w-]{21}(?=")/g, (id) => {
      const counted = ids.get(id) ?? `rIdPart${ids.size + 1}`;
      ids.set(id, counted);
      return counted;
    })
    .replace(/(?<=<wp:docPr id=")\d+(?=")/g, () => String(++drawings));
}
