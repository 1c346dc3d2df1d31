export const frame = {
  title: 'frame',
} as const;
