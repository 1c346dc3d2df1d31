import { type Result, success } from '../../shared/base/result';
import type { OptionValues } from './command';
import { textOption } from './readOptions';
import { readText } from './scenario';

/** Reads a user's file with a reader of texts. */
export async function readWith<T>(file: string, read: (file: string, text: string) => Result<T>): Promise<Result<T>> {
  const text = await readText(file, file);
  return text.ok ? read(file, text.value.text) : text;
}

/** The same for a file that an option names; what stands in where the option is not given. */
export async function optionalFile<T>(
  options: OptionValues,
  name: string,
  absent: T,
  read: (file: string, text: string) => Result<T>,
): Promise<Result<T>> {
  const file = textOption(options, name);
  return file === undefined ? success(absent) : readWith(file, read);
}
