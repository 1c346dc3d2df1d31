import type { Failure } from '../../../shared/base/failure';
import { type Result, success } from '../../../shared/base/result';
import { canonicalTables } from '../../../shared/data/canonical/canonicalTables';
import {
  type ControlTotal,
  type ImportEvents,
  type ImportReport,
  importFile,
} from '../../../shared/data/loading/importFile';
import { paceOf } from '../../../shared/data/loading/pace';
import { plausibilityReasons } from '../../../shared/data/loading/reasons';
import type { Synonyms } from '../../../shared/data/matching/synonyms';
import { openSource } from '../../../shared/data/reading/openSource';
import type { OpenedSource, ReadingChoice } from '../../../shared/data/reading/source';
import type { Translate } from '../../../shared/text/translator';
import { today } from '../today';
import { type Choice, chooseTable, type Wishes } from './chooseTable';
import { type OpenFile, openFile } from './fileSource';
import type { Target } from './target';

/** One table of one file, and what became of it. */
export interface Outcome {
  readonly file: string;
  readonly part: string | null;
  readonly result: Result<ImportReport>;
}

export interface ImportQuestion {
  readonly files: readonly string[];
  readonly wishes: Wishes;
  readonly choice: ReadingChoice;
  readonly synonyms: Synonyms;
  readonly totals: readonly ControlTotal[];
  readonly replace: boolean;
  /** Loads what is readable but can hardly be true, and notes it. */
  readonly keepDoubtful: boolean;
  readonly translate: Translate;
  say(line: string): void;
}

/** A table that is ready to be loaded. */
interface Ready extends Choice {
  readonly file: string;
  readonly opened: OpenFile;
  readonly source: OpenedSource;
}

interface Prepared {
  readonly ready: readonly Ready[];
  readonly opened: readonly OpenFile[];
  readonly refused: readonly Outcome[];
}

/** Opens every file and finds the table that each of its parts is. */
async function prepare({ files, wishes, choice, synonyms }: ImportQuestion): Promise<Prepared> {
  const ready: Ready[] = [];
  const opened: OpenFile[] = [];
  const refused: Outcome[] = [];
  const refuse = (file: string, part: string | null, failure: Failure): void => {
    refused.push({ file, part, result: { ok: false, failure } });
  };
  for (const file of files) {
    const bytes = await openFile(file);
    if (!bytes.ok) {
      refuse(file, null, bytes.failure);
      continue;
    }
    opened.push(bytes.value);
    const tables = await openSource(bytes.value.source, choice);
    if (!tables.ok) refuse(file, null, tables.failure);
    for (const source of tables.ok ? tables.value : []) {
      const chosen = chooseTable(source, file, wishes, synonyms);
      if (chosen.ok) ready.push({ ...chosen.value, file, opened: bytes.value, source });
      else refuse(file, source.part, chosen.failure);
    }
  }
  return { ready, opened, refused };
}

const order = ({ table }: Ready): number => canonicalTables.findIndex(({ name }) => name === table.name);

/** Says how far a long import is, once every tenth of the way. */
function progressOf({ translate, say }: ImportQuestion, file: string): ImportEvents {
  const start = performance.now();
  let said = 0;
  return {
    cancelled: () => false,
    onProgress: (progress) => {
      const pace = paceOf(progress, (performance.now() - start) / 1000);
      const tenth = Math.floor((10 * progress.bytes) / progress.of);
      if (pace === null || tenth <= said || tenth > 9 || progress.of < 50e6) return;
      said = tenth;
      const [rate, left] = [pace.rowsPerSecond.toFixed(0), pace.secondsLeft.toFixed(0)];
      say(translate('loading.cli.progress', { file, percent: 10 * tenth, rows: progress.rows, rate, left }));
    },
  };
}

/** Loads all files, those that others refer to first; what one of them can't be used for doesn't stop the others. */
export async function importFiles(question: ImportQuestion, { ledger, privacy }: Target): Promise<readonly Outcome[]> {
  const { ready, opened, refused } = await prepare(question);
  const outcomes: Outcome[] = [];
  try {
    for (const { table, mapping, file, source, opened: bytes } of [...ready].sort((a, b) => order(a) - order(b))) {
      const { name, size } = bytes.source;
      const request = {
        ...{ source, mapping, table, privacy, importedOn: today() },
        file: { name, size, sha256: bytes.sha256 },
        controlTotals: question.totals,
        replace: question.replace,
        doubtful: question.keepDoubtful ? plausibilityReasons : [],
      };
      const result = await importFile(ledger, request, progressOf(question, file));
      outcomes.push({ file, part: source.part, result });
    }
  } finally {
    for (const file of opened) await file.close();
  }
  return [...outcomes, ...refused];
}

/** Totals as they are declared on the command line: `base=12345.60`, or `rows=1000`. */
export function totalsFrom(declared: readonly string[]): Result<readonly ControlTotal[]> {
  const totals = declared.map((text) => {
    const [column = '', value = ''] = text.split('=');
    return { column: column === 'rows' ? null : column, declared: value };
  });
  const wrong = declared.find((text) => !/^[a-z_]+=[^=]+$/.test(text));
  if (wrong === undefined) return success(totals);
  return {
    ok: false,
    failure: { code: 'usage/bad-option', option: '--total', value: wrong, expected: 'column=1234.56 | rows=1000' },
  };
}
