import path from 'node:path';
import { failed, type Result, success } from '../../shared/base/result';
import type { OptionValues } from './command';

export interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly whole?: boolean;
}

export function textOption(options: OptionValues, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

export function textOptions(options: OptionValues, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** A number within bounds, or what stands in when the option is not given. */
export function numberOption<Absent>(
  options: OptionValues,
  name: string,
  { low, high, whole = false }: Bounds,
  absent: Absent,
): Result<number | Absent> {
  const given = textOption(options, name);
  if (given === undefined) return success(absent);
  const value = given.trim() === '' ? Number.NaN : Number(given);
  if (value >= low && value <= high && (!whole || Number.isInteger(value))) return success(value);
  return failed({ code: 'usage/bad-option', option: `--${name}`, value: given, expected: `${low} … ${high}` });
}

/** One of a few words, or what stands in when the option is not given. */
export function choiceOption<Choice extends string, Absent extends Choice | null>(
  options: OptionValues,
  name: string,
  choices: readonly Choice[],
  absent: Absent,
): Result<Choice | Absent> {
  const given = textOption(options, name);
  if (given === undefined) return success(absent);
  const choice = choices.find((candidate) => candidate === given);
  if (choice !== undefined) return success(choice);
  return failed({ code: 'usage/bad-option', option: `--${name}`, value: given, expected: choices.join(' | ') });
}

/** A path that must be given; `hint` says what it names, such as DIR. */
export function requiredPath(options: OptionValues, name: string, hint: string): Result<string> {
  const given = textOption(options, name);
  if (given !== undefined && given !== '') return success(path.resolve(given));
  return failed({ code: 'usage/bad-option', option: `--${name}`, value: '', expected: `1 × ${hint}` });
}

/** The one file that a command is about. */
export function onlyFile(positionals: readonly string[], hint: string): Result<string> {
  const [file, extra] = positionals;
  if (file === undefined) return failed({ code: 'usage/bad-option', option: hint, value: '', expected: `1 × ${hint}` });
  if (extra === undefined) return success(file);
  return failed({ code: 'usage/bad-option', option: hint, value: extra, expected: `1 × ${hint}` });
}
