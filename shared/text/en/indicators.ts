export const indicators = {
  title: 'Indicators',
  empty: {
    title: 'No run to measure yet',
    hint: 'Wait for the projection to finish, or choose a scenario on the projection screen.',
  },
} as const;
