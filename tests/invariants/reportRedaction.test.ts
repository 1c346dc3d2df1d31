import { describe, expect, test } from 'vitest';
import { committeeReport } from '../../shared/report/committeeReport';
import type { Figure, PersonRows, TableBlock } from '../../shared/report/document';
import { anonymityOf, leastPersons } from '../../shared/report/redaction/anonymity';
import { leakIn } from '../../shared/report/redaction/leakIn';
import { isStandIn, StandIns } from '../../shared/report/redaction/standIns';
import { withOthers } from '../../shared/report/redaction/withOthers';
import fc from '../support/fastCheck';
import { emptied, sampleInput } from '../support/reportSample';

const counted = (value: number): Figure => ({ text: String(value), value, cell: `persons.${value}` });
const table = (rows: TableBlock['rows'], persons?: PersonRows): TableBlock => ({
  ...{
    kind: 'table',
    caption: 'Persons',
    header: ['region', 'sex', 'count'],
    units: [],
    exactUnits: [],
    rows,
    note: '',
  },
  ...(persons === undefined ? {} : { persons }),
});

const classes = fc.array(
  fc.record({ persons: fc.integer({ min: 0, max: 40 }), amount: fc.integer({ min: 0, max: 1_000_000 }) }),
  { maxLength: 12 },
);

describe('classes that are put together', () => {
  test('no row, nor what a total leaves beside the others, stands for fewer persons than asked for', () => {
    fc.assert(
      fc.property(classes, fc.integer({ min: 2, max: 10 }), (all, least) => {
        const { shown, others } = withOthers(all, least);
        const rows = [...shown, ...(others === null ? [] : [others])];
        for (const { persons } of rows) expect(persons).toBeGreaterThanOrEqual(least);
        const whole = all.reduce((sum, { persons }) => sum + persons, 0);
        for (const row of rows) {
          const rest = rows.filter((one) => one !== row).reduce((sum, { persons }) => sum + persons, 0);
          expect(whole - rest).toBeGreaterThanOrEqual(least);
        }
      }),
    );
  });

  test('nothing is lost unless there are too few persons in all', () => {
    fc.assert(
      fc.property(classes, fc.integer({ min: 2, max: 10 }), (all, least) => {
        const { shown, others } = withOthers(all, least);
        const sum = (of: 'persons' | 'amount') =>
          shown.reduce((total, one) => total + one[of], 0) + (others === null ? 0 : others[of]);
        const whole = all.reduce((total, { persons }) => total + persons, 0);
        expect(sum('persons')).toBe(whole >= least ? whole : 0);
        if (whole >= least) expect(sum('amount')).toBe(all.reduce((total, { amount }) => total + amount, 0));
      }),
    );
  });

  test('one small class takes the next larger one with it, or the total would give it away', () => {
    const [small, middle, large] = [3, 8, 20].map((persons) => ({ persons, amount: persons }));
    expect(withOthers([large, small, middle], 5)).toEqual({ shown: [large], others: { persons: 11, amount: 11 } });
  });
});

describe('anonymity', () => {
  // Worked by hand: (A, M) has 2 + 3 = 5 persons in two rows, (A, F) has 4 in one.
  const rows = [
    ['A', 'M', counted(2)],
    ['A', 'M', counted(3)],
    ['A', 'F', counted(4)],
  ] as const;

  test('classes are counted over the columns that others may know', () => {
    expect(anonymityOf({ rows }, [0, 1], { count: 2, least: 5 })).toEqual({ smallest: 4, rowsBelow: 1 });
    expect(anonymityOf({ rows }, [0], { count: 2, least: 5 })).toEqual({ smallest: 9, rowsBelow: 0 });
    expect(anonymityOf({ rows }, [0, 1], { count: null, least: 2 })).toEqual({ smallest: 1, rowsBelow: 1 });
  });

  test('a column more never makes the smallest class larger', () => {
    const some = fc.array(
      fc.tuple(fc.constantFrom('A', 'B'), fc.constantFrom('M', 'F'), fc.integer({ min: 1, max: 9 })),
    );
    fc.assert(
      fc.property(some, (drawn) => {
        const made = { rows: drawn.map(([region, sex, persons]) => [region, sex, counted(persons)]) };
        const by = (columns: number[]) => anonymityOf(made, columns, { count: 2, least: 5 });
        expect(by([0, 1]).smallest ?? 0).toBeLessThanOrEqual(by([0]).smallest ?? 0);
      }),
    );
  });
});

describe('what must not leave the program', () => {
  const report = committeeReport(sampleInput(emptied, 'en'));
  const idNumber = '110101199003070038';
  const leakOf = (data: TableBlock) => leakIn({ ...report, data });

  test('a report on a run gives nobody away', () => expect(leakIn(report)).toBeNull());

  test('classes of too few persons, with the columns and the number of rows, and none of the values', () => {
    const grouped = { kind: 'grouped', by: [0, 1], count: 2, least: leastPersons } as const;
    const few = table(
      [
        ['A', 'M', counted(4)],
        ['A', 'F', counted(9)],
      ],
      grouped,
    );
    const leak = leakOf(few);
    expect(leak).toEqual({ code: 'report/few-persons', table: 'Persons', columns: 'region, sex', rows: 1, least: 5 });
    expect(leakOf(table([['A', 'F', counted(9)]], grouped))).toBeNull();
    expect(leakOf(table([['A', 'F', 'unknown']], grouped))).toMatchObject({ code: 'report/few-persons' });
  });

  test('a person in the clear where a stand-in should be', () => {
    const masked = { kind: 'masked', columns: [0] } as const;
    expect(
      leakOf(
        table(
          [
            ['P1', 'F', ''],
            ['****0005', 'M', ''],
          ],
          masked,
        ),
      ),
    ).toBeNull();
    expect(
      leakOf(
        table(
          [
            ['P1', 'F', ''],
            ['M00000108', 'M', ''],
          ],
          masked,
        ),
      ),
    ).toEqual({
      ...{ code: 'report/names-persons', table: 'Persons', columns: 'region', rows: 1 },
    });
  });

  test.each([idNumber, `见证件号${idNumber}。`, '１１０１０１１９９００３０７００３８', '11010119900307003x'])(
    'an identification number in any table: %s',
    (text) => expect(leakOf(table([['A', text, '']]))).toMatchObject({ code: 'report/names-persons', columns: 'sex' }),
  );

  test.each(['110***********0038', '6217000000000005', 'a'.repeat(3) + idNumber, '123456789012345678'])(
    'what only looks like one may stand: %s',
    (text) => expect(leakOf(table([['A', text, '']]))).toBeNull(),
  );
});

test('a stand-in is the same for the same person, another for another, and holds nothing of either', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 30 }), (persons) => {
      const standIns = new StandIns();
      const names = persons.map((person) => standIns.of(person));
      expect(new Set(names).size).toBe(persons.length);
      expect(persons.map((person) => standIns.of(person))).toEqual(names);
      // The same names whoever the persons are: nothing can be worked back from them.
      expect(names).toEqual(persons.map((_, at) => `P${at + 1}`));
      for (const name of names) expect(isStandIn(name)).toBe(true);
    }),
  );
});
