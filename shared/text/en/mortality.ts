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
} as const;
