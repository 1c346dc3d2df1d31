import type { Failure } from './failure';

/** What a function gives that a user's input or files can make fail. A throw is a bug, a failure is not. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const success = <T>(value: T): Result<T> => ({ ok: true, value });

export const failed = (failure: Failure): Result<never> => ({ ok: false, failure });
