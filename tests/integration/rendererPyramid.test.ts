import { expect, test } from 'vitest';
import { ageText, pyramidRows } from '../../renderer/features/projection/pyramidRows';
import { grid } from '../../shared/base/grid';

test('a pyramid has a row an age, and its last one is written as open', () => {
  const persons = { male: grid(2024, 2, 106), female: grid(2024, 2, 106) };
  persons.male.data[105] = 3;
  persons.female.data[106 + 105] = 7;
  const flows = { births: new Float64Array(1), deaths: new Float64Array(1), netMigration: new Float64Array(1) };
  const rows = pyramidRows({ firstYear: 2024, years: 2, persons, ...flows }, 2025);
  expect(rows).toHaveLength(106);
  expect(rows[105]).toEqual({ age: 105, male: 0, female: 7, maleFirst: 3, femaleFirst: 0 });
  expect([104, 105].map((age) => ageText(age, rows.length - 1))).toEqual(['104', '105+']);
});
