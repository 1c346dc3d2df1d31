import { stat } from 'node:fs/promises';
import { failed, type Result, success } from '../../../shared/base/result';
import { largestBundle } from '../../../shared/evidence/openBundle';
import { type OpenedBundle, openedBundle } from '../../../shared/evidence/recomputeRun';
import { type Verified, verdictLines, verifiedBundle } from '../../../shared/evidence/verified';
import type { Command, Invocation, Reply } from '../command';
import { readBytes } from '../datasetsFolder';
import { signerAsked } from '../evidence/keys';
import { recomputed } from '../evidence/recomputed';
import { onlyFile, textOption } from '../readOptions';

async function bundleBytes(file: string): Promise<Result<Uint8Array>> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > largestBundle) return failed({ code: 'reading/too-large', file, megabytes: largestBundle / 2 ** 20 });
  return readBytes(file);
}

async function openedFile(file: string): Promise<Result<OpenedBundle>> {
  const bytes = await bundleBytes(file);
  return bytes.ok ? openedBundle(file, bytes.value) : bytes;
}

function replyOf(verified: Verified, { translate }: Invocation): Reply {
  const { verdict, left, ...facts } = verified;
  const leftLines = left.map((part) => translate('cli.verify-bundle.left', { part }));
  return {
    document: { ...facts, ...verdict, notRecomputed: left },
    text: [...verdictLines(verified, translate), ...leftLines].join('\n'),
    good: verdict.matches,
  };
}

/** Holds every byte of a bundle against its manifest, then works its results out again and compares them. */
export const verifyBundle: Command = {
  options: { key: { type: 'string' }, audit: { type: 'string' } },
  run: async (invocation) => {
    const file = onlyFile(invocation.positionals, 'FILE');
    if (!file.ok) return file;
    const opened = await openedFile(file.value);
    if (!opened.ok) return opened;
    const signer = await signerAsked(file.value, opened.value.bundle, textOption(invocation.options, 'key'));
    if (!signer.ok) return signer;
    const again = await recomputed(invocation, opened.value);
    return again.ok ? success(replyOf(verifiedBundle(opened.value, signer.value, again.value), invocation)) : again;
  },
};
