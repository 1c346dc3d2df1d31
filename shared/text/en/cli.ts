export const cli = {
  title: 'cli',
} as const;
