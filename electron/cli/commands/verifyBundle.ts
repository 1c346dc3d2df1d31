import { stat } from 'node:fs/promises';
import { engineVersion } from '../../../shared/base/engineVersion';
import { failed, type Result, success } from '../../../shared/base/result';
import { sameWithin } from '../../../shared/evidence/compareDocuments';
import { openBundle } from '../../../shared/evidence/openBundle';
import { type Verdict, verdictOf } from '../../../shared/evidence/verdict';
import type { Translate } from '../../../shared/text/translator';
import type { Command, Invocation, Reply } from '../command';
import { readBytes } from '../datasetsFolder';
import { signerOf } from '../evidence/keys';
import { type OpenedBundle, opened, type Recomputed, recomputed } from '../evidence/recomputed';
import { onlyFile, textOption } from '../readOptions';

/** A bundle is read whole into memory; those that the program makes have a few megabytes. */
const largest = 512 * 2 ** 20;

async function bundleBytes(file: string): Promise<Result<Uint8Array>> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > largest) return failed({ code: 'reading/too-large', file, megabytes: largest / 2 ** 20 });
  return readBytes(file);
}

async function openedFile(file: string): Promise<Result<OpenedBundle>> {
  const bytes = await bundleBytes(file);
  if (!bytes.ok) return bytes;
  const bundle = await openBundle(file, bytes.value);
  return bundle.ok ? opened(file, bundle.value) : bundle;
}

interface Verified {
  readonly opened: OpenedBundle;
  readonly signer: string | null;
  readonly recomputed: Recomputed;
  readonly verdict: Verdict;
}

const shown = (value: unknown, translate: Translate): string =>
  value === undefined ? translate('cli.verify-bundle.absent') : JSON.stringify(value);

function differenceLines({ opened: { bundle }, recomputed: { otherInputs }, verdict }: Verified, translate: Translate) {
  const { first, differences, values, causes } = verdict;
  if (first === null) return [];
  const { part, at, stored, here } = first;
  const told = { stored: bundle.manifest.engineVersion, here: engineVersion, inputs: otherInputs.join(', ') };
  return [
    translate('cli.verify-bundle.differs', { differences, values }),
    translate('cli.verify-bundle.first', { part, at, stored: shown(stored, translate), here: shown(here, translate) }),
    ...causes.map((cause) => translate(`cli.verify-bundle.cause.${cause}`, told)),
  ];
}

function textOf(verified: Verified, translate: Translate): string {
  const { opened: one, signer, recomputed: again, verdict } = verified;
  const { digest, manifest } = one.bundle;
  const { values, rounding } = verdict;
  const matches = rounding === 0 ? 'cli.verify-bundle.matches' : 'cli.verify-bundle.rounded';
  const within = { values, within: sameWithin.toExponential(), rounding: rounding.toExponential(1) };
  return [
    translate('cli.verify-bundle.whole', { file: one.file, entries: manifest.entries.length, digest }),
    signer === null ? translate('cli.verify-bundle.unsigned') : translate('cli.verify-bundle.signed', { signer }),
    ...(verdict.matches ? [translate(matches, within)] : differenceLines(verified, translate)),
    ...again.left.map((part) => translate('cli.verify-bundle.left', { part })),
  ].join('\n');
}

function replyOf(verified: Verified, { translate }: Invocation): Reply {
  const { opened: one, signer, recomputed: again, verdict } = verified;
  const { digest, manifest } = one.bundle;
  return {
    document: {
      ...{ file: one.file, digest, signer, entries: manifest.entries.length },
      ...verdict,
      engines: { stored: manifest.engineVersion, here: engineVersion },
      otherInputs: again.otherInputs,
      notRecomputed: again.left,
    },
    text: textOf(verified, translate),
    good: verdict.matches,
  };
}

/** Holds every byte of a bundle against its manifest, then works its results out again and compares them. */
export const verifyBundle: Command = {
  options: { key: { type: 'string' }, audit: { type: 'string' } },
  run: async (invocation) => {
    const file = onlyFile(invocation.positionals, 'FILE');
    if (!file.ok) return file;
    const one = await openedFile(file.value);
    if (!one.ok) return one;
    const { bundle } = one.value;
    const signer = await signerOf(file.value, bundle, textOption(invocation.options, 'key'));
    if (!signer.ok) return signer;
    const again = await recomputed(invocation, one.value);
    if (!again.ok) return again;
    const { comparisons, otherInputs } = again.value;
    const engines = { stored: bundle.manifest.engineVersion, here: engineVersion };
    const verdict = verdictOf(comparisons, { engines, otherInputs });
    return success(replyOf({ opened: one.value, signer: signer.value, recomputed: again.value, verdict }, invocation));
  },
};
