import { sha256Of } from '../base/sha256';

/** SHA-256 over the sorted lines `hash  name` of all inputs: one name for everything that went into a run. */
export function inputsHash(inputs: Readonly<Record<string, string>>): string {
  const lines = Object.entries(inputs)
    .map(([name, hash]) => `${hash}  ${name}\n`)
    .sort();
  return sha256Of(lines.join(''));
}
