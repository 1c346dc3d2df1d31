/**
 * A second computation of what an audit recomputes, in whole fen and by plain loops over the rows of the tables. It
 * shares neither SQL nor formula with the engine; law and figures of the sample stand here as numbers.
 */
export type Cells = Readonly<Record<string, string | null>>;

export interface Tables {
  readonly members: readonly Cells[];
  readonly contributions: readonly Cells[];
  readonly accounts: readonly Cells[];
  readonly benefits: readonly Cells[];
  readonly transfers: readonly Cells[];
  readonly fund_ledger: readonly Cells[];
  readonly average_wage: readonly Cells[];
  readonly statistics: readonly Cells[];
}

/** 国发〔2005〕38号, annex: ages 50 to 60. */
const divisors = [195, 190, 185, 180, 175, 170, 164, 158, 152, 145, 139] as const;

export const fen = (yuan: string | null): bigint => BigInt(Math.round(Number(yuan ?? 0) * 100));

/** a ÷ b to the nearest whole, halves away from nought. */
const over = (a: bigint, b: bigint): bigint => (a < 0n ? -((-2n * a + b) / (2n * b)) : (2n * a + b) / (2n * b));

const millionths = (value: string): bigint => BigInt(Math.round(Number(value) * 1e6));

const monthIndex = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

const yearOf = (date: string): number => Number(date.slice(0, 4));

export function groupedBy(rows: readonly Cells[], column: string): ReadonlyMap<string, readonly Cells[]> {
  const groups = new Map<string, Cells[]>();
  for (const row of rows) {
    const key = row[column] ?? '';
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

export class Facts {
  readonly tables: Tables;
  readonly #wages: ReadonlyMap<string, string>;
  readonly #figures: ReadonlyMap<string, string>;

  constructor(tables: Tables) {
    this.tables = tables;
    this.#wages = new Map(tables.average_wage.map((row) => [`${row.region_code} ${row.year}`, row.monthly_wage ?? '']));
    this.#figures = new Map(
      tables.statistics
        .filter(({ region_code }) => region_code === '990000')
        .map((row) => [`${row.measure} ${row.year}`, row.value ?? '']),
    );
  }

  wage(region: string, year: number): string {
    return this.#wages.get(`${region} ${year}`) ?? '';
  }

  figure(measure: string, year: number): string {
    return this.#figures.get(`${measure} ${year}`) ?? '';
  }
}

/** January's increase: so much, and a share of the pension rounded to the fen. */
export const raised = (facts: Facts, pension: bigint, year: number): bigint =>
  pension +
  fen(facts.figure('adjustmentFixed', year)) +
  over(pension * millionths(facts.figure('adjustmentShare', year)), 1_000_000n);

/** Months that count towards an award: paid, up to and with the month of retirement, each once. */
function careerOf(rows: readonly Cells[], retired: string, region: string): readonly Cells[] {
  const months = new Map<string, Cells>();
  for (const row of rows) {
    if (row.scheme !== 'pension_employee' || row.paid_on === null || (row.period ?? '') > retired) continue;
    const known = months.get(row.period ?? '');
    if (known === undefined || row.region_code === region) months.set(row.period ?? '', row);
  }
  return [...months.values()];
}

/** First pension of a member who retired within the tables, in fen. */
export function firstPension(facts: Facts, member: Cells, first: Cells, contributions: readonly Cells[]): bigint {
  const retired = `${(member.retired_on ?? '').slice(0, 7)}-01`;
  const region = first.region_code ?? '';
  const career = careerOf(contributions, retired, region);
  const index =
    career.reduce(
      (sum, { base, period }) => sum + Number(base) / Number(facts.wage(region, yearOf(period ?? '') - 1)),
      0,
    ) / career.length;
  const base = facts.figure('benefitBase', yearOf(retired));
  const indexed = BigInt(Math.round(Number(base) * index * 100));
  const hundredthYears = over(BigInt(career.length) * 100n, 12n);
  // (W + WZ) ÷ 2 × Y × 1 %: fen × hundredths of a year ÷ 20 000.
  const basic = over((fen(base) + indexed) * hundredthYears, 20_000n);
  const age = monthIndex(retired) - monthIndex(member.birth_date ?? '');
  const whole = Math.floor(age / 12);
  const [low, high] = [divisors[whole - 50], divisors[whole - 49] ?? 0];
  // In tenths of a month, straight between birthdays.
  const tenths = over(BigInt((low * (12 - (age % 12)) + high * (age % 12)) * 10), 12n);
  const account = facts.tables.accounts.find(
    ({ member_id, year }) => member_id === member.member_id && Number(year) === yearOf(retired),
  );
  const balance = fen(account?.opening ?? null) + fen(account?.credited ?? null);
  const award = basic + over(balance * 10n, tenths);
  const month = first.period ?? '';
  return yearOf(month) > yearOf(retired) ? raised(facts, award, yearOf(month)) : award;
}

interface MonthOfAccount {
  readonly month: number;
  readonly amount: bigint;
}

/** Own part of the months that were paid, by the month they are for; 8 % since 2006. */
export function creditsOf(rows: readonly Cells[], year: number, region: string): readonly MonthOfAccount[] {
  const paid = careerOf(rows, '9999-12-01', region).filter(({ period }) => yearOf(period ?? '') === year);
  return paid.map(({ base, period }) => ({
    month: Number((period ?? '').slice(5, 7)),
    amount: over(fen(base) * 8n, 100n),
  }));
}

/** Interest of a year without payments out: on the opening for twelve months, on each month from itself on. */
export function interestOf(rate: string, opening: bigint, credits: readonly MonthOfAccount[]): bigint {
  const earning = credits.reduce((sum, { month, amount }) => sum + amount * BigInt(13 - month), opening * 12n);
  return over(earning * millionths(rate), 12_000_000n);
}

/** What is due for a month: 16 % and 8 %, or 20 % of those who pay for themselves; from May 2019 on. */
export function dueOf({ base, employer_id }: Cells, memberType: string | null): readonly bigint[] {
  const both = over(fen(base) * 16n, 100n) + over(fen(base) * 8n, 100n);
  const alone = over(fen(base) * 20n, 100n);
  if (employer_id === null) return [alone];
  return memberType === 'flexible' ? [both, alone] : [both];
}
