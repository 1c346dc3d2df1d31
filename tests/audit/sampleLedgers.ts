import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadFolder } from '../../electron/cli/audit/loadFolder';
import type { Invocation } from '../../electron/cli/command';
import { writeSample } from '../../electron/cli/writeSample';
import type { AuditLaw } from '../../shared/audit/auditContext';
import type { Ledger } from '../../shared/data/database';
import type { ImportReport } from '../../shared/data/loading/importFile';
import { plentiful } from '../../shared/sample/plentiful';
import { readSampleSettings } from '../../shared/sample/sampleSettings';
import { sampleWorld } from '../../shared/sample/sampleWorld';
import { translator } from '../../shared/text/translator';
import { unwrapped } from '../support/bundled';
import { key } from '../support/importing';
import { contextOn } from './world';

const datasets = path.join(import.meta.dirname, '../../datasets');

export interface SampleFolder {
  readonly folder: string;
  readonly planted: string;
  /** Ids of the rules that it knows how to break. */
  readonly irregularities: readonly string[];
  remove(): void;
}

/** The sample province as files, with its answer key. */
export async function sampleFolder(law: AuditLaw, members: number, seed: number): Promise<SampleFolder> {
  const name = 'sample/province.yaml';
  const text = readFileSync(path.join(datasets, name), 'utf8');
  const settings = plentiful(unwrapped(readSampleSettings({ name, text })), 10, 0.8);
  const { parameters, divisors, creditingRates } = contextOn(law, '2025-01-01');
  const world = unwrapped(
    sampleWorld({ settings, law: { parameters, divisors }, creditingRates, members, seed, provincesKnown: false }),
  );
  const folder = mkdtempSync(path.join(tmpdir(), 'fundscope-sample-'));
  unwrapped(await writeSample(world, folder, () => undefined));
  const planted = readFileSync(path.join(folder, 'planted.csv'), 'utf8');
  const irregularities = Object.keys(settings.irregularities);
  return { folder, planted, irregularities, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Loads the files into a ledger as the command line does. */
export async function loadSample(ledger: Ledger, { folder }: SampleFolder): Promise<readonly ImportReport[]> {
  const invocation: Invocation = {
    positionals: [],
    options: {},
    language: 'en',
    translate: translator('en'),
    datasets,
    program: datasets,
    say: () => undefined,
  };
  const target = {
    ledger,
    privacy: { mode: 'hash', key } as const,
    keeps: false,
    finish: async () => ({ ok: true, value: undefined }) as const,
    close: async () => undefined,
  };
  return unwrapped(await loadFolder(invocation, folder, target)).reports;
}
