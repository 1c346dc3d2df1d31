import { runScenario } from '../../../shared/balance/runScenario';
import { combine } from '../../../shared/base/combine';
import { failed, type Result, success } from '../../../shared/base/result';
import type { Concentration, DebtorLimit } from '../../../shared/investment/safety/concentration';
import { type ExpectedPayments, expectedFrom } from '../../../shared/investment/safety/expectedPayments';
import type { IdleTerms } from '../../../shared/investment/safety/idleTerms';
import type { Booking, InterestPeriod, InterestReport } from '../../../shared/investment/safety/interest';
import { readBookings, readExpectedPayments, readPlacements } from '../../../shared/investment/safety/readBook';
import { type SafetyReport, safetyOf } from '../../../shared/investment/safety/safetyOf';
import type { Command, Invocation, Reply } from '../command';
import { termsAsked } from '../idleTermsAsked';
import { holdingsAsked, limitsAsked, optionalFile, percent, readWith, valuationLines } from '../investing';
import { kernelAsked } from '../kernelAsked';
import { questionAsked } from '../question';
import { onlyFile, requiredPath, textOption } from '../readOptions';
import { textTable } from '../textTable';

/** What the fund will pay: from a file, or a twelfth of each year of a projection. */
async function expectedAsked({ options, datasets }: Invocation): Promise<Result<ExpectedPayments>> {
  const file = textOption(options, 'payments');
  if (file !== undefined) return readWith(file, readExpectedPayments);
  if (textOption(options, 'scenario') === undefined) {
    return failed({
      ...{ code: 'usage/bad-option', option: '--payments', value: '' },
      expected: '--payments FILE.csv | --scenario NAME',
    });
  }
  const asked = await questionAsked(options, datasets);
  if (!asked.ok) return asked;
  const { base, parameters, scenario } = asked.value;
  const run = runScenario(base, parameters, scenario, kernelAsked());
  return run.ok ? success(expectedFrom(run.value.projection)) : run;
}

const million = (yuan: number): string => (yuan / 1e6).toFixed(2);

function ladderLines({ ladder, unknownMonths, date }: SafetyReport, { translate }: Invocation): string[] {
  const header = (['month', 'payments', 'income', 'maturing', 'interest', 'cash'] as const).map((column) =>
    translate(`cli.safety.${column}`),
  );
  const rows = ladder.months.map(({ month, payments, income, maturing, interest, cash }) => [
    ...[month, million(payments), million(income), million(maturing), million(interest), million(cash)],
  ]);
  const { firstGap, largestGap, later, overdue } = ladder;
  return [
    translate('cli.safety.cashNow', { date, cash: million(ladder.cash) }),
    textTable(header, rows),
    ...(unknownMonths === 0 ? [] : [translate('cli.safety.unknownMonths', { months: unknownMonths })]),
    firstGap === null
      ? translate('cli.safety.noGap')
      : translate('cli.safety.gap', { month: firstGap, most: million(largestGap) }),
    translate('cli.safety.later', { amount: million(later) }),
    ...overdue.map(({ id, debtor, until, principal }) =>
      translate('cli.safety.overdue', { id, debtor, until, amount: principal.toFixed(2) }),
    ),
  ];
}

function debtorTable(title: string, found: Concentration | null, { translate }: Invocation): string[] {
  if (found === null) return [];
  const header = [title, translate('cli.safety.amount'), translate('cli.safety.share')];
  const rows = found.debtors.map(({ debtor, amount, share }) => [debtor, million(amount), percent(share)]);
  return [textTable(header, rows), translate('cli.safety.herfindahl', { value: found.herfindahl.toFixed(3) })];
}

const limitLine = ({ limit, debtor, share, breach }: DebtorLimit, { translate }: Invocation): string =>
  translate(breach ? 'cli.safety.limitBroken' : 'cli.safety.limitKept', {
    ...{ id: limit.id, debtor, share: percent(share), limit: percent(limit.limit) },
  });

const gapLine = ({ placement, debtor, from, until, due, booked }: InterestPeriod, { translate }: Invocation): string =>
  translate('cli.safety.interestGap', {
    ...{ placement, debtor, from, until, due: due.toFixed(2), booked: booked.toFixed(2) },
  });

const bookingLine = ({ placement, date, amount }: Booking, { translate }: Invocation): string =>
  translate('cli.safety.unexplained', { placement, date, amount: amount.toFixed(2) });

const interestLines = ({ due, booked, gaps, unexplained }: InterestReport, invocation: Invocation): string[] => [
  invocation.translate('cli.safety.interestSum', { due: due.toFixed(2), booked: booked.toFixed(2) }),
  ...gaps.map((gap) => gapLine(gap, invocation)),
  ...unexplained.map((booking) => bookingLine(booking, invocation)),
];

function idleLines({ idle, buffer, paid }: SafetyReport, better: number, { translate }: Invocation): string[] {
  if (idle === null) return [];
  const { mean, cost, days } = idle;
  return [
    translate('cli.safety.idle', {
      ...{ mean: million(mean), buffer: million(buffer), days, cost: cost.toFixed(2) },
      ...{ paid: percent(paid), better: percent(better) },
    }),
  ];
}

function inWords(report: SafetyReport, { better }: IdleTerms, invocation: Invocation): string {
  const { translate } = invocation;
  const { interest } = report;
  return [
    ...ladderLines(report, invocation),
    ...debtorTable(translate('cli.safety.bank'), report.banks, invocation),
    ...debtorTable(translate('cli.safety.issuer'), report.issuers, invocation),
    ...report.debtorLimits.map((each) => limitLine(each, invocation)),
    ...idleLines(report, better, invocation),
    ...(interest === null ? [] : interestLines(interest, invocation)),
    ...valuationLines(report, invocation),
  ].join('\n');
}

const limitDocument = ({ limit, ...facts }: DebtorLimit) => {
  const { id, side, limit: bound, law, status } = limit;
  return { ...facts, id, side, limit: bound, law, status };
};

/** Money missing in a month, not paid back, or owed as interest; a limit on debtors that binds and is broken. */
const isSafe = ({ ladder, interest, debtorLimits }: SafetyReport): boolean =>
  ladder.firstGap === null &&
  ladder.overdue.length === 0 &&
  (interest === null || interest.gaps.every(({ difference }) => difference > 0)) &&
  debtorLimits.every(({ breach, limit }) => !breach || limit.law.force !== 'in-force');

/** Whether the money of a fund is there when it is needed, spread, at work, and earning what is due. */
export const safety: Command = {
  options: {
    ...{ placements: { type: 'string' }, interest: { type: 'string' }, payments: { type: 'string' } },
    ...{ fund: { type: 'string' }, own: { type: 'string' }, buffer: { type: 'string' } },
    ...{ paid: { type: 'string' }, better: { type: 'string' } },
    ...{ scenario: { type: 'string' }, start: { type: 'string' }, years: { type: 'string' } },
    set: { type: 'string', multiple: true },
  },
  run: async (invocation): Promise<Result<Reply>> => {
    const { positionals, options } = invocation;
    const files = combine({
      file: onlyFile(positionals, 'HOLDINGS.csv'),
      placements: requiredPath(options, 'placements', 'FILE.csv'),
    });
    if (!files.ok) return files;
    const read = combine({
      held: await holdingsAsked(files.value.file),
      book: await readWith(files.value.placements, readPlacements),
      bookings: await optionalFile<readonly Booking[] | null>(options, 'interest', null, readBookings),
      limits: await limitsAsked(invocation),
      idle: await termsAsked(invocation),
      expected: await expectedAsked(invocation),
    });
    if (!read.ok) return read;
    const { held, book, bookings, limits, idle, expected } = read.value;
    const report = safetyOf(held.holdings, { ...book, bookings }, expected, { limits, idle });
    const { debtorLimits, ...facts } = report;
    return success({
      document: { portfolio: held.portfolio, ...facts, terms: idle, debtorLimits: debtorLimits.map(limitDocument) },
      text: inWords(report, idle, invocation),
      good: isSafe(report),
    });
  },
};
