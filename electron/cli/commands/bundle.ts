import path from 'node:path';
import { engineVersion } from '../../../shared/base/engineVersion';
import { failed, type Result, success } from '../../../shared/base/result';
import { packBundle } from '../../../shared/evidence/packBundle';
import { atomicWrite } from '../../atomicWrite';
import type { Command, Invocation, Reply } from '../command';
import { evidenceAsked } from '../evidence/evidenceAsked';
import { makeKeys, signerFrom } from '../evidence/keys';
import { madeFolder } from '../madeFolder';
import { requiredPath, textOption } from '../readOptions';

async function keysMade(file: string, { translate }: Invocation): Promise<Result<Reply>> {
  const keys = await makeKeys(path.resolve(file));
  if (!keys.ok) return keys;
  return success({ document: keys.value, text: translate('cli.bundle.keys', { ...keys.value }) });
}

async function bundleMade(invocation: Invocation): Promise<Result<Reply>> {
  const { options, translate } = invocation;
  const file = requiredPath(options, 'out', 'FILE');
  if (!file.ok) return file;
  const key = textOption(options, 'sign');
  const sign = key === undefined ? success(null) : await signerFrom(key);
  if (!sign.ok) return sign;
  const entries = await evidenceAsked(invocation);
  if (!entries.ok) return entries;
  const { bytes, digest } = packBundle(entries.value, engineVersion, sign.value);
  const folder = await madeFolder(file.value);
  if (!folder.ok) return folder;
  const written = await atomicWrite(file.value, bytes);
  if (!written.ok) return written;
  const signed = sign.value !== null;
  const facts = { file: file.value, bytes: bytes.length, entries: entries.value.size, digest };
  return success({
    document: { ...facts, signed },
    text: [
      translate('cli.bundle.written', facts),
      translate(signed ? 'cli.bundle.signed' : 'cli.bundle.unsigned'),
    ].join('\n'),
  });
}

/** One file with all that a run and its report rest on, for others to verify; or the keys to sign such files with. */
export const bundle: Command = {
  options: {
    out: { type: 'string' },
    scenario: { type: 'string' },
    start: { type: 'string' },
    years: { type: 'string' },
    set: { type: 'string', multiple: true },
    'with-data': { type: 'boolean' },
    paths: { type: 'string' },
    seed: { type: 'string' },
    audit: { type: 'string' },
    'as-of': { type: 'string' },
    sign: { type: 'string' },
    'make-key': { type: 'string' },
  },
  run: async (invocation) => {
    const { positionals, options } = invocation;
    if (positionals.length > 0) {
      return failed({
        code: 'usage/bad-option',
        option: 'bundle',
        value: positionals.join(' '),
        expected: '--out FILE',
      });
    }
    const key = textOption(options, 'make-key');
    return key === undefined ? bundleMade(invocation) : keysMade(key, invocation);
  },
};
