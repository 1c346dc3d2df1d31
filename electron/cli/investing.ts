import { type Result, success } from '../../shared/base/result';
import { investedFunds, type Limit } from '../../shared/investment/limits/limit';
import { readLimits } from '../../shared/investment/limits/readLimits';
import type { Invocation, OptionValues } from './command';
import { choiceOption, textOption } from './readOptions';
import { readFolder, readText } from './scenario';

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

/** The bundled limits of a fund and, where an option names a file, the user's own. */
export async function limitsAsked({ options, datasets }: Invocation): Promise<Result<readonly Limit[]>> {
  const fund = choiceOption(options, 'fund', investedFunds, 'basic-pension');
  if (!fund.ok) return fund;
  const bundled = await readFolder(datasets, 'limits');
  if (!bundled.ok) return bundled;
  const own = textOption(options, 'own');
  const more = own === undefined ? null : await readText(own, own);
  if (more !== null && !more.ok) return more;
  const all = readLimits(more === null ? bundled.value : [...bundled.value, more.value]);
  return all.ok ? success(all.value.filter((limit) => limit.fund === fund.value)) : all;
}
