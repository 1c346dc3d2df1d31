import { engineVersion } from '../base/engineVersion';
import type { Translate } from '../text/translator';
import { sameWithin } from './compareDocuments';
import type { OpenedBundle, Recomputed } from './recomputeRun';
import { type Verdict, verdictOf } from './verdict';

/** What is known of a bundle once it was worked out again. */
export interface Verified extends Omit<Recomputed, 'comparisons'> {
  readonly file: string;
  readonly digest: string;
  /** Fingerprint of the key that signed it; null where none did. */
  readonly signer: string | null;
  readonly entries: number;
  readonly engines: { readonly stored: string; readonly here: string };
  readonly verdict: Verdict;
}

export function verifiedBundle(
  { file, bundle: { digest, manifest } }: OpenedBundle,
  signer: string | null,
  { comparisons, otherInputs, left }: Recomputed,
): Verified {
  const engines = { stored: manifest.engineVersion, here: engineVersion };
  const verdict = verdictOf(comparisons, { engines, otherInputs });
  return { file, digest, signer, entries: manifest.entries.length, engines, otherInputs, left, verdict };
}

const shown = (value: unknown, translate: Translate): string =>
  value === undefined ? translate('cli.verify-bundle.absent') : JSON.stringify(value);

function differenceLines({ engines, otherInputs, verdict }: Verified, translate: Translate): readonly string[] {
  const { first, differences, values, causes } = verdict;
  if (first === null) return [];
  const { part, at, stored, here } = first;
  const told = { ...engines, inputs: otherInputs.join(', ') };
  return [
    translate('cli.verify-bundle.differs', { differences, values }),
    translate('cli.verify-bundle.first', { part, at, stored: shown(stored, translate), here: shown(here, translate) }),
    ...causes.map((cause) => translate(`cli.verify-bundle.cause.${cause}`, told)),
  ];
}

/** Whole and signed or not, then that it matches, or where it differs first and why. */
export function verdictLines(verified: Verified, translate: Translate): readonly string[] {
  const { file, entries, digest, signer, verdict } = verified;
  const { values, rounding } = verdict;
  const matches = rounding === 0 ? 'cli.verify-bundle.matches' : 'cli.verify-bundle.rounded';
  const within = { values, within: sameWithin.toExponential(), rounding: rounding.toExponential(1) };
  return [
    translate('cli.verify-bundle.whole', { file, entries, digest }),
    signer === null ? translate('cli.verify-bundle.unsigned') : translate('cli.verify-bundle.signed', { signer }),
    ...(verdict.matches ? [translate(matches, within)] : differenceLines(verified, translate)),
  ];
}
