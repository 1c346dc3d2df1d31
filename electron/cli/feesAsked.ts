import { inLanguage } from '../../shared/base/language';
import { type Result, success } from '../../shared/base/result';
import type { FeeCap, FeeCharge } from '../../shared/investment/fees/feeCap';
import { type FeeCheck, feesAgainstCaps, netAssetsOf } from '../../shared/investment/fees/feesAgainstCaps';
import { readFeeCaps, readFeeCharges } from '../../shared/investment/fees/readFees';
import type { Invocation } from './command';
import { fundAsked, optionalFile, type PortfolioHeld, percent } from './investing';
import { readFolder } from './scenario';
import { textTable } from './textTable';

/** The bundled caps on the fees of a fund. */
export async function capsAsked({ options, datasets }: Invocation): Promise<Result<readonly FeeCap[]>> {
  const fund = fundAsked(options);
  if (!fund.ok) return fund;
  const files = await readFolder(datasets, 'fees');
  const caps = files.ok ? readFeeCaps(files.value) : files;
  return caps.ok ? success(caps.value.filter((cap) => cap.fund === fund.value)) : caps;
}

/** The fees of the file that an option names against the caps of the fund; none where no file is named. */
export async function feesAsked(
  { portfolio, holdings }: PortfolioHeld,
  invocation: Invocation,
): Promise<Result<readonly FeeCheck[]>> {
  const caps = await capsAsked(invocation);
  if (!caps.ok) return caps;
  const charges = await optionalFile<readonly FeeCharge[]>(invocation.options, 'fees', [], readFeeCharges);
  if (!charges.ok) return charges;
  return success(
    feesAgainstCaps(
      charges.value.filter((charge) => charge.portfolio === portfolio),
      netAssetsOf(holdings),
      caps.value,
    ),
  );
}

/** A cap that binds and was not kept. */
export const isBrokenCap = ({ cap, breach }: FeeCheck): boolean => breach && cap.law.force === 'in-force';

export const feeDocument = ({ cap, ...facts }: FeeCheck) => {
  const { id, fee, base: of, side, limit, status, law } = cap;
  return { ...facts, id, fee, of, side, limit, status, law };
};

const payee = (manager: string, { translate }: Invocation): string =>
  manager === '' ? translate('cli.limits.wholePortfolio') : manager;

export const feeTable = (fees: readonly FeeCheck[], invocation: Invocation): string => {
  const { translate, language } = invocation;
  const header = (['cap', 'payee', 'year', 'rate', 'bound'] as const).map((column) =>
    translate(`cli.limits.${column}`),
  );
  const rows = fees.map(({ cap, manager, year, rate }) => [
    ...[inLanguage(cap.title, language), payee(manager, invocation), String(year)],
    ...[percent(rate), `${cap.side === 'at-most' ? '≤' : '≥'} ${percent(cap.limit)}`],
  ]);
  return textTable(header, rows, [0, 1]);
};

/** Caps that were not kept, a line each. */
export const feeLines = (fees: readonly FeeCheck[], invocation: Invocation): string[] =>
  fees
    .filter(({ breach }) => breach)
    .map(({ cap, manager, from, to, rate, excess }) =>
      invocation.translate('cli.limits.fee', {
        ...{ id: cap.id, payee: payee(manager, invocation), from, to, rate: percent(rate) },
        excess: (excess ?? 0).toFixed(2),
      }),
    );
