import type { ReadRules } from '../../../shared/audit/own/ownRules';
import type { Price, PriceMeasure, RulePrice } from '../../../shared/audit/price/priceOf';
import { priceSteps, ruleSteps } from '../../../shared/audit/price/priceSteps';
import type { Rule } from '../../../shared/audit/rule';
import { inLanguage } from '../../../shared/base/language';
import type { Invocation, Reply } from '../command';
import { textTable } from '../textTable';
import { brokenText } from './brokenRules';

const yuan = (amount: number): string => amount.toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

const written: Readonly<Record<PriceMeasure['id'], (value: number) => string>> = {
  recovered: yuan,
  leakFirstYear: yuan,
  presentValue: yuan,
  reserveMonths: (months) => months.toFixed(4),
  fundMonths: (months) => months.toFixed(4),
  payroll: (share) => `${(100 * share).toFixed(6)} %`,
};

/** An infinite figure has no place in JSON: the fund is then not empty any more. */
const finite = (value: number | null): number | null => (value !== null && Number.isFinite(value) ? value : null);

function figure(id: PriceMeasure['id'], value: number | null, { translate }: Invocation): string {
  if (value === null) return translate('auditPrice.neverEmpty');
  return Number.isFinite(value) ? written[id](value) : translate('auditPrice.neverAnyMore');
}

function measureTable({ measures, question }: Price, invocation: Invocation): string {
  const { translate } = invocation;
  const percent = (100 * question.confidence).toFixed(0);
  const header = ['', translate('auditPrice.title'), translate('auditPrice.interval', { percent }), ''];
  const rows = measures.map(({ id, value, low, high }) => [
    translate(`auditPrice.measure.${id}`),
    ...[value, low, high].map((each) => figure(id, each, invocation)),
  ]);
  return textTable(header, rows);
}

function ruleRow({ line, share, ...price }: RulePrice, title: string, { translate }: Invocation): string[] {
  const { confirmed, dismissed, open } = line.facts;
  return [
    line.rule,
    title,
    `${confirmed}/${dismissed}/${open}`,
    share.mean.toFixed(2),
    yuan(price.recovered),
    yuan(price.leakFirstYear),
    translate(`auditPrice.lasts.${line.profile.leak?.lasts ?? 'none'}`),
    yuan(price.presentValue.value),
  ];
}

const columns = ['decided', 'share', 'recovered', 'leak', 'lasts', 'presentValue'] as const;

function inWords(price: Price, rules: readonly Rule[], invocation: Invocation): string {
  const { translate, language } = invocation;
  const titles = new Map(rules.map(({ id, title }) => [id, inLanguage(title, language)]));
  const header = [
    translate('auditPrice.column.rule'),
    '',
    ...columns.map((name) => translate(`auditPrice.column.${name}`)),
  ];
  const rows = price.rules.map((one) => ruleRow(one, titles.get(one.line.rule) ?? '', invocation));
  const { counting, scope, future, fromYear } = price.question;
  return [
    [
      `${translate('auditPrice.counting.label')}: ${translate(`auditPrice.counting.${counting}`)}`,
      `${translate('auditPrice.scope.label')}: ${translate(`auditPrice.scope.${scope}`)}`,
      `${translate('auditPrice.future.label')}: ${translate(`auditPrice.future.${future}`)}`,
      `${translate('auditPrice.option.fromYear')}: ${fromYear}`,
    ].join('\n'),
    measureTable(price, invocation),
    price.rules.length === 0 ? translate('auditPrice.nothing') : textTable(header, rows, [0, 1, 6]),
    translate('auditPrice.leftOut', { others: yuan(price.ofOtherFunds), elsewhere: yuan(price.countedElsewhere) }),
    translate('auditPrice.note.limits'),
    translate('auditPrice.note.contributions'),
  ].join('\n\n');
}

const ruleDocument = (price: Price, rule: RulePrice) => ({
  rule: rule.line.rule,
  confirmed: rule.line.facts.confirmed,
  dismissed: rule.line.facts.dismissed,
  open: rule.line.facts.open,
  share: rule.share,
  recovered: rule.recovered,
  leakFirstYear: rule.leakFirstYear,
  presentValue: rule.presentValue,
  fundMonths: finite(rule.fundMonths),
  steps: ruleSteps(price, rule),
});

/** What findings were priced by: rules that ran, those that could not be read, the day, and the scenario. */
interface Priced extends ReadRules {
  readonly asOf: string;
  readonly scenario: string;
}

/** The price as one document for scripts, with every calculation, and the same in words. */
export function priceReply(price: Price, { rules, broken, asOf, scenario }: Priced, invocation: Invocation): Reply {
  const document = {
    scenario,
    asOf,
    broken,
    ...price.question,
    measures: price.measures.map(({ id, value, low, high }) => ({
      id,
      ...{ value: finite(value), low: finite(low), high: finite(high) },
      neverEmptyAnyMore: value === Number.POSITIVE_INFINITY,
    })),
    before: price.before,
    after: price.after,
    rules: price.rules.map((rule) => ruleDocument(price, rule)),
    years: price.years,
    scales: price.scales,
    ofOtherFunds: price.ofOtherFunds,
    countedElsewhere: price.countedElsewhere,
    steps: priceSteps(price),
    cashChanges: price.cashChanges,
  };
  const text = [inWords(price, rules, invocation), ...brokenText(broken, invocation.translate)].join('\n\n');
  return { document, text };
}
