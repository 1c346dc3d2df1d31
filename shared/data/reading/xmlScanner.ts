import { lineEnd } from './quotedCell';

export interface XmlEvents {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(value: string): void;
}

/** As much of XML as spreadsheets need, as it comes in: no document types, no external entities, so nothing expands. */
export interface XmlScanner {
  push(text: string): void;
}

const mostPending = 64 << 20;

export function xmlScanner(events: XmlEvents): XmlScanner {
  let pending = '';
  return {
    push: (text) => {
      pending += text;
      pending = pending.slice(consume(pending, events));
      if (pending.length > mostPending) throw new RangeError('XML tag without end');
    },
  };
}

/** Hands on every whole tag and the text before it; returns where the rest begins. */
function consume(text: string, events: XmlEvents): number {
  let at = 0;
  for (;;) {
    const tag = text.indexOf('<', at);
    if (tag < 0) return at;
    const special = specialEnd(text, tag);
    const end = special ?? text.indexOf('>', tag);
    if (end < 0) return at;
    if (tag > at) events.text(unescapeXml(text.slice(at, tag)));
    if (special === null) element(text.slice(tag + 1, end), events);
    else if (text.startsWith('<![CDATA[', tag)) events.text(text.slice(tag + 9, end - 2));
    at = end + 1;
  }
}

/** The last character of a comment, character data or instruction; −1 where it has not come; null for a plain tag. */
function specialEnd(text: string, tag: number): number | null {
  for (const [start, stop] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ]) {
    if (!text.startsWith(start, tag)) continue;
    const end = text.indexOf(stop, tag + start.length);
    return end < 0 ? -1 : end + stop.length - 1;
  }
  // A tag cut off after `<` or `<!` is not known yet.
  return text.length < tag + 9 && text.startsWith('<!', tag) ? -1 : null;
}

function element(tag: string, events: XmlEvents): void {
  if (tag.startsWith('/')) {
    events.close(localName(tag.slice(1).trim()));
    return;
  }
  const isEmpty = tag.endsWith('/');
  const body = isEmpty ? tag.slice(0, -1) : tag;
  const space = body.search(/\s/);
  const name = localName(space < 0 ? body : body.slice(0, space));
  events.open(name, space < 0 ? '' : body.slice(space));
  if (isEmpty) events.close(name);
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The value of an attribute, or null. */
export function attributeOf(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes[at - 1];
    const quote = attributes[at + name.length + 1];
    if (attributes[at + name.length] !== '=' || (before !== ' ' && before !== '\n' && before !== '\t')) continue;
    if (quote !== '"' && quote !== "'") continue;
    const end = attributes.indexOf(quote, at + name.length + 2);
    return end < 0 ? null : unescapeXml(attributes.slice(at + name.length + 2, end));
  }
  return null;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  if (!text.includes('&')) return lineEnd(text, 0) < text.length ? text.replace(/\r\n?/g, '\n') : text;
  return text.replace(/\r\n?/g, '\n').replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return Object.hasOwn(entities, name) ? entities[name] : whole;
    const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
