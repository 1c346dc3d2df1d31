import { inLanguage, type Language } from '../base/language';
import type { Reference, YearAccount } from '../data/baseData';
import type { Block, Section, SourceItem } from './document';
import { paragraph } from './paragraph';
import type { ReportContext } from './reportContext';

const yearsOfAccounts = 14;

/** Every projection rests on these, whatever its accounts. */
const always = [
  'wpp2024-population',
  'wpp2024-life-tables',
  'wpp2024-fertility',
  'wpp2024-migration',
  'wpp2024-demography',
  'nbs-wages',
  'account-crediting',
  'guofa-2005-38',
] as const;

/** The sources behind the figures of this report, each with how far it was checked, as many as there is room for. */
export function sourcesSection(context: ReportContext, room: number): Section {
  const { write, input } = context;
  const { firstYear } = input.run.projection;
  const shown = input.accounts.filter(({ year }) => year >= firstYear - yearsOfAccounts && year <= firstYear);
  const cited = new Set<string>([...always, ...shown.flatMap(referencesOf)]);
  const used = input.references.filter(({ id }) => cited.has(id));
  const found = byNeed(used).map((reference) => sourceItem(context, reference));
  const items = gathered(found, input.language);
  const others = Math.max(0, items.length - room);
  const list: Block = { kind: 'sources', items: items.slice(0, room) };
  const more = paragraph('sources.more', context.sentence('report.sources.more', { count: String(others) }));
  return { id: 'sources', heading: write('report.sources.heading'), blocks: others > 0 ? [list, more] : [list] };
}

const referencesOf = ({ measures }: YearAccount): readonly string[] =>
  Object.values(measures).map(({ reference }) => reference);

/** Those that are always used first, then the newest accounts. */
function byNeed(references: readonly Reference[]): readonly Reference[] {
  const rank = ({ id }: Reference): number => {
    const place = (always as readonly string[]).indexOf(id);
    return place === -1 ? always.length : place;
  };
  return [...references].sort((a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id, 'en'));
}

function sourceItem({ write, input }: ReportContext, reference: Reference): SourceItem {
  return {
    title: inLanguage(reference.title, input.language),
    mark: reference.status,
    status: write(`report.status.${reference.status}`),
    // The first of several publishers: a printed line has room for one.
    detail: inLanguage(reference.publisher, input.language).split(/[,;、]/)[0] ?? '',
  };
}

/** Titles that differ in their year alone stand in one line: a series of communiqués, with all its years. */
function gathered(items: readonly SourceItem[], language: Language): readonly SourceItem[] {
  const groups = new Map<string, { readonly item: SourceItem; readonly years: string[] }>();
  for (const item of items) {
    const year = /\d{4}/.exec(item.title)?.[0];
    const key = `${item.mark}|${item.title.replace(/\d{4}/, '#')}`;
    const group = groups.get(key) ?? { item, years: [] };
    if (year !== undefined) group.years.push(year);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ item, years }) => ({
    ...item,
    title: item.title.replace(/\d{4}/, yearList(years.map(Number), language)),
  }));
}

/** 2011, 2012, 2014–2016: three or more years in a row as a span. */
function yearList(years: readonly number[], language: Language): string {
  const spans: { first: number; last: number }[] = [];
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const open = spans[spans.length - 1];
    if (open?.last === year - 1) open.last = year;
    else spans.push({ first: year, last: year });
  }
  const chinese = language === 'zh-CN';
  const [between, to] = chinese ? ['、', '—'] : [', ', '–'];
  const written = spans.flatMap(({ first, last }) =>
    last - first === 1 ? [`${first}`, `${last}`] : [first === last ? `${first}` : `${first}${to}${last}`],
  );
  return written.join(between);
}
