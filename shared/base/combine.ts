import { type Result, success } from './result';

type Values<T> = { readonly [K in keyof T]: T[K] extends Result<infer V> ? V : never };

/** The values of all results by name, or the first failure. */
export function combine<T extends Readonly<Record<string, Result<unknown>>>>(results: T): Result<Values<T>> {
  const values: Record<string, unknown> = {};
  for (const [name, result] of Object.entries(results)) {
    if (!result.ok) return result;
    values[name] = result.value;
  }
  // Each name of T has been given the value of its own result above.
  return success(values as Values<T>);
}
