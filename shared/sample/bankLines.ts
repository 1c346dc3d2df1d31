import { roundToFen } from '../base/fen';
import { type YearMonth, yearMonthText } from '../base/yearMonth';
import { dayOf, daysLater } from './calendar';
import type { CityMonth } from './cityMonths';
import type { Row } from './sampleRecords';

/** Contributions arrive on the income account; everything else passes through the fiscal account. */
export const incomeAccount = (region: string): string => `INCOME-${region}`;
export const fiscalAccount = (region: string): string => `FISCAL-${region}`;
/** Each an account of its own, so that a line of the answer key names one finding. */
const unknownAccount = (region: string, month: YearMonth): string =>
  `OTHER-${region}-${yearMonthText(month).replace('-', '')}`;

interface Line {
  readonly account: string;
  readonly date: string;
  readonly amount: number;
  readonly counterparty: string;
}

const collectionDay = 26;
const daysToFiscalAccount = 2;
const daysHeld = 47;

/** Contributions go to the fiscal account within days, or are held back. */
function collected(region: string, month: YearMonth, { contributions, error, slip }: CityMonth): Line[] {
  const arrived = error === 'ledger.bank-mismatch' ? roundToFen(contributions - slip) : contributions;
  const day = dayOf(month, collectionDay);
  const held = error === 'ledger.income-held-in-transit' ? daysHeld : daysToFiscalAccount;
  const moved = daysLater(day, held);
  return [
    { account: incomeAccount(region), date: day, amount: arrived, counterparty: '税务征收' },
    { account: incomeAccount(region), date: moved, amount: -arrived, counterparty: fiscalAccount(region) },
    { account: fiscalAccount(region), date: moved, amount: arrived, counterparty: incomeAccount(region) },
  ];
}

/** What happens on accounts where it should not. */
function irregular(region: string, month: YearMonth, { error, slip }: CityMonth): Line[] {
  const account = fiscalAccount(region);
  if (error === 'ledger.unregistered-account') {
    const date = dayOf(month, 20);
    return [{ account: unknownAccount(region, month), date, amount: slip, counterparty: '活期结息户' }];
  }
  if (error !== 'ledger.period-end-round-trip') return [];
  return [
    { account, date: dayOf(month, 3), amount: -slip, counterparty: '城投平台公司' },
    { account, date: dayOf(month, 25), amount: slip, counterparty: '城投平台公司' },
  ];
}

function regular(region: string, month: YearMonth, values: CityMonth): Line[] {
  const account = fiscalAccount(region);
  const on = (day: number, amount: number, counterparty: string): Line => ({
    account,
    date: dayOf(month, day),
    amount,
    counterparty,
  });
  return [
    on(5, values.subsidy, '财政补助'),
    on(10, values.transfer_in, '关系转入'),
    on(12, values.adjustment_in, '调剂金下拨'),
    on(12, -values.adjustment_out, '调剂金上解'),
    on(15, -values.benefits, '待遇发放'),
    on(18, -values.other_out, '失业保险基金财政专户'),
    on(21, values.interest, '存款利息'),
  ].filter(({ amount }) => amount !== 0);
}

/** Bank lines of one month of a city's fund. */
export function bankLines(region: string, month: YearMonth, values: CityMonth): Row[] {
  const lines = [
    ...regular(region, month, values),
    ...collected(region, month, values),
    ...irregular(region, month, values),
  ];
  return lines.map(({ account, date, amount, counterparty }, at) => ({
    account_id: account,
    date,
    line: at + 1,
    region_code: region,
    scheme: 'pension_employee',
    amount,
    counterparty,
  }));
}
