import { roundToFen } from '../../base/fen';
import { addMonths, monthNumber, type YearMonth } from '../../base/yearMonth';
import { benefitRow } from '../benefitRows';
import { dayOf, daysLater, monthOf, periodOf } from '../calendar';
import { hospitalBill } from '../extraBenefits';
import type { Row, SampleRecords } from '../sampleRecords';
import { memberKey, type Plant, replaced } from './plant';

const added = (records: SampleRecords, rows: readonly Row[]) => ({
  records: { ...records, benefits: [...records.benefits, ...rows] },
  key: memberKey(rows[0]),
});

const twoFuneralGrants: Plant = {
  rule: 'death.two-funeral-grants',
  plant({ world, records, stream }) {
    const funeral = records.benefits.find(({ benefit_type }) => benefit_type === 'funeral');
    if (funeral === undefined) return null;
    const scheme = stream.chance(0.5) ? 'unemployment' : 'work_injury';
    return added(records, [{ ...funeral, scheme, amount: world.settings.funeralGrant }]);
  },
};

const paidWhileEmployed: Plant = {
  rule: 'unemployment.paid-while-employed',
  plant({ world, records, stream }) {
    const rows = records.contributions.filter(({ scheme }) => scheme === 'pension_employee');
    const { person } = records;
    const isPaying = person.role === 'contributor' && person.employer !== null && rows.length > 14;
    // Few of those who pay also claim.
    if (!isPaying || !stream.chance(world.settings.unemploymentClaim.whileEmployedShare)) return null;
    const start = stream.integer(2, rows.length - 8);
    const claims = rows.slice(start, start + 4).map(({ period }) =>
      benefitRow(person, {
        month: monthOf(String(period)),
        type: 'unemployment',
        amount: world.settings.unemploymentBenefit,
        scheme: 'unemployment',
      }),
    );
    return added(records, claims);
  },
};

/** No career is worth more than 24 months of benefit. Source: 社会保险法, article 46. */
const longestTerm = 24;

/** 人社部发〔2020〕40号: who is within a year of the statutory age when the term ends may draw it until then. */
const mayGoOn = (statutory: YearMonth, first: YearMonth): boolean =>
  monthNumber(statutory) - (monthNumber(first) + longestTerm) < 12;

const tooLong: Plant = {
  rule: 'unemployment.too-long',
  plant({ world, records }) {
    const claims = records.benefits.filter(({ benefit_type }) => benefit_type === 'unemployment');
    if (claims.length === 0 || records.person.death !== null) return null;
    const first = monthOf(String(claims[0].period));
    const months = monthNumber(world.settings.lastMonth) - monthNumber(first) + 1;
    if (months <= longestTerm || mayGoOn(records.person.statutory, first)) return null;
    const rows = Array.from({ length: months - claims.length }, (_, at) => {
      const month = addMonths(first, claims.length + at);
      return { ...claims[0], period: periodOf(month), paid_on: dayOf(month, 15) };
    });
    return { records: { ...records, benefits: [...records.benefits, ...rows] }, key: memberKey(claims[0]) };
  },
};

const beforeRegistration: Plant = {
  rule: 'injury.before-registration',
  plant({ records, stream }) {
    const injury = records.benefits.find(({ benefit_type }) => benefit_type === 'injury_disability');
    if (injury === undefined) return null;
    const accident = daysLater(periodOf(records.person.enrolled), -stream.integer(3, 60));
    const changed = { ...injury, from_date: accident };
    const benefits = replaced(records.benefits, (row) => (row === injury ? changed : row));
    return { records: { ...records, benefits }, key: memberKey(changed) };
  },
};

const medicalAfterDeath: Plant = {
  rule: 'medical.after-death',
  plant({ world, records, stream }) {
    const { death } = records.person;
    if (death === null) return null;
    const month = addMonths(monthOf(death), stream.integer(1, 3));
    if (monthNumber(month) > monthNumber(world.settings.lastMonth)) return null;
    const from = dayOf(month, stream.integer(1, 15));
    const amount = hospitalBill(world, stream);
    const payment = { month, type: 'inpatient', amount, scheme: 'medical_employee', from, to: daysLater(from, 6) };
    return added(records, [benefitRow(records.person, payment)]);
  },
};

const overlappingStays: Plant = {
  rule: 'medical.overlapping-stays',
  plant({ world, records, stream }) {
    const stay = records.benefits.find(({ benefit_type }) => benefit_type === 'inpatient');
    if (stay === undefined || records.person.death !== null) return null;
    const month = addMonths(monthOf(String(stay.period)), 1);
    if (monthNumber(month) > monthNumber(world.settings.lastMonth)) return null;
    const from = daysLater(String(stay.from_date), 1);
    const second = {
      ...stay,
      period: periodOf(month),
      paid_on: dayOf(month, 15),
      from_date: from,
      to_date: daysLater(from, stream.integer(4, 12)),
      amount: hospitalBill(world, stream),
    };
    return added(records, [second]);
  },
};

/** Longer than any province grants. */
const tooManyDays: Plant = {
  rule: 'maternity.too-many-days',
  plant({ records, stream }) {
    const leave = records.benefits.find(({ benefit_type }) => benefit_type === 'maternity_allowance');
    if (leave === undefined) return null;
    const days = stream.integer(230, 330);
    const lawful = (Date.parse(String(leave.to_date)) - Date.parse(String(leave.from_date))) / 86_400_000 + 1;
    const changed = {
      ...leave,
      to_date: daysLater(String(leave.from_date), days - 1),
      amount: roundToFen((Number(leave.amount) / lawful) * days),
    };
    const benefits = replaced(records.benefits, (row) => (row === leave ? changed : row));
    return { records: { ...records, benefits }, key: memberKey(changed) };
  },
};

export const schemePlants: readonly Plant[] = [
  twoFuneralGrants,
  paidWhileEmployed,
  tooLong,
  beforeRegistration,
  medicalAfterDeath,
  overlappingStays,
  tooManyDays,
];
