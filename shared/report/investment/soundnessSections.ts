import { inLanguage } from '../../base/language';
import type { RequiredReturn } from '../../investment/liabilities/requiredReturn';
import { standingOn } from '../../investment/limits/standing';
import type { LimitReport } from '../../investment/limits/testLimit';
import type { SafetyReport } from '../../investment/safety/safetyOf';
import type { Block, Cell, Section } from '../document';
import { paragraph } from '../paragraph';
import type { OnLiabilities } from './investmentFacts';
import { type PortfolioContext, sectionOf, tableOf } from './portfolioContext';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function limitRow({ limit, days, breaches }: LimitReport, context: PortfolioContext): Cell[] {
  const { write, number, numberOrNone, language } = context;
  const cell = `limits(${limit.id})`;
  const { ref, article, force } = limit.law;
  const law = [ref, article].flatMap((text) => (text === null ? [] : [inLanguage(text, language)])).join(' ');
  const draft = force === 'draft' ? ` · ${write('limits.gauge.draft')}` : '';
  return [
    inLanguage(limit.title, language),
    numberOrNone(`${cell}.share`, days.at(-1)?.share ?? null, 'percentFine'),
    context.sentence(limit.side === 'at-most' ? 'limits.gauge.atMost' : 'limits.gauge.atLeast', {
      limit: number(`${cell}.limit`, limit.limit, 'percentFine'),
    }),
    numberOrNone(`${cell}.distance`, days.at(-1)?.distance ?? null, 'percentFine'),
    number(`${cell}.breachDays`, sum(breaches.map((breach) => breach.days)), 'count'),
    `${law} · ${write(`report.status.${limit.status}`)}${draft}`,
  ];
}

function breachesTable(reports: readonly LimitReport[], { write, number, language }: PortfolioContext) {
  const heads = (['limit', 'from', 'to', 'days', 'worst', 'kind'] as const).map((name) =>
    write(`limits.breaches.${name}`),
  );
  const rows = reports.flatMap(({ limit, breaches }) =>
    breaches.map(({ from, to, days, worst, kind }): Cell[] => [
      ...[inLanguage(limit.title, language), from, to],
      number(`breaches(${limit.id}, ${from}).days`, days, 'count'),
      number(`breaches(${limit.id}, ${from}).worst`, worst, 'percentFine'),
      write(`limits.breaches.kinds.${kind}`),
    ]),
  );
  return tableOf(write('investmentReport.limits.breaches'), heads, rows);
}

/** The limits of the fund's kind, day by day, with law. */
export function limitsSection(context: PortfolioContext): Section {
  const { write, sentence, number, facts } = context;
  const heading = write('investment.parts.limits');
  const { limits, fund } = facts;
  const standing = limits === null ? null : standingOn(limits.limits, fund, limits.to);
  if (limits === null || standing === null) {
    return sectionOf('limits', heading, [paragraph('limits', sentence('investmentReport.limits.none'))]);
  }
  const tested = standing.limits.map(({ report }) => report);
  const said = sentence('investmentReport.limits.standing', {
    ...{ fund: write(`limits.fund.${fund}`), day: standing.day },
    binding: number('limits.binding', standing.binding, 'count'),
    broken: number('limits.broken', standing.broken, 'count'),
    breachDays: number('limits.breachDays', standing.breachDays, 'count'),
    days: number('limits.days', standing.days, 'count'),
  });
  const heads = (['limit', 'share', 'bound', 'distance', 'breachDays', 'law'] as const).map((name) =>
    write(`investmentReport.limits.${name}`),
  );
  const table = tableOf(
    write('investmentReport.limits.caption'),
    heads,
    tested.map((one) => limitRow(one, context)),
  );
  const broken = limits.limits.filter(({ limit, breaches }) => limit.fund === fund && breaches.length > 0);
  const blocks = [paragraph('limits', said), table];
  return sectionOf('limits', heading, broken.length === 0 ? blocks : [...blocks, breachesTable(broken, context)]);
}

/** Fees of each payee and year against their caps. */
export function feesSection(context: PortfolioContext): Section {
  const { write, sentence, number, numberOrNone, facts, language } = context;
  const heading = write('limits.views.fees');
  if (facts.fees.length === 0) {
    return sectionOf('fees', heading, [paragraph('fees', sentence('investmentReport.fees.none'))]);
  }
  const names = ['rule', 'payee', 'year', 'charged', 'rate', 'cap', 'excess', 'outcome'] as const;
  const rows = facts.fees.map(({ cap, manager, year, charged, rate, excess, breach }, at): Cell[] => {
    const cell = `fees(${at + 1})`;
    return [
      inLanguage(cap.title, language),
      manager === '' ? write('limits.fees.whole') : manager,
      String(year),
      number(`${cell}.charged`, charged, 'yuan'),
      numberOrNone(`${cell}.rate`, rate, 'percentFine'),
      number(`${cell}.cap`, cap.limit, 'percentFine'),
      numberOrNone(`${cell}.excess`, excess, 'yuan'),
      write(`limits.fees.${breach ? 'broken' : 'kept'}`),
    ];
  });
  const heads = names.map((name) => write(`limits.fees.${name}`));
  return sectionOf('fees', heading, [tableOf(write('investmentReport.fees.caption'), heads, rows)]);
}

function ladderTable({ ladder }: SafetyReport, { write, number }: PortfolioContext) {
  const columns = ['payments', 'income', 'maturing', 'interest', 'cash'] as const;
  const heads = (['month', ...columns] as const).map((name) => write(`safety.ladder.${name}`));
  const rows = ladder.months.map((month): Cell[] => [
    month.month,
    ...columns.map((name) => number(`ladder(${month.month}).${name}`, month[name], 'yuan')),
  ]);
  return tableOf(write('investmentReport.safety.ladder'), heads, rows, write('safety.ladder.formula'));
}

const debtorsShown = 10;

function debtorsTable(report: SafetyReport, kind: 'banks' | 'issuers', { write, number }: PortfolioContext): Block[] {
  const found = report[kind];
  if (found === null) return [];
  const heads = (['debtor', 'amount', 'share'] as const).map((name) => write(`safety.debtors.${name}`));
  const rows = found.debtors
    .slice(0, debtorsShown)
    .map(({ debtor, amount, share }): Cell[] => [
      debtor,
      number(`${kind}(${debtor}).amount`, amount, 'yuan'),
      number(`${kind}(${debtor}).share`, share, 'percentFine'),
    ]);
  return [tableOf(write('investmentReport.safety.debtors', { kind: write(`safety.debtors.${kind}`) }), heads, rows)];
}

function safetySentences({ ladder, idle, interest }: SafetyReport, { sentence, number }: PortfolioContext) {
  const cash =
    ladder.firstGap === null
      ? sentence('investmentReport.safety.holds', { months: number('ladder.months', ladder.months.length, 'count') })
      : sentence('safety.ladder.gap', {
          month: ladder.firstGap,
          most: number('ladder.largestGap', ladder.largestGap, 'moneyFine'),
        });
  const idly =
    idle === null
      ? []
      : [
          sentence('safety.idle.title', {
            mean: number('idle.mean', idle.mean, 'moneyFine'),
            cost: number('idle.cost', idle.cost, 'moneyFine'),
          }),
        ];
  const booked =
    interest === null
      ? []
      : [
          sentence('safety.interest.title', {
            booked: number('interest.booked', interest.booked, 'moneyFine'),
            due: number('interest.due', interest.due, 'moneyFine'),
            gaps: number('interest.gaps', interest.gaps.length, 'count'),
          }),
        ];
  return [cash, ...idly, ...booked];
}

/** Whether the money is there when it is needed, spread, at work, and earning what is due. */
export function safetySection(context: PortfolioContext): Section {
  const { write, sentence, facts } = context;
  const heading = write('investment.parts.safety');
  const { safety } = facts;
  if (safety === null) {
    return sectionOf('safety', heading, [paragraph('safety', sentence('investmentReport.safety.none'))]);
  }
  return sectionOf('safety', heading, [
    ...safetySentences(safety, context).map((said, at) => paragraph(`safety.${at + 1}`, said)),
    ladderTable(safety, context),
    ...(['banks', 'issuers'] as const).flatMap((kind) => debtorsTable(safety, kind, context)),
  ]);
}

function requiredCell(cell: string, required: RequiredReturn, { write, number }: PortfolioContext): Cell {
  switch (required.outcome) {
    case 'found':
      return number(cell, required.rate, 'percentFine');
    case 'any':
      return write('investmentReport.liabilities.any');
    case 'none':
      return write('investmentReport.liabilities.none');
  }
}

/** The return that the fund needs, where it was set against what it will have to pay. */
export function liabilitiesSection({ answer, paths, seed }: OnLiabilities, context: PortfolioContext): Section {
  const { write, sentence, number } = context;
  const said = sentence('investmentReport.liabilities.said', {
    until: number('liabilities.until', answer.asked.until, 'year'),
    paths: number('liabilities.paths', paths, 'count'),
    seed: String(seed),
  });
  const heads = (['chance', 'rate', 'low', 'high'] as const).map((name) =>
    write(`investmentReport.liabilities.${name}`),
  );
  const rows = answer.byChance.byChance.map(({ chance, required, low, high }): Cell[] => [
    number(`liabilities(${chance}).chance`, chance, 'percentWhole'),
    requiredCell(`liabilities(${chance}).rate`, required, context),
    requiredCell(`liabilities(${chance}).low`, low, context),
    requiredCell(`liabilities(${chance}).high`, high, context),
  ]);
  const table = tableOf(write('investmentReport.liabilities.caption'), heads, rows);
  return sectionOf('liabilities', write('investment.parts.liabilities'), [paragraph('liabilities', said), table]);
}
