import type { Language } from '../../base/language';
import type { AccountMeasure, Reference, Sourced } from '../../data/baseData';
import { type PublicAccounts, type PublicFund, publicFunds } from '../../data/fundAccounts';
import type { ProvinceMeasure, RegionFigures } from '../../data/regionFigures';
import { readDerived } from '../cells';
import { type ReportWords, reportWords } from '../reportContext';

/** All that the yearly disclosure is made from: what is published, and the years wanted. */
export interface DisclosureInput {
  readonly accounts: PublicAccounts;
  readonly provinces: readonly RegionFigures[];
  readonly references: readonly Reference[];
  /** Name of each file → SHA-256. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly from: number;
  readonly to: number;
  readonly language: Language;
  readonly day: string;
}

export interface DisclosureContext extends ReportWords {
  readonly input: DisclosureInput;
}

/** What is published of the country’s pension fund and of those of provinces alike. */
export const publishedMeasures = [
  'contributors',
  'pensioners',
  'income',
  'expenditure',
  'closing',
] as const satisfies readonly (AccountMeasure & ProvinceMeasure)[];

export type PublishedMeasure = (typeof publishedMeasures)[number];

/** Years that a disclosure covers unless others are asked for. */
export const usualYears = 10;

/** The usual years, up to the newest for which any fund has published figures. */
export function newestYears(accounts: PublicAccounts): { readonly from: number; readonly to: number } {
  const to = Math.max(...publicFunds.flatMap((fund) => accounts.funds[fund].map(({ year }) => year)));
  return { from: to - usualYears + 1, to };
}

/** A published figure of a fund; undefined where there is none. */
export const fundFigure = (
  { accounts }: DisclosureInput,
  fund: PublicFund,
  year: number,
  measure: AccountMeasure,
): Sourced | undefined => accounts.funds[fund].find((account) => account.year === year)?.measures[measure];

export const returnFigure = ({ accounts }: DisclosureInput, year: number): Sourced | undefined =>
  accounts.economy.find((one) => one.year === year)?.measures.entrustedReturn;

export const provinceFigure = (
  { published }: RegionFigures,
  year: number,
  measure: ProvinceMeasure,
): Sourced | undefined => published[measure]?.find((figure) => figure.year === year);

/** `funds.unemployment.2020.income`, `returns.2020`, `provinces.440000.2023.closing`, and what is derived of them. */
export function readDisclosure(input: DisclosureInput, cell: string): number {
  return readDerived(cell, (one) => {
    const value = found(input, one.split('.'))?.value;
    if (value === undefined) throw new Error(`Nothing is published in the cell ${one}`);
    return value;
  });
}

function found(input: DisclosureInput, [head, owner = '', year, measure]: readonly string[]): Sourced | undefined {
  if (head === 'returns') return returnFigure(input, Number(owner));
  if (head === 'funds') {
    const fund = publicFunds.find((one) => one === owner);
    return fund && fundFigure(input, fund, Number(year), measure as AccountMeasure); // an unknown name reads as undefined
  }
  const province = input.provinces.find(({ region }) => region === owner);
  return province && provinceFigure(province, Number(year), measure as ProvinceMeasure); // as above
}

export const disclosureContext = (input: DisclosureInput): DisclosureContext => ({
  ...reportWords(input.language, (cell) => readDisclosure(input, cell)),
  input,
});

export const yearsOf = ({ from, to }: DisclosureInput): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);
