export const uncertainty = {
  title: 'Uncertainty',
  empty: {
    title: 'How sure is the fund?',
    hint: 'Run many paths of mortality, births, wages, prices and returns to see the range of what can become of the fund.',
    noScenario: 'Wait for the workspace to open, or choose a scenario on the projection screen.',
  },
} as const;
