import type { MoneyUnit } from './mapping';

/** A heading taken apart. */
export interface Heading {
  readonly written: string;
  /** The words alone, in the plain form. */
  readonly plain: string;
  /** Every plain form under which it may be known: words, field code, what stood in brackets. */
  readonly forms: readonly string[];
  readonly unit: MoneyUnit | null;
}

const bracketed = /[([{【〔〈《「]([^)\]}】〕〉》」]*)[)\]}】〕〉》」]?/g;
const fieldCode = /\b[a-z]{3}\d{3}\b/g;

const units: readonly (readonly [RegExp, MoneyUnit])[] = [
  [/^(单位[:：]?)?(亿元?|(人民币)?亿元|hundred million( yuan)?|100 ?m(illion)?( yuan)?)$/, 'hundredMillion'],
  [/^(单位[:：]?)?(万元?|人民币万元|ten thousand( yuan)?|10,?000 yuan|wan( yuan)?)$/, 'tenThousand'],
  [/^(单位[:：]?)?(元|人民币元?|元\/月|元\/人|yuan|rmb|cny|¥|￥)$/, 'yuan'],
];

/** The unit that a text in brackets, or after a slash, states; null where it states none. */
function unitOf(text: string): MoneyUnit | null {
  return units.find(([form]) => form.test(text.trim()))?.[1] ?? null;
}

/** Half-width, lower case, without blanks, marks and invisible characters: what two writings of a heading share. */
export const plainHeading = (written: string): string =>
  written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '');

/** Takes a heading as read apart: `缴费基数（万元）`, `AAC001_个人编号`, `Member ID`. */
export function readHeading(written: string): Heading {
  const text = written.normalize('NFKC').toLowerCase();
  const inBrackets = [...text.matchAll(bracketed)].map(([, inside]) => inside);
  const withoutBrackets = text.replace(bracketed, ' ').trim();
  const [, afterSlash = ''] = /[/／:：]\s*([^/／:：]+)$/.exec(withoutBrackets) ?? [];
  const codes = withoutBrackets.replace(/_/g, ' ').match(fieldCode) ?? [];
  const words = codes.length === 0 ? withoutBrackets : withoutBrackets.replace(/_/g, ' ').replace(fieldCode, ' ');
  const unit = [...inBrackets, afterSlash].map(unitOf).find((found) => found !== null) ?? null;
  const bare = unitOf(afterSlash) === null ? words : words.slice(0, words.length - afterSlash.length);
  const forms = [bare, text, withoutBrackets, ...codes, ...inBrackets.filter((inside) => unitOf(inside) === null)]
    .map(plainHeading)
    .filter((form) => form !== '');
  return { written, plain: plainHeading(bare) || plainHeading(text), forms: [...new Set(forms)], unit };
}
