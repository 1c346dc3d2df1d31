import { roundToFen } from '../../base/fen';
import { addMonths, monthNumber } from '../../base/yearMonth';
import { monthOf, periodOf } from '../calendar';
import type { Row, SampleRecords } from '../sampleRecords';
import type { Plant } from './plant';

/** Moves the account of a year and of all later ones by an amount. */
function shifted(accounts: readonly Row[], from: number, amount: number, change: (row: Row) => Row): Row[] {
  const moved = (row: Row, column: string): number => roundToFen(Number(row[column]) + amount);
  return accounts.map((row) => {
    if (Number(row.year) < from) return row;
    if (Number(row.year) === from) return change({ ...row, closing: moved(row, 'closing') });
    return { ...row, opening: moved(row, 'opening'), closing: moved(row, 'closing') };
  });
}

const key = ({ person }: SampleRecords, year: number) => ({
  member_id: person.memberId,
  region_code: person.city,
  period: `${year}-01-01`,
});

const rollForward: Plant = {
  rule: 'account.roll-forward',
  plant({ world, records, stream }) {
    const { person, accounts } = records;
    if (person.role !== 'contributor' || person.death !== null || accounts.length < 2) return null;
    const year = world.settings.firstMonth.year + stream.integer(0, 1);
    if (!accounts.some((row) => row.year === year)) return null;
    const amount = roundToFen(200 + 2000 * stream.uniform());
    return {
      records: { ...records, accounts: shifted(accounts, year, amount, (row) => row) },
      key: key(records, year),
    };
  },
};

const earlyWithdrawal: Plant = {
  rule: 'account.early-withdrawal',
  plant({ world, records, stream }) {
    const { person, accounts } = records;
    if (person.role !== 'contributor' || person.death !== null) return null;
    const year = world.settings.lastMonth.year;
    const row = accounts.find((each) => each.year === year);
    const amount = roundToFen(500 + 3000 * stream.uniform());
    if (row === undefined || Number(row.closing) < amount) return null;
    const changed = shifted(accounts, year, -amount, (each) => ({ ...each, paid_out: amount }));
    return { records: { ...records, accounts: changed }, key: key(records, year) };
  },
};

const stuckTransfer: Plant = {
  rule: 'transfer.stuck',
  plant({ world, records }) {
    const [transfer] = records.transfers;
    if (transfer === undefined) return null;
    const applied = monthOf(String(transfer.applied_on));
    if (monthNumber(world.settings.lastMonth) - monthNumber(applied) < 4) return null;
    const transfers = [{ ...transfer, completed_on: null }];
    return {
      records: { ...records, transfers },
      key: {
        member_id: records.person.memberId,
        transfer_id: String(transfer.transfer_id),
        period: periodOf(addMonths(applied, 0)),
      },
    };
  },
};

const wrongTransfer: Plant = {
  rule: 'transfer.wrong-amount',
  plant({ records, stream }) {
    const [transfer] = records.transfers;
    if (transfer === undefined) return null;
    const pooled = roundToFen(Number(transfer.pooled_amount) * (0.4 + 0.4 * stream.uniform()));
    const transfers = [{ ...transfer, pooled_amount: pooled }];
    return {
      records: { ...records, transfers },
      key: { member_id: records.person.memberId, transfer_id: String(transfer.transfer_id) },
    };
  },
};

export const accountPlants: readonly Plant[] = [rollForward, earlyWithdrawal, stuckTransfer, wrongTransfer];
