import type { CanonicalTable } from '../canonical/canonicalTable';
import { birthDateIn, idFaults, sexIn } from './readIdNumber';
import type { CheckReason } from './reasons';
import { literal } from './sqlText';

/** A check over several columns of a row; `fails` is NULL or false where nothing is wrong. */
export interface RowCheck {
  readonly reason: CheckReason;
  /** All that it looks at; a check is left out where the file lacks one of them. */
  readonly columns: readonly string[];
  /** The column that is reported. */
  readonly at: string;
  readonly detail: string;
  fails(value: (column: string) => string): string;
}

/** The first day is never after the second. */
const sequences: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  employers: [['registered_on', 'closed_on']],
  members: [
    ['birth_date', 'enrolled_on'],
    ['birth_date', 'first_work_date'],
    ['birth_date', 'retired_on'],
    ['first_work_date', 'retired_on'],
  ],
  benefits: [['from_date', 'to_date']],
  custody: [['from_date', 'to_date']],
  transfers: [['applied_on', 'completed_on']],
};

/** Money moves at most so many months before the month that it is for: contributions can be paid a year ahead. */
const monthsAhead: Readonly<Record<string, number>> = { contributions: 12, benefits: 1 };

/** What has happened can't lie after the day of the import. */
const past: readonly string[] = ['birth_date', 'first_work_date', 'death_date', 'paid_on'];

const inOrder = ([earlier, later]: readonly [string, string]): RowCheck => ({
  reason: 'dates-out-of-order',
  columns: [earlier, later],
  at: later,
  detail: earlier,
  fails: (value) => `${value(earlier)} > ${value(later)}`,
});

const paidNear = (months: number): RowCheck => ({
  reason: 'dates-out-of-order',
  columns: ['period', 'paid_on'],
  at: 'paid_on',
  detail: 'period',
  // Few are paid before their month, and only for these is the first month worked out.
  fails: (value) => `CASE WHEN ${value('paid_on')} < ${value('period')}
    THEN ${value('paid_on')} < ${value('period')} - INTERVAL ${months} MONTH END`,
});

const notAfter = (column: string, day: string): RowCheck => ({
  reason: 'in-future',
  columns: [column],
  at: column,
  detail: day,
  fails: (value) => `${value(column)} > DATE ${literal(day)}`,
});

const numberAlone = (today: string): readonly RowCheck[] =>
  (['id-region', 'id-birth-date', 'id-check-digit'] as const).map((reason) => ({
    reason,
    columns: ['id_number'],
    at: 'id_number',
    detail: '',
    fails: (value) => idFaults[reason](value('id_number'), today),
  }));

const identity: readonly RowCheck[] = [
  {
    reason: 'id-birth-date-differs',
    columns: ['id_number', 'birth_date'],
    at: 'id_number',
    detail: 'birth_date',
    fails: (value) => `${birthDateIn(value('id_number'))} <> ${value('birth_date')}`,
  },
  {
    reason: 'id-sex-differs',
    columns: ['id_number', 'sex'],
    at: 'id_number',
    detail: 'sex',
    fails: (value) => `${sexIn(value('id_number'))} <> ${value('sex')}`,
  },
];

const oneOf = (group: readonly string[], present: readonly string[]): RowCheck => ({
  reason: 'at-least-one',
  columns: present,
  at: present[0],
  detail: group.join(' | '),
  fails: (value) => present.map((column) => `${value(column)} IS NULL`).join(' AND '),
});

/** The checks of a table for a file that has these columns; `today` is the day of the import. */
export function rowChecksOf(table: CanonicalTable, present: ReadonlySet<string>, today: string): readonly RowCheck[] {
  const ahead = monthsAhead[table.name];
  const checks = [
    ...(sequences[table.name] ?? []).map(inOrder),
    ...(ahead === undefined ? [] : [paidNear(ahead)]),
    ...past.map((column) => notAfter(column, today)),
    ...numberAlone(today),
    ...identity,
  ].filter(({ columns }) => columns.every((column) => present.has(column)));
  const groups = (table.atLeastOne ?? []).map((group) =>
    oneOf(
      group,
      group.filter((column) => present.has(column)),
    ),
  );
  return [...checks, ...groups];
}
