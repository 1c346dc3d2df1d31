/** Finished HTML: nothing in it is escaped again. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Words are escaped; markup stands as it is. */
export type Content = string | Markup | readonly Content[];

export type Attributes = Readonly<Record<string, string | number>>;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

function written(content: Content): string {
  if (typeof content === 'string') return escaped(content);
  return content instanceof Markup ? content.text : content.map(written).join('');
}

const attributesOf = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');

/** One element; names of elements and attributes are the program's own and never come from a document. */
export const element = (name: string, attributes: Attributes, ...content: readonly Content[]): Markup =>
  new Markup(`<${name}${attributesOf(attributes)}>${written(content)}</${name}>`);

/** An element that has no content and no end. */
export const single = (name: string, attributes: Attributes): Markup =>
  new Markup(`<${name}${attributesOf(attributes)}>`);
