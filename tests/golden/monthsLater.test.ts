import { expect, test } from 'vitest';
import { monthsLater } from '../../shared/base/monthsLater';

test.each([
  { date: '2024-01-31', months: 1, later: '2024-02-29' },
  { date: '2023-01-31', months: 1, later: '2023-02-28' },
  { date: '2024-01-31', months: 2, later: '2024-03-31' },
  { date: '2024-11-15', months: 3, later: '2025-02-15' },
  { date: '2024-02-29', months: 12, later: '2025-02-28' },
  { date: '2024-12-01', months: 0, later: '2024-12-01' },
  { date: '2024-03-31', months: -1, later: '2024-02-29' },
])('$months months after $date is $later', ({ date, months, later }) => {
  expect(monthsLater(date, months)).toBe(later);
});
