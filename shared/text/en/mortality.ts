/** Words of mortality models: the path that a scenario takes, and the command line's fits, forecasts and studies. */
export const mortality = {
  path: {
    label: 'Path of mortality',
    changed: 'Mortality: {{before}} in the run shown, {{after}} here.',
    source: 'Fitted to the United Nations’ population of 1990–2025, ages 60 to 94',
    'un-medium': 'UN medium variant',
    'lee-carter': 'Lee–Carter forecast',
    'li-lee': 'Li–Lee forecast, sexes together',
    cbd: 'Cairns–Blake–Dowd forecast',
  },
  model: {
    gompertz: 'Gompertz',
    makeham: 'Makeham',
    'heligman-pollard': 'Heligman–Pollard',
    'lee-carter': 'Lee–Carter, least squares',
    'lee-carter-poisson': 'Lee–Carter, Poisson',
    'li-lee': 'Li–Lee',
    cbd: 'Cairns–Blake–Dowd',
    apc: 'Age–period–cohort',
  },
  sex: {
    male: 'men',
    female: 'women',
    both: 'both',
  },
  column: {
    age: 'age',
    year: 'year',
    cohort: 'born',
    sex: 'sex',
    ages: 'ages',
    exposure: 'person-years',
    actual: 'deaths',
    expected: 'expected',
    ratio: 'A/E',
    interval: '95 % interval',
    credibility: 'credibility',
    blended: 'blended A/E',
  },
  fit: {
    heading: '{{model}}, {{sex}}',
    residuals:
      'Residuals: mean {{mean}}, standard deviation {{deviation}}, largest {{value}} at age {{age}} in {{year}}',
    lawResiduals: 'Residuals: mean {{mean}}, standard deviation {{deviation}}, largest {{value}} at age {{age}}',
    undetermined: 'Not determined by the data: {{names}}',
  },
} as const;
