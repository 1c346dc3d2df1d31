import type { Reference, YearAccount } from '../data/baseData';
import type { Block, Section, SourceItem } from './document';
import type { ReportContext } from './reportContext';

const room = 24;
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

/** The sources behind the figures of this report, each with how far it was checked. */
export function sourcesSection(context: ReportContext): Section {
  const { write, input } = context;
  const { firstYear } = input.run.projection;
  const shown = input.accounts.filter(({ year }) => year >= firstYear - yearsOfAccounts && year <= firstYear);
  const cited = new Set<string>([...always, ...shown.flatMap(referencesOf)]);
  const used = input.references.filter(({ id }) => cited.has(id));
  const others = used.length - Math.min(used.length, room);
  const list: Block = {
    kind: 'sources',
    items: byNeed(used)
      .slice(0, room)
      .map((item) => sourceItem(context, item)),
  };
  const more: Block = { kind: 'paragraph', ...context.sentence('report.sources.more', { count: String(others) }) };
  return { heading: write('report.sources.heading'), blocks: others > 0 ? [list, more] : [list] };
}

const referencesOf = ({ measures }: YearAccount): readonly string[] =>
  Object.values(measures).map(({ reference }) => reference);

/** Those that are always used first, then the newest accounts. */
function byNeed(references: readonly Reference[]): readonly Reference[] {
  const rank = ({ id }: Reference): number => {
    const place = (always as readonly string[]).indexOf(id);
    return place === -1 ? always.length : place;
  };
  return [...references].sort((a, b) => rank(a) - rank(b) || b.id.localeCompare(a.id, 'en'));
}

function sourceItem({ write, input }: ReportContext, reference: Reference): SourceItem {
  return {
    title: input.language === 'zh-CN' ? reference.titleZh : reference.titleEn,
    mark: reference.status,
    status: write(`report.status.${reference.status}`),
    // Publishers are recorded in English; a Chinese title names its own.
    detail: input.language === 'zh-CN' ? '' : reference.publisher,
  };
}
