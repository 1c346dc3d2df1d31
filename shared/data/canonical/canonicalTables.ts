import {
  type CanonicalTable,
  coded,
  column,
  date,
  employer,
  idNumber,
  member,
  money,
  optional,
  period,
  region,
  regionOf,
  year,
} from './canonicalTable';
import {
  benefitTypes,
  cashFlowKinds,
  deathRegistries,
  ledgerItems,
  memberStatuses,
  memberTypes,
  schemes,
  sexes,
} from './codes';

const scheme = coded('scheme', schemes);
const day = date('date');
const line = column('line', 'integer', { low: 0 });
const months = column('months', 'integer', { low: 0, high: 1200 });
const wages = { low: 0, high: 1e7 };
const name = column('name', 'text', { personal: 'name' });
const lifetime = { low: 1850, high: 2100 };

const regions: CanonicalTable = {
  name: 'regions',
  key: ['region_code'],
  columns: [
    column('region_code', 'code', { pattern: '^(CN|[1-9][0-9]{5})$' }),
    column('name_zh', 'text'),
    optional(column('name_en', 'text')),
    optional(regionOf('parent_code')),
  ],
};

const averageWage: CanonicalTable = {
  name: 'average_wage',
  key: ['region_code', 'year'],
  columns: [region, year, money('monthly_wage', wages)],
};

const employers: CanonicalTable = {
  name: 'employers',
  key: ['employer_id'],
  columns: [
    column('employer_id', 'text'),
    optional(region),
    column('name', 'text'),
    optional(column('industry', 'text')),
    optional(date('registered_on')),
    optional(date('closed_on')),
  ],
};

const members: CanonicalTable = {
  name: 'members',
  key: ['member_id'],
  columns: [
    column('member_id', 'text'),
    optional(idNumber),
    optional(name),
    coded('sex', sexes),
    date('birth_date', lifetime),
    optional(coded('member_type', memberTypes)),
    optional(region),
    optional(regionOf('household_region_code')),
    optional(date('enrolled_on')),
    optional(date('first_work_date', lifetime)),
    optional(coded('status', memberStatuses)),
    optional(date('retired_on')),
  ],
};

const contributions: CanonicalTable = {
  name: 'contributions',
  key: ['member_id', 'scheme', 'period', 'region_code'],
  columns: [
    member,
    scheme,
    period('period'),
    region,
    optional(employer),
    optional(money('base', wages)),
    optional(money('employer_amount')),
    optional(money('employee_amount')),
    optional(money('subsidy_amount')),
    optional(money('due_amount')),
    optional(date('paid_on')),
  ],
};

const accounts: CanonicalTable = {
  name: 'accounts',
  key: ['member_id', 'year'],
  columns: [
    member,
    year,
    money('opening'),
    money('credited'),
    money('interest'),
    optional(money('paid_out')),
    money('closing'),
  ],
};

const benefits: CanonicalTable = {
  name: 'benefits',
  key: ['member_id', 'scheme', 'period', 'benefit_type'],
  columns: [
    member,
    scheme,
    period('period'),
    coded('benefit_type', benefitTypes),
    optional(region),
    money('amount'),
    optional(date('paid_on')),
    optional(column('payee_account', 'text', { personal: 'account' })),
    optional(date('from_date')),
    optional(date('to_date')),
  ],
};

/** A registry of another agency knows a person by one of the first two; the others serve to find who is meant. */
const person = [
  optional(member),
  optional(idNumber),
  optional(name),
  optional(coded('sex', sexes)),
  optional(date('birth_date', lifetime)),
] as const;

const deaths: CanonicalTable = {
  name: 'deaths',
  key: ['member_id', 'id_number', 'registry'],
  columns: [...person, date('death_date'), optional(coded('registry', deathRegistries))],
  atLeastOne: [['member_id', 'id_number']],
};

const custody: CanonicalTable = {
  name: 'custody',
  key: ['member_id', 'id_number', 'from_date'],
  columns: [...person, date('from_date'), optional(date('to_date'))],
  atLeastOne: [['member_id', 'id_number']],
};

const transfers: CanonicalTable = {
  name: 'transfers',
  key: ['transfer_id'],
  columns: [
    column('transfer_id', 'text'),
    member,
    regionOf('from_region'),
    regionOf('to_region'),
    date('applied_on'),
    optional(date('completed_on')),
    optional(months),
    optional(money('account_amount')),
    optional(money('pooled_amount')),
  ],
};

const fundLedger: CanonicalTable = {
  name: 'fund_ledger',
  key: ['region_code', 'scheme', 'period', 'item'],
  columns: [region, scheme, period('period'), coded('item', ledgerItems), money('amount')],
};

const bankStatements: CanonicalTable = {
  name: 'bank_statements',
  key: ['account_id', 'date', 'line'],
  columns: [
    column('account_id', 'text'),
    day,
    line,
    optional(region),
    optional(scheme),
    money('amount'),
    optional(column('counterparty', 'text')),
  ],
};

const portfolio = column('portfolio', 'text');
const manager = optional(column('manager', 'text'));

const holdings: CanonicalTable = {
  name: 'holdings',
  key: ['portfolio', 'date', 'instrument'],
  columns: [
    portfolio,
    day,
    column('instrument', 'text'),
    column('asset_class', 'text'),
    manager,
    money('market_value'),
    optional(money('cost')),
  ],
};

const cashFlows: CanonicalTable = {
  name: 'cash_flows',
  key: ['portfolio', 'date', 'line'],
  columns: [portfolio, day, line, money('amount'), manager, coded('kind', cashFlowKinds)],
};

const benchmarkReturns: CanonicalTable = {
  name: 'benchmark_returns',
  key: ['benchmark', 'date'],
  columns: [column('benchmark', 'text'), day, column('return', 'decimal', { low: -1, high: 10 })],
};

const reference = optional(column('reference', 'text'));

const statistics: CanonicalTable = {
  name: 'statistics',
  key: ['scheme', 'region_code', 'year', 'measure'],
  columns: [
    coded('scheme', [...schemes, 'economy']),
    region,
    year,
    column('measure', 'text'),
    column('value', 'decimal'),
    optional(column('unit', 'text')),
    reference,
  ],
};

/** Figures by region, year, sex and single age. */
const byAge = (name: string, bounds: { readonly low: number; readonly high: number }): CanonicalTable => ({
  name,
  key: ['region_code', 'year', 'sex', 'age'],
  columns: [
    region,
    year,
    coded('sex', sexes),
    column('age', 'integer', { low: 0, high: 120 }),
    column('value', 'decimal', bounds),
    reference,
  ],
});

const everyAge = (table: CanonicalTable): CanonicalTable => ({
  ...table,
  columns: table.columns.map((each) => (each.name === 'sex' ? optional(each) : each)),
});

/** The tables of users' files; what others refer to comes first. */
export const canonicalTables: readonly CanonicalTable[] = [
  regions,
  averageWage,
  employers,
  members,
  contributions,
  accounts,
  benefits,
  deaths,
  custody,
  transfers,
  fundLedger,
  bankStatements,
  holdings,
  cashFlows,
  benchmarkReturns,
  statistics,
  byAge('population', { low: 0, high: 2e9 }),
  byAge('mortality', { low: 0, high: 1 }),
  everyAge(byAge('fertility', { low: 0, high: 1 })),
  byAge('migration', { low: -1e9, high: 1e9 }),
];

export const canonicalTable = (name: string): CanonicalTable | undefined =>
  canonicalTables.find((table) => table.name === name);
