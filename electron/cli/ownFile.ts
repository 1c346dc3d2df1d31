import { failed, type Result, success } from '../../shared/base/result';
import { textOf } from '../../shared/data/utf8';
import { readBytes } from './datasetsFolder';

/** The one file that a command is given, as text. */
export async function ownFile([name, extra]: readonly string[]): Promise<Result<{ name: string; text: string }>> {
  if (name === undefined || extra !== undefined) {
    return failed({ code: 'usage/bad-option', option: 'FILE', value: extra ?? '', expected: 'FILE.json' });
  }
  const bytes = await readBytes(name);
  if (!bytes.ok) return bytes;
  const text = textOf(bytes.value);
  return text === null ? failed({ code: 'dataset/not-utf8', file: name }) : success({ name, text });
}
