export const indicatorTable = {
  reason: {
    'beyond-run': 'The run does not reach so far',
    'nothing-paid': 'Nobody pays in these years',
    'no-rate': 'No rate does it within the years of the run',
    'never-closes': 'No cut of increases closes the balance',
    'floor-broken': 'It would take pensions below the floor',
    'grows-faster-than-interest': 'The gap grows as fast as interest, so that no finite sum follows',
    'life-unfinished': 'The generation still lives when the run ends',
    nobody: 'There is nobody whom it would be about',
    'no-gdp': 'No gross domestic product is known for the first year',
  },
  topic: {
    balance: 'Actuarial balance',
    obligation: 'Unfunded obligation',
    rate: 'Contribution rates',
    mechanism: 'Balancing mechanisms',
    debt: 'Implicit pension debt',
    cost: 'Cost and what drives it',
    adequacy: 'Adequacy',
    cohort: 'Generations',
    support: 'Reserve, state equity and budget',
  },
} as const;
