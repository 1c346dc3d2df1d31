import { roundToFen } from '../../base/fen';
import { addMonths, monthNumber } from '../../base/yearMonth';
import { accountOf } from '../accountRows';
import { dayOf, monthOf } from '../calendar';
import { contributionRow } from '../contributionRows';
import type { Row, SampleRecords } from '../sampleRecords';
import { baseOf, type SampleWorld, wageForBase } from '../sampleWorld';
import { memberKey, type Plant, replaced } from './plant';

const ownRows = ({ contributions, person }: SampleRecords): readonly Row[] =>
  contributions.filter(({ scheme, region_code }) => scheme === 'pension_employee' && region_code === person.city);

/** Someone who pays on with an employer and whom nothing else sets apart. */
const isPlainEmployee = ({ person, transfers }: SampleRecords): boolean =>
  person.role === 'contributor' && person.employer !== null && person.death === null && transfers.length === 0;

/** Contributions in place of others, and the account as they make it: it holds what was paid, not what was due. */
function withPaidAccount(world: SampleWorld, records: SampleRecords, contributions: Row[]): SampleRecords {
  const accounts = accountOf(world, records, contributions);
  return { ...records, contributions, accounts };
}

const duplicateEnrolment: Plant = {
  rule: 'contribution.duplicate-enrolment',
  plant({ world, records, stream }) {
    const rows = ownRows(records);
    if (!isPlainEmployee(records) || rows.length < 12) return null;
    const other = world.settings.cities.find(({ code }) => code !== records.person.city);
    if (other === undefined) return null;
    const start = stream.integer(0, rows.length - 8);
    const doubled = rows.slice(start, start + stream.integer(2, 7)).map(({ period, paid_on }) => {
      const month = monthOf(String(period));
      const base = baseOf(world, 0.6, month.year);
      return contributionRow(world, records.person, { month, region: other.code, base, paid: String(paid_on) });
    });
    return {
      records: { ...records, contributions: [...records.contributions, ...doubled] },
      key: memberKey(doubled[0]),
    };
  },
};

const backPayment: Plant = {
  rule: 'contribution.lump-sum-back-payment',
  plant({ records, stream }) {
    if (records.person.role !== 'retiring') return null;
    const paid = dayOf(addMonths(records.person.statutory, -stream.integer(1, 6)), stream.integer(1, 28));
    const months = stream.integer(40, 110);
    const contributions = records.contributions.map((row, at) => (at < months ? { ...row, paid_on: paid } : row));
    return { records: { ...records, contributions }, key: memberKey(contributions[0]) };
  },
};

/** Six to twelve months of the same year with another base. */
const baseOutOfBounds: Plant = {
  rule: 'contribution.base-out-of-bounds',
  plant({ world, records, stream }) {
    const rows = ownRows(records);
    if (!isPlainEmployee(records) || rows.length < 14) return null;
    const start = stream.integer(0, rows.length - 13);
    const affected = rows.slice(start, start + stream.integer(6, 12));
    const index = stream.chance(0.8) ? 0.35 + 0.2 * stream.uniform() : 3.2 + 0.5 * stream.uniform();
    const contributions = replaced(records.contributions, (row) => {
      if (!affected.includes(row)) return row;
      const month = monthOf(String(row.period));
      const base = roundToFen(index * wageForBase(world, month.year));
      return contributionRow(world, records.person, {
        month,
        region: String(row.region_code),
        base,
        paid: String(row.paid_on),
      });
    });
    return { records: withPaidAccount(world, records, contributions), key: memberKey(affected[0]) };
  },
};

const rateTooLow: Plant = {
  rule: 'contribution.rate-too-low',
  plant({ records, stream }) {
    const rows = ownRows(records);
    if (!isPlainEmployee(records) || rows.length < 12) return null;
    const start = stream.integer(0, rows.length - 8);
    const affected = rows.slice(start, start + stream.integer(3, 8));
    const contributions = replaced(records.contributions, (row) => {
      if (!affected.includes(row)) return row;
      const employerAmount = roundToFen(Number(row.base) * 0.1);
      return {
        ...row,
        employer_amount: employerAmount,
        due_amount: roundToFen(employerAmount + Number(row.employee_amount)),
      };
    });
    return { records: { ...records, contributions }, key: memberKey(affected[0]) };
  },
};

const arrears: Plant = {
  rule: 'contribution.arrears',
  plant({ world, records, stream }) {
    const rows = ownRows(records);
    if (!isPlainEmployee(records) || rows.length < 14) return null;
    const start = stream.integer(0, rows.length - 12);
    const affected = rows.slice(start, start + stream.integer(3, 8));
    const first = monthOf(String(affected[0].period));
    // The last half year is still within the time that a reminder takes.
    if (monthNumber(world.settings.lastMonth) - monthNumber(first) < 10) return null;
    const contributions = replaced(records.contributions, (row) =>
      affected.includes(row) ? { ...row, paid_on: null } : row,
    );
    return { records: withPaidAccount(world, records, contributions), key: memberKey(affected[0]) };
  },
};

const missingTier: Plant = {
  rule: 'subsidy.missing-tier',
  plant({ records, stream }) {
    const rows = records.contributions.filter(({ scheme }) => scheme === 'pension_resident');
    if (rows.length === 0) return null;
    const unpaid = stream.pick(rows);
    const contributions = replaced(records.contributions, (row) =>
      row === unpaid ? { ...row, subsidy_amount: 0 } : row,
    );
    return { records: { ...records, contributions }, key: memberKey(unpaid) };
  },
};

export const contributionPlants: readonly Plant[] = [
  duplicateEnrolment,
  backPayment,
  baseOutOfBounds,
  rateTooLow,
  arrears,
  missingTier,
];
