import type { Language } from '../../base/language';
import type { TextKey } from '../../text/catalogues';
import type { Translate } from '../../text/translator';
import { columnKey, tableLabel } from '../canonical/labels';
import type { ImportLog } from './importLog';
import type { RuleResult } from './judgeTable';
import { type Dimension, dimensions, dimensionWeights, type QualityReport, type TableQuality } from './quality';

/** The words that the paragraph is written with. */
export interface Speech {
  readonly language: Language;
  readonly translate: Translate;
  /** The sentence for a reason of rejection, which belongs to loading and reading. */
  readonly reason: (code: string) => string;
}

const reasonsNamed = 3;
const rulesNamed = 3;

const whole = (value: number, { language }: Speech): string =>
  new Intl.NumberFormat(language).format(Math.round(value));

/** Rounded down: 99.96 per cent of rows are not all of them. */
const percent = (value: number, { language }: Speech): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(
    Math.floor(value * 1000) / 1000,
  );

const listed = (texts: readonly string[], { language }: Speech): string =>
  texts.join(language === 'zh-CN' ? '；' : '; ');

const total = (log: ImportLog, of: 'files' | 'read' | 'loaded' | 'rejected'): number =>
  log.imports.reduce((sum, each) => sum + each[of], 0);

/** What a rule demands, in words. */
export function ruleText({ name, columns, needs }: RuleResult, translate: Translate): string {
  const key = `data.quality.rules.${name}` satisfies TextKey;
  if (name !== 'reference') return translate(key);
  const [column] = columns;
  return translate(key, { column: translate(columnKey(column)), table: tableLabel(needs ?? '', translate) });
}

/** How the score is made: 0.3 × completeness + … */
export function formulaText(speech: Speech): string {
  const { translate, language } = speech;
  const weights = dimensions.map((dimension) => {
    const weight = new Intl.NumberFormat(language).format(dimensionWeights[dimension]);
    return `${weight} × ${translate(`data.quality.dimensions.${dimension}`)}`;
  });
  return translate('data.quality.formula', { weights: weights.join(' + ') });
}

function readSentence(log: ImportLog, speech: Speech): string {
  const facts = {
    files: whole(total(log, 'files'), speech),
    tables: whole(log.imports.length, speech),
    read: whole(total(log, 'read'), speech),
    loaded: whole(total(log, 'loaded'), speech),
    rejected: whole(total(log, 'rejected'), speech),
    share: percent(total(log, 'loaded') / Math.max(1, total(log, 'read')), speech),
  };
  return speech.translate(total(log, 'rejected') === 0 ? 'data.paragraph.allLoaded' : 'data.paragraph.loaded', facts);
}

/** Why rows were rejected, and where most is missing. */
function rejectSentences(log: ImportLog, speech: Speech): string[] {
  if (total(log, 'rejected') === 0) return [];
  const { translate } = speech;
  const reasons = log.reasons.slice(0, reasonsNamed).map(({ table, reason, rows }) =>
    translate('data.paragraph.reason', {
      reason: speech.reason(reason),
      rows: whole(rows, speech),
      table: tableLabel(table, translate),
    }),
  );
  const lost = ({ rejected, read }: ImportLog['imports'][number]): number => rejected / Math.max(1, read);
  const [worst] = [...log.imports].sort((a, b) => lost(b) - lost(a));
  return [
    translate('data.paragraph.reasons', { reasons: listed(reasons, speech) }),
    translate('data.paragraph.worst', {
      table: tableLabel(worst.table, translate),
      share: new Intl.NumberFormat(speech.language, { style: 'percent', maximumFractionDigits: 1 }).format(lost(worst)),
    }),
  ];
}

/** The dimension that costs a table most. */
function heaviest({ dimensions: measured }: TableQuality): Dimension {
  const loss = (dimension: Dimension): number => dimensionWeights[dimension] * (1 - (measured[dimension] ?? 1));
  return dimensions.reduce((worst, dimension) => (loss(dimension) > loss(worst) ? dimension : worst));
}

function scoreSentence({ tables, score }: QualityReport, speech: Speech): string[] {
  const [lowest] = [...tables].sort((a, b) => a.score - b.score);
  if (score === null || lowest === undefined) return [];
  return [
    speech.translate('data.paragraph.score', {
      score: whole(score, speech),
      table: tableLabel(lowest.table, speech.translate),
      lowest: whole(lowest.score, speech),
      dimension: speech.translate(`data.quality.dimensions.${heaviest(lowest)}`),
    }),
  ];
}

function sentenceOnUses(tables: readonly TableQuality[], speech: Speech): string[] {
  const uses = tables.flatMap((table) => table.uses);
  if (uses.length === 0) return [];
  const partly = uses.filter(({ plausible }) => plausible < 1);
  if (partly.length === 0) return [speech.translate('data.paragraph.usesFull')];
  const texts = partly.map(({ use, plausible, money }) =>
    speech.translate(money === null ? 'data.paragraph.use' : 'data.paragraph.useMoney', {
      use: speech.translate(`data.quality.uses.${use.name}`),
      share: percent(plausible, speech),
      money: percent(money ?? 0, speech),
    }),
  );
  return [speech.translate('data.paragraph.uses', { uses: listed(texts, speech) })];
}

function brokenSentence(tables: readonly TableQuality[], speech: Speech): string[] {
  const { translate } = speech;
  const broken = tables.flatMap(({ rules }) => rules.filter((rule) => rule.broken > 0));
  if (broken.length === 0) return [];
  const rules = broken
    .sort((a, b) => b.broken - a.broken)
    .slice(0, rulesNamed)
    .map((rule) =>
      translate('data.paragraph.rule', {
        rule: ruleText(rule, translate),
        count: whole(rule.broken, speech),
        table: tableLabel(rule.table, translate),
      }),
    );
  return [translate('data.paragraph.broken', { rules: listed(rules, speech) })];
}

/** The data paragraph of a report: what was read, loaded and rejected, why, and what it means for what is computed. */
export function dataParagraph(report: QualityReport, speech: Speech): readonly string[] {
  const { log, tables } = report;
  if (log.imports.length === 0) return [speech.translate('data.paragraph.none')];
  return [
    readSentence(log, speech),
    ...rejectSentences(log, speech),
    ...scoreSentence(report, speech),
    ...sentenceOnUses(tables, speech),
    ...brokenSentence(tables, speech),
    speech.translate('data.paragraph.hashes'),
  ];
}
