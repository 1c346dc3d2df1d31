export const projection = {
  title: 'projection',
} as const;
