import { roundToFen } from '../../base/fen';
import { addMonths, monthNumber } from '../../base/yearMonth';
import { adjusted } from '../benefitRows';
import { dayOf, monthOf, periodOf } from '../calendar';
import { type Row, type SampleRecords, sampleRecords } from '../sampleRecords';
import type { SampleWorld } from '../sampleWorld';
import { memberKey, type Plant, pensionsOf, replaced } from './plant';

/** The payment of a later month, raised each January as the law has it. */
function laterPayment(world: SampleWorld, row: Row, months: number): Row {
  let amount = Number(row.amount);
  let month = monthOf(String(row.period));
  for (let step = 0; step < months; step++) {
    month = addMonths(month, 1);
    if (month.month === 1) amount = adjusted(world, month.year, amount);
  }
  return { ...row, period: periodOf(month), paid_on: dayOf(month, 15), amount };
}

const withBenefits = (records: SampleRecords, rows: readonly Row[]): SampleRecords => ({
  ...records,
  benefits: [...records.benefits, ...rows],
});

const isPensionerAlive = ({ person }: SampleRecords): boolean => person.role === 'pensioner' && person.death === null;

const afterDeath: Plant = {
  rule: 'benefit.after-death',
  plant({ world, records, stream }) {
    const last = pensionsOf(records).at(-1);
    const { death, role } = records.person;
    if (death === null || role !== 'pensioner' || last === undefined) return null;
    const left = monthNumber(world.settings.lastMonth) - monthNumber(monthOf(death));
    if (left < 2) return null;
    const rows = Array.from({ length: stream.integer(1, Math.min(left, 12)) }, (_, at) =>
      laterPayment(world, last, at + 1),
    );
    return { records: withBenefits(records, rows), key: memberKey(rows[0]) };
  },
};

const twoSchemes: Plant = {
  rule: 'benefit.two-schemes',
  plant({ world, records, stream }) {
    const pensions = pensionsOf(records);
    if (!isPensionerAlive(records) || records.custody.length > 0 || pensions.length < 12) return null;
    const start = stream.integer(0, pensions.length - 8);
    const amount = world.settings.residentPension;
    const rows = pensions.slice(start, start + 6).map((row) => ({ ...row, scheme: 'pension_resident', amount }));
    return { records: withBenefits(records, rows), key: memberKey(rows[0]) };
  },
};

/** A second file of the same person, found by the same number, draws the same pension. */
const duplicatePayment: Plant = {
  rule: 'benefit.duplicate-payment',
  plant({ records, stream }) {
    const pensions = pensionsOf(records);
    if (!isPensionerAlive(records) || records.custody.length > 0 || pensions.length < 12) return null;
    const memberId = `D${records.person.memberId.slice(1)}`;
    const start = stream.integer(1, pensions.length - 8);
    const payee = `6228${records.person.payeeAccount.slice(4)}`;
    const rows = pensions.slice(start, start + 7).map((row) => ({ ...row, member_id: memberId, payee_account: payee }));
    const twin: Row = { ...records.member, member_id: memberId };
    return {
      records: { ...withBenefits(records, rows), furtherMembers: [...records.furtherMembers, twin] },
      key: memberKey(rows[0]),
    };
  },
};

const inCustody: Plant = {
  rule: 'benefit.in-custody',
  plant({ world, records }) {
    const [sentence] = records.custody;
    if (sentence === undefined || records.person.death !== null) return null;
    const start = monthOf(String(sentence.from_date));
    const months = monthNumber(monthOf(String(sentence.to_date))) - monthNumber(start);
    const before = pensionsOf(records).find(({ period }) => period === periodOf(start));
    if (before === undefined || months < 2) return null;
    const rows = Array.from({ length: months - 1 }, (_, at) => laterPayment(world, before, at + 1));
    return { records: withBenefits(records, rows), key: memberKey(rows[0]) };
  },
};

const earlyRetirement: Plant = {
  rule: 'benefit.early-retirement',
  plant({ records, stream }) {
    const { person, member } = records;
    if (person.role !== 'pensioner') return null;
    const retired = addMonths(person.statutory, -stream.integer(8, 40));
    return {
      records: { ...records, member: { ...member, retired_on: periodOf(retired) } },
      key: { member_id: person.memberId, region_code: person.city },
    };
  },
};

const tooFewMonths: Plant = {
  rule: 'benefit.too-few-months',
  plant({ world, records, stream }) {
    const { person } = records;
    if (person.role !== 'retiring') return null;
    const enrolled = addMonths(person.statutory, -stream.integer(110, 172));
    const short = sampleRecords(world, { ...person, enrolled });
    return { records: short, key: { member_id: person.memberId, region_code: person.city } };
  },
};

/** Payments from a first amount on, raised each January. */
function paidFrom(world: SampleWorld, rows: readonly Row[], first: number): Row[] {
  let amount = first;
  return rows.map((row, at) => {
    const month = monthOf(String(row.period));
    if (at > 0 && month.month === 1) amount = adjusted(world, month.year, amount);
    return { ...row, amount };
  });
}

function withPensions(records: SampleRecords, pensions: readonly Row[]): SampleRecords {
  const others = records.benefits.filter((row) => !pensionsOf(records).includes(row));
  return { ...records, benefits: [...pensions, ...others] };
}

const wrongAward: Plant = {
  rule: 'benefit.award-recomputation',
  plant({ world, records, stream }) {
    const pensions = pensionsOf(records);
    if (records.person.role !== 'retiring' || pensions.length === 0) return null;
    const first = roundToFen(Number(pensions[0].amount) * (1.03 + 0.2 * stream.uniform()));
    const rows = paidFrom(world, pensions, first);
    return { records: withPensions(records, rows), key: memberKey(rows[0]) };
  },
};

const wrongAdjustment: Plant = {
  rule: 'benefit.adjustment-recomputation',
  plant({ world, records, stream }) {
    const pensions = pensionsOf(records);
    const at = pensions.findIndex(({ period }, index) => index > 0 && monthOf(String(period)).month === 1);
    if (!isPensionerAlive(records) || records.custody.length > 0 || at < 0) return null;
    const wrong = roundToFen(Number(pensions[at].amount) + 20 + 80 * stream.uniform());
    const rows = [...pensions.slice(0, at), ...paidFrom(world, pensions.slice(at), wrong)];
    return { records: withPensions(records, rows), key: memberKey(rows[at]) };
  },
};

const outlier: Plant = {
  rule: 'amount.outlier',
  plant({ records, stream }) {
    const pensions = pensionsOf(records);
    if (!isPensionerAlive(records) || pensions.length < 24) return null;
    const at = stream.integer(13, 22);
    const row = pensions[at];
    const changed = { ...row, amount: roundToFen(Number(row.amount) * stream.integer(8, 12)) };
    const benefits = replaced(records.benefits, (each) => (each === row ? changed : each));
    return { records: { ...records, benefits }, key: memberKey(changed) };
  },
};

export const benefitPlants: readonly Plant[] = [
  afterDeath,
  twoSchemes,
  duplicatePayment,
  inCustody,
  earlyRetirement,
  tooFewMonths,
  wrongAward,
  wrongAdjustment,
  outlier,
];
