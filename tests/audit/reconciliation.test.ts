import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNativeLedger } from '../../electron/database/nativeDatabase';
import { linesBehind } from '../../shared/audit/reconciliation/linesBehind';
import { reconcile } from '../../shared/audit/reconciliation/reconcile';
import type { FundReconciliation, ReconcileQuestion } from '../../shared/audit/reconciliation/reconciliation';
import { timed } from '../../shared/audit/reconciliation/timing';
import type { Ledger, Session } from '../../shared/data/database';
import { openWasmInNode } from '../integration/dataWasmInNode';
import { unwrapped } from '../support/bundled';
import { fillLedger } from './world';

type Cell = string | number | null;

const city = { region_code: '990100', scheme: 'pension_employee' };
const entry = (month: string, item: string, amount: number) => ({ ...city, period: `${month}-01`, item, amount });

let number = 0;
const bank = (account: string, date: string, amount: number, counterparty: Cell) => {
  number += 1;
  return { account_id: account, date, line: number, ...city, amount, counterparty };
};

const pension = (date: string, amount: number) => ({
  member_id: 'P1',
  scheme: city.scheme,
  period: `${date.slice(0, 7)}-01`,
  benefit_type: 'pension',
  region_code: city.region_code,
  amount,
  paid_on: date,
});

/*
 * January   opens 1000, +500 contributions, −300 benefits; closes 1190, ten short of 1200.
 *           Bank: 500 collected and moved on; 300 paid. 40 come in from nobody known.
 * February  opens 1185, five less than January closed; +500, −300, 20 interest; closes 1405.
 *           Bank: 480 of the 500 collected, the other 20 in March; 310 paid; 20 interest; a hidden account receives 77.
 * March     opens 1405, +500, −300; closes 1605. Bank: 520 collected, 300 paid.
 * Business  contributions are not in these tables; benefits 300, 300, 290.
 */
const world = {
  fund_ledger: [
    entry('2024-01', 'opening', 1000),
    entry('2024-01', 'contributions', 500),
    entry('2024-01', 'benefits', 300),
    entry('2024-01', 'closing', 1190),
    entry('2024-02', 'opening', 1185),
    entry('2024-02', 'contributions', 500),
    entry('2024-02', 'benefits', 300),
    entry('2024-02', 'interest', 20),
    entry('2024-02', 'closing', 1405),
    entry('2024-03', 'opening', 1405),
    entry('2024-03', 'contributions', 500),
    entry('2024-03', 'benefits', 300),
    entry('2024-03', 'closing', 1605),
  ],
  bank_statements: [
    bank('IN', '2024-01-26', 500, '税务征收'),
    bank('IN', '2024-01-28', -500, 'FISCAL'),
    bank('FISCAL', '2024-01-28', 500, 'IN'),
    bank('FISCAL', '2024-01-15', -300, '待遇发放'),
    bank('FISCAL', '2024-01-20', 40, '某人'),
    bank('IN', '2024-02-26', 480, '税务征收'),
    bank('IN', '2024-02-28', -480, 'FISCAL'),
    bank('FISCAL', '2024-02-28', 480, 'IN'),
    bank('FISCAL', '2024-02-15', -310, '待遇发放'),
    bank('FISCAL', '2024-02-21', 20, '存款利息'),
    bank('HIDDEN', '2024-02-22', 77, '某账户'),
    bank('IN', '2024-03-26', 520, '税务征收'),
    bank('IN', '2024-03-28', -520, 'FISCAL'),
    bank('FISCAL', '2024-03-28', 520, 'IN'),
    bank('FISCAL', '2024-03-15', -300, '待遇发放'),
  ],
  benefits: [pension('2024-01-15', 300), pension('2024-02-15', 300), pension('2024-03-15', 290)],
};

const engines = [
  { engine: 'native', open: () => openNativeLedger() },
  { engine: 'wasm', open: openWasmInNode },
] as const;

describe.each(engines)('on the $engine engine', ({ open }) => {
  let ledger: Ledger;
  let session: Session;

  beforeAll(async () => {
    ledger = unwrapped(await open());
    await fillLedger(ledger, {
      name: 'books',
      asOf: '2025-01-01',
      values: {},
      without: ['contributions', 'benefits'],
      rows: world,
      refused: false,
    });
    session = unwrapped(await ledger.session());
  });

  afterAll(async () => {
    await session.close();
    await ledger.close();
  });

  const fund = async (question: ReconcileQuestion = {}): Promise<FundReconciliation> => {
    const [found] = unwrapped(await reconcile(session, question)).funds;
    return found;
  };

  test('leads from what the books moved by to what the banks moved by', async () => {
    const { waterfall, status } = await fund();
    expect(status).toBe('differs');
    // 1605 − 1000 in the books. Bank: 500 + 480 + 520 − 300 − 310 − 300 + 20 + 40 + 77.
    expect(waterfall).toMatchObject({
      from: '2024-01-01',
      until: '2024-03-01',
      books: 605,
      bank: 727,
      difference: 122,
    });
    expect(waterfall?.steps).toEqual([
      { kind: 'balance', item: null, amount: 10, periods: ['2024-01-01'], lines: 0 },
      { kind: 'opening', item: null, amount: 5, periods: ['2024-02-01'], lines: 0 },
      { kind: 'timing', item: 'contributions', amount: 0, periods: ['2024-02-01', '2024-03-01'], lines: 2 },
      { kind: 'item', item: 'benefits', amount: -10, periods: ['2024-02-01'], lines: 1 },
      { kind: 'unmatched', item: null, amount: 40, periods: ['2024-01-01'], lines: 1 },
      { kind: 'apart', item: null, amount: 77, periods: ['2024-02-01'], lines: 1 },
    ]);
  });

  test('one month alone shows money under way as timing', async () => {
    const { waterfall } = await fund({ from: '2024-02-01', until: '2024-02-01' });
    // 1405 − 1185 = 220 booked; 480 − 310 + 20 + 77 = 267 at the banks.
    expect(waterfall).toMatchObject({ books: 220, bank: 267, difference: 47 });
    expect(waterfall?.steps.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['timing', -20],
      ['item', -10],
      ['apart', 77],
    ]);
  });

  test('matches books, banks and business records item by item', async () => {
    const { items } = await fund();
    const benefits = items.find(({ item }) => item === 'benefits');
    expect(benefits).toMatchObject({ ledger: 900, bank: 910, business: 890 });
    expect(benefits?.differing).toEqual([
      { period: '2024-02-01', ledger: 300, bank: 310, business: 300, bankTiming: false, businessTiming: false },
      { period: '2024-03-01', ledger: 300, bank: 300, business: 290, bankTiming: false, businessTiming: false },
    ]);
    const contributions = items.find(({ item }) => item === 'contributions');
    expect(contributions).toMatchObject({ ledger: 1500, bank: 1500, business: null });
    expect(contributions?.differing.map(({ bankTiming }) => bankTiming)).toEqual([true, true]);
  });

  test('gives the lines behind a step, those without an answer first', async () => {
    const asked = { region: '990100', scheme: 'pension_employee', from: 0, count: 50 };
    const hidden = await linesBehind(session, { ...asked, kind: 'apart', item: null, periods: ['2024-02-01'] });
    expect(unwrapped(hidden)).toMatchObject({
      total: 1,
      lines: [{ account: 'HIDDEN', amount: 77, matched: false, sourceTable: 'bank_statements', sourceRow: 12 }],
    });
    const paid = await linesBehind(session, { ...asked, kind: 'item', item: 'benefits', periods: ['2024-02-01'] });
    const { lines, total } = unwrapped(paid);
    expect(total).toBe(3);
    expect(lines.map(({ side, amount, matched }) => [side, amount, matched])).toEqual([
      ['bank', 310, false],
      ['business', 300, true],
      ['ledger', 300, true],
    ]);
    const opened = await linesBehind(session, { ...asked, kind: 'opening', item: null, periods: ['2024-02-01'] });
    expect(unwrapped(opened).lines.map(({ period, item, amount }) => [period, item, amount])).toEqual([
      ['2024-01-01', 'closing', 1190],
      ['2024-02-01', 'opening', 1185],
    ]);
    const january = await linesBehind(session, { ...asked, kind: 'balance', item: null, periods: ['2024-01-01'] });
    expect(unwrapped(january).lines.map(({ item }) => item)).toEqual([
      'opening',
      'contributions',
      'benefits',
      'closing',
    ]);
  });

  test('shows money between funds as either bank has it', async () => {
    const injury = { region_code: '990100', scheme: 'work_injury' };
    await fillLedger(ledger, {
      name: 'two funds',
      asOf: '2025-01-01',
      values: {},
      without: [],
      rows: {
        bank_statements: [
          bank('P', '2024-04-18', -900, 'W'),
          { ...bank('W', '2024-04-19', 900, 'P'), ...injury },
          { ...bank('W', '2024-05-19', -400, 'P'), ...injury },
        ],
      },
      refused: false,
    });
    const { flows, funds } = unwrapped(await reconcile(session, {}));
    expect(funds).toEqual([]);
    const [pensions, injuries] = ['pension_employee', 'work_injury'];
    const place = { fromRegion: '990100', toRegion: '990100' };
    expect(flows).toEqual([
      { ...place, fromScheme: pensions, toScheme: injuries, paid: 900, received: 900, difference: 0, lines: 2 },
      { ...place, fromScheme: injuries, toScheme: pensions, paid: 400, received: 0, difference: -400, lines: 1 },
    ]);
  });

  test('books that nothing speaks against agree', async () => {
    await fillLedger(ledger, {
      name: 'quiet',
      asOf: '2025-01-01',
      values: {},
      without: ['contributions', 'benefits'],
      rows: {
        fund_ledger: [
          entry('2024-01', 'opening', 10),
          entry('2024-01', 'interest', 1),
          entry('2024-01', 'closing', 11),
        ],
        bank_statements: [bank('F', '2024-01-21', 1, '存款利息')],
      },
      refused: false,
    });
    expect(await fund()).toMatchObject({
      status: 'agrees',
      waterfall: { books: 1, bank: 1, difference: 0, steps: [] },
    });
  });
});

describe('timing', () => {
  test.each([
    { name: 'the next month makes it good', differences: [-20, 20, 0], is: [true, true, false] },
    { name: 'a month counts for one neighbour alone', differences: [-20, 20, -20], is: [true, true, false] },
    { name: 'nearly isn’t', differences: [-20, 19, 0], is: [false, false, false] },
    { name: 'two months apart isn’t', differences: [-20, 0, 20], is: [false, false, false] },
  ])('$name', ({ differences, is }) =>
    expect(timed(['2024-01-01', '2024-02-01', '2024-03-01'], differences)).toEqual(is),
  );

  test('across a gap in the months nothing is timing', () =>
    expect(timed(['2023-12-01', '2024-02-01'], [-20, 20])).toEqual([false, false]));
});
