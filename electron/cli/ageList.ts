import { failed, type Result, success } from '../../shared/base/result';

/** Ages as `20,60` or `20-60` or both; null where all are wanted. */
export function ageList(given: string | undefined): Result<ReadonlySet<number> | null> {
  if (given === undefined) return success(null);
  const ages = new Set<number>();
  for (const part of given.split(',')) {
    const [, from, to] = /^\s*(\d{1,3})(?:-(\d{1,3}))?\s*$/.exec(part) ?? [];
    if (from === undefined) {
      return failed({ code: 'usage/bad-option', option: '--ages', value: given, expected: '20,60 | 20-60' });
    }
    for (let age = Number(from); age <= Number(to ?? from); age++) ages.add(age);
  }
  return success(ages);
}
