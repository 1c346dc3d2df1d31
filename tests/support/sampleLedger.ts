import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openNativeLedger } from '../../electron/database/nativeDatabase';
import { sqlTypes } from '../../shared/data/canonical/canonicalTable';
import { canonicalTable } from '../../shared/data/canonical/canonicalTables';
import type { Ledger } from '../../shared/data/database';
import { creditingRates } from '../../shared/sample/creditingRates';
import { makeSample } from '../../shared/sample/makeSample';
import { readSampleSettings } from '../../shared/sample/sampleSettings';
import { sampleForm, sampleHead, sampleLines } from '../../shared/sample/sampleText';
import { sampleWorld } from '../../shared/sample/sampleWorld';
import { opened } from '../integration/dataFiles';
import { bundledBase, bundledParameters, unwrapped } from './bundled';

const settingsFile = path.join(import.meta.dirname, '../../datasets/sample/province.yaml');

/** Types of a table's columns; the answer key is text throughout. */
function typesOf(table: string): Record<string, string> {
  const columns = canonicalTable(table)?.columns;
  if (columns === undefined) return Object.fromEntries(sampleForm(table).columns.map((name) => [name, 'VARCHAR']));
  return Object.fromEntries(columns.map(({ name, kind }) => [name, sqlTypes[kind]]));
}

/** A sample province in native DuckDB, every row of it, with its answer key as the table `planted`. */
export async function sampleLedger(members: number, seed: number): Promise<Ledger> {
  const base = await bundledBase();
  const settings = unwrapped(readSampleSettings({ name: 'province.yaml', text: readFileSync(settingsFile, 'utf8') }));
  const law = { parameters: bundledParameters(), divisors: base.monthsDivisor };
  const world = sampleWorld({
    settings,
    law,
    creditingRates: creditingRates(base),
    members,
    seed,
    provincesKnown: false,
  });
  const texts = new Map<string, string[]>();
  for (const { table, rows } of makeSample(unwrapped(world))) {
    const form = sampleForm(table);
    const parts = texts.get(table) ?? [sampleHead(form)];
    parts.push(sampleLines(form, rows));
    texts.set(table, parts);
  }
  const ledger = await opened<Ledger>(openNativeLedger());
  for (const [table, parts] of texts) {
    const bytes = new TextEncoder().encode(parts.join(''));
    await opened(ledger.load({ name: `${table}.csv`, bytes }, table, typesOf(table)));
  }
  return ledger;
}
