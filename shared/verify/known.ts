import type { z } from 'zod';
import type { Answer } from './compare';

/** What became of one case before its answer is compared. */
export type Attempt =
  | { readonly state: 'computed'; readonly answer: Answer }
  /** The engine has no such function, or not in the form that is asked. */
  | { readonly state: 'unsupported'; readonly reason: string }
  /** The function is known, its inputs are not what it takes. */
  | { readonly state: 'unusable'; readonly reason: string };

export type CheckFunction = (inputs: unknown) => Attempt;

/** The functions that a check file may name. */
export type Registry = Readonly<Record<string, CheckFunction>>;

export const computed = (answer: Answer): Attempt => ({ state: 'computed', answer });
export const unsupported = (reason: string): Attempt => ({ state: 'unsupported', reason });

/** A function of the engine under the name and with the inputs of the check files. */
export function known<Shape extends z.ZodType>(
  shape: Shape,
  compute: (inputs: z.output<Shape>) => Answer | Attempt,
): CheckFunction {
  return (inputs) => {
    const parsed = shape.safeParse(inputs);
    if (!parsed.success) {
      const reason = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
      return { state: 'unusable', reason };
    }
    const outcome = compute(parsed.data);
    return isAttempt(outcome) ? outcome : computed(outcome);
  };
}

const isAttempt = (outcome: Answer | Attempt): outcome is Attempt =>
  typeof outcome === 'object' && outcome !== null && 'state' in outcome && typeof outcome.state === 'string';
