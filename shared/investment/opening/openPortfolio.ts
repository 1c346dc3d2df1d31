import type { Failure } from '../../base/failure';
import { failed } from '../../base/result';
import { sha256Of } from '../../base/sha256';
import { sampleBonds } from '../attribution/sampleBonds';
import { sampleBenchmark } from '../benchmark/sampleBenchmark';
import { csvRows } from '../csvRows';
import { sampleFiles } from '../portfolio/sampleFiles';
import { samplePortfolio, sampleSeed } from '../portfolio/samplePortfolio';
import { type PortfolioForm, type PortfolioFormId, type PortfolioTables, portfolioForms } from './portfolioForms';

/** A file as the user gave it. */
export interface GivenFile {
  readonly name: string;
  readonly text: string;
}

/**
 * What became of a file: read = used + refused rows. A file is used whole or refused whole, because figures of a
 * portfolio that lacks some of its rows would be wrong without a word.
 */
export interface FileReport {
  readonly file: string;
  readonly form: PortfolioFormId | null;
  readonly sha256: string;
  readonly read: number;
  readonly used: number;
  readonly refused: number;
  readonly failure: Failure | null;
}

export interface OpenPortfolio {
  readonly origin: 'sample' | 'files';
  readonly files: readonly FileReport[];
  readonly tables: PortfolioTables;
}

interface Recognised {
  readonly given: GivenFile;
  readonly form: PortfolioForm | null;
  readonly rows: number;
}

function recognised(given: GivenFile): Recognised {
  const rows = csvRows(given.name, given.text, []);
  const lines = rows.ok ? rows.value : [];
  const header = lines[0]?.columns ?? [];
  const form = portfolioForms.find(({ columns }) => columns.every((name) => header.includes(name))) ?? null;
  return { given, form, rows: lines.length };
}

const formsText = portfolioForms.map(({ columns }) => columns.join(',')).join(' | ');

function readOne({ given, form }: Recognised, before: PortfolioTables, others: readonly FileReport[]) {
  if (form === null) return failed({ code: 'portfolio/unknown-form', file: given.name, forms: formsText });
  const same = others.find((other) => other.form === form.id && other.failure === null);
  if (same !== undefined) return failed({ code: 'portfolio/form-twice', file: given.name, other: same.file });
  return form.read(given.name, given.text, before);
}

const orderOf = ({ form }: Recognised): number =>
  form === null ? portfolioForms.length : portfolioForms.indexOf(form);

/** Files of the user's choice: each is known by its columns, whatever its name. */
export function openFiles(given: readonly GivenFile[], origin: OpenPortfolio['origin'] = 'files'): OpenPortfolio {
  const files: FileReport[] = [];
  let tables: PortfolioTables = {};
  for (const file of given.map(recognised).sort((a, b) => orderOf(a) - orderOf(b))) {
    const read = readOne(file, tables, files);
    if (read.ok) tables = { ...tables, ...read.value };
    const used = read.ok ? file.rows : 0;
    files.push({
      file: file.given.name,
      form: file.form?.id ?? null,
      sha256: sha256Of(file.given.text),
      ...{ read: file.rows, used, refused: file.rows - used },
      failure: read.ok ? null : read.failure,
    });
  }
  return { origin, files, tables };
}

/** The made-up portfolio and its benchmark, read the way every portfolio is. */
export function openSample(): OpenPortfolio {
  const sample = samplePortfolio(sampleSeed);
  const { 'planted.csv': _, ...files } = sampleFiles(sample);
  const days = [...new Set(sample.holdings.map(({ date }) => date))];
  const all = { ...files, ...sampleBenchmark(days, sampleSeed), ...sampleBonds };
  return openFiles(
    Object.entries(all).map(([name, text]) => ({ name, text })),
    'sample',
  );
}
