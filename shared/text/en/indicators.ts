export const indicators = {
  title: 'Indicators',
  job: 'Computing the indicators',
  loading: 'Computing the indicators: the scenario is run over a hundred years, open, closed and accrued …',
  empty: {
    title: 'No run to measure yet',
    hint: 'Wait for the projection to finish, or choose a scenario on the projection screen.',
  },
  group: {
    label: 'Group',
    open: 'Open group',
    closed: 'Closed group',
  },
  groupNote: {
    open: 'Members and pensioners of the valuation date with all who enter later.',
    closed: 'Members and pensioners of the valuation date alone; nobody enters.',
  },
  horizon: 'Own horizon',
  years: '{{count}} years',
  column: { topic: 'Topic', title: 'Indicator', unit: 'Unit' },
  unit: { ratio: '%', 'per year': '% a year', years: 'years', year: 'year', months: 'months' },
  none: 'none: {{reason}}',
  hint: 'Choose a figure for its definition, formula and source.',
  cost: {
    title: 'Cost over output goes from {{before}} in {{from}} to {{after}} in {{to}}; what moves it most: {{factor}}',
    note: 'Expenditure over gross domestic product, percent; parts of the change add up with nothing left over',
    before: '{{year}}',
    factor: {
      dependency: 'Dependency',
      coverage: 'Coverage',
      benefit: 'Benefit over wage',
      labour: 'Wages over output',
      other: 'Other expenditure',
    },
    step: 'Step',
    part: 'Percentage points of output',
    level: 'Up to here',
  },
  cohort: {
    born: '{{kind}}, born in {{year}}',
    others: 'The same generation',
    figure: { netToEachMember: 'For each member', internalReturn: 'Internal return', moneysWorth: 'Money’s worth' },
    formula: {
      netToEachMember:
        'Present value of pensions less contributions still to come, over the members of this birth year when there are most of them.',
      internalReturn: 'The rate at which pensions and contributions of the whole life are worth the same.',
      moneysWorth:
        'Present value of the pensions of the whole life over that of its contributions, at the return of the fund.',
    },
    accounts: 'Generations: from {{low}} to {{high}} for each member, from {{year}} on',
    accountsNote:
      'Present value of pensions less contributions still to come, for each member when there are most of them, {{unit}}; by year of birth',
    returns: 'Who is born in {{year}} earns {{value}} a year on contributions',
    returnsNote:
      'Internal rate of return of the contributions of employers and members, by year of birth; later lives are not yet over when the run ends',
    worth: 'For who is born in {{year}}, pensions are worth {{value}} what is paid for them',
    worthNote: 'Present value of pensions over that of contributions, at the return of the fund, by year of birth',
    birthYear: 'Year of birth',
    kind: {
      all: 'All',
      men: 'Men',
      women: 'Women',
      employed: 'Employed',
      flexible: 'Flexible',
      institution: 'Institutions',
    },
  },
  abroad: {
    title: 'As others define balance',
    us: {
      name: 'United States: 75-year actuarial balance',
      text: 'The trustees ask for a year of expenditure in hand after 75 years. Here {{value}} of payroll.',
    },
    canada: {
      name: 'Canada: steady-state rate',
      text: 'The lowest rate at which fund over expenditure is the same in two set years far apart. Here {{value}}.',
    },
    japan: {
      name: 'Japan: finite balance',
      text: 'Increases are cut until a hundred years balance with a year of expenditure at the end; not below half of wages. Here: {{value}}.',
    },
    sweden: {
      name: 'Sweden: balance ratio',
      text: 'Contribution asset and fund over the debt; below one, increases are braked. Here {{value}}.',
    },
  },
  inspector: {
    of: '{{name}}, {{years}}',
    atOpening: '{{name}}, valuation date',
    definition: 'Definition',
    horizons: 'By horizon',
    source: 'Source',
    published: '{{title}}, {{published}}',
    group: 'Group',
    better: { label: 'Better', more: 'the more', less: 'the less', neither: 'neither way' },
  },
} as const;
