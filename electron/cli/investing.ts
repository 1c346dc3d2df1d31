import { type Result, success } from '../../shared/base/result';
import { type InvestedFund, investedFunds, type Limit } from '../../shared/investment/limits/limit';
import { readLimits } from '../../shared/investment/limits/readLimits';
import { portfolioName } from '../../shared/investment/opening/portfolioName';
import type { Holding } from '../../shared/investment/portfolio/holding';
import { readHoldings } from '../../shared/investment/portfolio/readHoldings';
import type { Jump, StalePrice } from '../../shared/investment/portfolio/valuationChecks';
import type { Invocation, OptionValues } from './command';
import { choiceOption, textOption } from './readOptions';
import { readFolder, readText } from './scenario';

/** Reads a user's file with a reader of texts. */
export async function readWith<T>(file: string, read: (file: string, text: string) => Result<T>): Promise<Result<T>> {
  const text = await readText(file, file);
  return text.ok ? read(file, text.value.text) : text;
}

/** The same for a file that an option names; what stands in where the option is not given. */
export async function optionalFile<T>(
  options: OptionValues,
  name: string,
  absent: T,
  read: (file: string, text: string) => Result<T>,
): Promise<Result<T>> {
  const file = textOption(options, name);
  return file === undefined ? success(absent) : readWith(file, read);
}

/** The kind of fund whose rules are asked for. */
export const fundAsked = (options: OptionValues): Result<InvestedFund> =>
  choiceOption(options, 'fund', investedFunds, 'basic-pension');

/** The bundled limits of a fund and, where an option names a file, the user's own. */
export async function limitsAsked({ options, datasets }: Invocation): Promise<Result<readonly Limit[]>> {
  const fund = fundAsked(options);
  if (!fund.ok) return fund;
  const bundled = await readFolder(datasets, 'limits');
  if (!bundled.ok) return bundled;
  const own = textOption(options, 'own');
  const more = own === undefined ? null : await readText(own, own);
  if (more !== null && !more.ok) return more;
  const all = readLimits(more === null ? bundled.value : [...bundled.value, more.value]);
  return all.ok ? success(all.value.filter((limit) => limit.fund === fund.value)) : all;
}

export interface PortfolioHeld {
  readonly portfolio: string;
  readonly holdings: readonly Holding[];
}

/** The holdings of one portfolio. */
export async function holdingsAsked(file: string): Promise<Result<PortfolioHeld>> {
  const holdings = await readWith(file, readHoldings);
  if (!holdings.ok) return holdings;
  const portfolio = portfolioName(holdings.value, file);
  return portfolio.ok ? success({ portfolio: portfolio.value, holdings: holdings.value }) : portfolio;
}

/** A share of a limit; a dash where there is none. */
export const percent = (share: number | null | undefined): string =>
  share === null || share === undefined ? '–' : `${(100 * share).toFixed(2)} %`;

/** Values that stood still or jumped, a line each. */
export const valuationLines = (
  { stale, jumps }: { readonly stale: readonly StalePrice[]; readonly jumps: readonly Jump[] },
  { translate }: Invocation,
): string[] => [
  ...stale.map(({ instrument, from, to, days }) => translate('cli.limits.stale', { instrument, from, to, days })),
  ...jumps.map(({ instrument, date, change }) =>
    translate('cli.limits.jump', { instrument, date, change: percent(change) }),
  ),
];
