export const report = {
  title: 'report',
} as const;
