import { parseDocument } from 'yaml';

/** What a form shows of the first limit of a text; a part that the text lacks, or has in another form, is empty. */
export interface LimitDraft {
  readonly id: string;
  readonly fund: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly classes: readonly string[];
  readonly per: string;
  readonly side: string;
  readonly limit: number | null;
  readonly refZh: string;
  readonly refEn: string;
  readonly from: string;
}

/** Where each part of the form stands in the text. */
const places = {
  id: ['id'],
  fund: ['fund'],
  titleZh: ['title', 'zh'],
  titleEn: ['title', 'en'],
  classes: ['classes'],
  per: ['per'],
  side: ['side'],
  limit: ['limit'],
  refZh: ['law', 'ref', 'zh'],
  refEn: ['law', 'ref', 'en'],
  from: ['law', 'from'],
} as const satisfies Readonly<Record<keyof LimitDraft, readonly string[]>>;

/** A limit that can be read and is to be made one's own: its law is the user's to name. */
export const newLimitText = `- id: own.limit
  fund: basic-pension
  title: { zh: 自定义限制, en: Own limit }
  classes: [stock]
  per: portfolio
  denominator: net-assets
  side: at-most
  limit: 0.3
  law:
    ref: { zh: 内部规定, en: Rule of our own }
    from: 2000-01-01
    force: in-force
  status: verified
`;

const textIn = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

/** Null where the text is no YAML list of records. */
export function limitDraft(text: string): LimitDraft | null {
  const document = parseDocument(text);
  if (document.errors.length > 0 || document.getIn([0]) === undefined) return null;
  const at = (name: keyof LimitDraft): unknown => document.getIn([0, ...places[name]]);
  const [limit, classes] = [at('limit'), document.toJS()[0]?.classes];
  return {
    ...{ id: textIn(at('id')), fund: textIn(at('fund')), per: textIn(at('per')), side: textIn(at('side')) },
    ...{ titleZh: textIn(at('titleZh')), titleEn: textIn(at('titleEn')), from: textIn(at('from')) },
    ...{ refZh: textIn(at('refZh')), refEn: textIn(at('refEn')) },
    classes: Array.isArray(classes) ? classes.map(String) : [],
    limit: typeof limit === 'number' ? limit : null,
  };
}

/** The text with one part of the form changed and all else, remarks too, as it was. */
export function withDraft<K extends keyof LimitDraft>(text: string, name: K, value: LimitDraft[K]): string {
  const document = parseDocument(text);
  document.setIn([0, ...places[name]], value);
  return document.toString({ lineWidth: 0 });
}
