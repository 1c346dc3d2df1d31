export const backtest = {
  title: 'Back-test',
  heading: 'The model started in {{from}}, beside what then happened',
  lead: 'The same engine, started from {{from}} and run over the years whose accounts are known. Every residual is shown.',
  loading: 'Back-testing',
  emptyTitle: 'There is no back-test scenario',
  emptyHint: 'Add a scenario file whose id begins with “backtest-” to the scenarios folder, then open the app again.',
  termsTitle: 'What the run was given',
  given: 'Given',
  fitted: 'Fitted',
  predicted: 'Found by the model',
  nothingHidden:
    'Residual = model ÷ official account − 1. What was fitted agrees by construction and proves nothing; judge the model by pensioners and by expenditure after the first year.',
  actual: 'Official',
  model: 'Model',
  residual: 'Residual',
  status: 'Account',
  chartTitle: '{{name}}: furthest off in {{year}}, {{residual}}',
} as const;
