import type { FundFlow } from '../../../shared/audit/reconciliation/fundFlows';
import { type ReconcileAnswer, reconcile } from '../../../shared/audit/reconciliation/reconcile';
import type {
  FundReconciliation,
  ItemMatch,
  ReconcileQuestion,
  WaterfallStep,
} from '../../../shared/audit/reconciliation/reconciliation';
import { inLanguage } from '../../../shared/base/language';
import { failed, type Result, success } from '../../../shared/base/result';
import { readYearMonth, yearMonthText } from '../../../shared/base/yearMonth';
import { schemes } from '../../../shared/data/canonical/codes';
import type { auditReconcile } from '../../../shared/text/en/auditReconcile';
import type { Translate } from '../../../shared/text/translator';
import type { Invocation, Reply } from '../command';
import { textOption } from '../readOptions';
import { textTable } from '../textTable';
import { withTables } from './withTables';

const yuan = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const money = (value: number | null): string => (value === null ? '–' : yuan.format(value));

const monthOf = (period: string): string => period.slice(0, 7);

function monthsText(periods: readonly string[], translate: Translate): string {
  const [first] = periods;
  if (first === undefined) return translate('auditReconcile.noMonths');
  if (periods.length <= 3) return periods.map(monthOf).join(', ');
  return translate('auditReconcile.manyMonths', { first: monthOf(first), count: periods.length });
}

function stepText({ kind, item }: WaterfallStep, translate: Translate): string {
  const named = item === null ? '' : translate(`data.codes.item.${item}`);
  return kind === 'item' || kind === 'timing'
    ? translate(`auditReconcile.step.${kind}`, { item: named })
    : translate(`auditReconcile.step.${kind}`);
}

type ColumnName = keyof typeof auditReconcile.column;

const header = (names: readonly ColumnName[], translate: Translate): string[] =>
  names.map((name) => translate(`auditReconcile.column.${name}`));

function stepsText(steps: readonly WaterfallStep[], translate: Translate): string {
  const rows = steps.map((step) => [
    ...[stepText(step, translate), money(step.amount), String(step.lines)],
    monthsText(step.periods, translate),
  ]);
  return textTable(header(['step', 'amount', 'lines', 'months'], translate), rows, [0, 3]);
}

function itemsText(items: readonly ItemMatch[], translate: Translate): string {
  const rows = items.map(({ item, ledger, bank, business, differing }) => [
    ...[translate(`data.codes.item.${item}`), money(ledger), money(bank), money(business)],
    monthsText(
      differing.map(({ period }) => period),
      translate,
    ),
  ]);
  return textTable(header(['item', 'ledger', 'banks', 'business', 'months'], translate), rows, [0, 4]);
}

function schemeText(scheme: string, translate: Translate): string {
  const known = schemes.find((each) => each === scheme);
  return known === undefined ? scheme : translate(`data.codes.scheme.${known}`);
}

/** A region with its name, where the tables name it. */
type RegionText = (code: string) => string;

function fundText(fund: FundReconciliation, regionText: RegionText, translate: Translate): string {
  const { region, scheme, from, until, status, waterfall, items } = fund;
  const months = `${monthOf(from)} – ${monthOf(until)}`;
  const state = translate(`auditReconcile.status.${status}`);
  const title = `${regionText(region)} · ${schemeText(scheme, translate)} · ${months}: ${state}`;
  if (waterfall === null) {
    return [title, translate('auditReconcile.noBank'), itemsText(items, translate)].join('\n');
  }
  const moved = (['books', 'bank', 'difference'] as const)
    .map((name) => `${translate(`auditReconcile.column.${name}`)} ${money(waterfall[name])}`)
    .join(' · ');
  const steps = waterfall.steps.length === 0 ? [] : [stepsText(waterfall.steps, translate)];
  return [title, moved, ...steps, itemsText(items, translate)].join('\n');
}

function flowsText(flows: readonly FundFlow[], regionText: RegionText, translate: Translate): string {
  const rows = flows.map(({ fromRegion, fromScheme, toRegion, toScheme, paid, received, difference }) => [
    ...[
      `${regionText(fromRegion)} ${schemeText(fromScheme, translate)}`,
      `${regionText(toRegion)} ${schemeText(toScheme, translate)}`,
    ],
    ...[money(paid), money(received), money(difference)],
  ]);
  const table = textTable(header(['fromFund', 'toFund', 'paid', 'received', 'difference'], translate), rows, [0, 1]);
  return [translate('auditReconcile.flows'), table].join('\n');
}

function inWords({ funds, flows, regionNames }: ReconcileAnswer, { language, translate }: Invocation): string {
  const regionText: RegionText = (code) =>
    regionNames[code] === undefined ? code : `${inLanguage(regionNames[code], language)} (${code})`;
  if (funds.length === 0) return translate('auditReconcile.noBooks');
  const open = funds.filter(({ status }) => status !== 'agrees');
  return [
    ...open.map((fund) => fundText(fund, regionText, translate)),
    ...(flows.length === 0 ? [] : [flowsText(flows, regionText, translate)]),
    translate('auditReconcile.agreeing', { count: funds.length - open.length }),
  ].join('\n\n');
}

/** The first day of a month that is given as YYYY-MM. */
function monthAsked(invocation: Invocation, name: 'from' | 'until'): Result<string | undefined> {
  const given = textOption(invocation.options, name);
  if (given === undefined) return success(undefined);
  const month = readYearMonth(given);
  if (month !== null) return success(`${yearMonthText(month)}-01`);
  return failed({ code: 'usage/bad-option', option: `--${name}`, value: given, expected: 'YYYY-MM' });
}

/** Books against themselves, the banks and the business records. */
export async function reconcileBooks(invocation: Invocation): Promise<Result<Reply>> {
  const from = monthAsked(invocation, 'from');
  if (!from.ok) return from;
  const until = monthAsked(invocation, 'until');
  if (!until.ok) return until;
  const region = textOption(invocation.options, 'region');
  const scheme = textOption(invocation.options, 'scheme');
  const question: ReconcileQuestion = {
    ...(region === undefined ? {} : { region }),
    ...(scheme === undefined ? {} : { scheme }),
    ...(from.value === undefined ? {} : { from: from.value }),
    ...(until.value === undefined ? {} : { until: until.value }),
  };
  const answer = await withTables(invocation, (session) => reconcile(session, question));
  if (!answer.ok) return answer;
  return success({ document: answer.value, text: inWords(answer.value, invocation) });
}
