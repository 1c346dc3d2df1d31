import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { failed, type Result, success } from '../../../shared/base/result';
import { textOf } from '../../../shared/data/utf8';
import type { Translate } from '../../../shared/text/translator';
import { type VerifyReport, verifyCases } from '../../../shared/verify/verifyCases';
import { readVerifyFile } from '../../../shared/verify/verifyFile';
import { troubleOf } from '../../atomicWrite';
import type { Command, Reply } from '../command';
import { readBytes } from '../datasetsFolder';
import { textTable } from '../textTable';

interface Checked {
  readonly file: string;
  readonly report: VerifyReport;
}

async function check(file: string): Promise<Result<Checked>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const text = textOf(bytes.value);
  if (text === null) return failed({ code: 'dataset/not-utf8', file });
  const cases = readVerifyFile(file, text);
  return cases.ok ? success({ file, report: verifyCases(cases.value) }) : cases;
}

/** The files that are named, else those that come with the program. */
async function filesToCheck(named: readonly string[], datasets: string): Promise<Result<readonly string[]>> {
  if (named.length > 0) return success(named);
  const folder = path.join(datasets, 'checks');
  try {
    const names = await readdir(folder);
    return success(names.filter((name) => name.endsWith('.json')).map((name) => path.join(folder, name)));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failed({ code: 'file/not-read', path: folder, trouble: troubleOf(error), detail });
  }
}

function replyOf(checked: readonly Checked[], translate: Translate): Reply {
  const files = checked.map(({ file, report: { passed, failed: wrong, unsupported } }) => ({
    file,
    passed,
    failed: wrong,
    unsupported,
  }));
  const failures = checked.flatMap(({ report }) => report.failures);
  const missing = new Set(
    checked.flatMap(({ report }) => report.outcomes.flatMap((one) => (one.state === 'unsupported' ? [one.fn] : []))),
  );
  const header = ['file', 'passed', 'failed', 'unsupported'] as const;
  const lines = [
    textTable(
      header.map((column) => translate(`cli.verify.${column}`)),
      files.map((row) => header.map((column) => String(row[column]))),
    ),
    ...failures.map(({ id, fn, at, expected, actual, reason }) =>
      reason === ''
        ? translate('cli.verify.differs', { id, fn, at, expected: String(expected), actual: String(actual) })
        : translate('cli.verify.unusable', { id, fn, reason }),
    ),
    ...(missing.size === 0 ? [] : [translate('cli.verify.unknown', { names: [...missing].join(', ') })]),
  ];
  return { document: { files, failures }, text: lines.join('\n'), good: failures.length === 0 };
}

/** Known answers against this engine: what it reproduces, what it does not, what it does not know. */
export const verify: Command = {
  options: {},
  run: async ({ positionals, datasets, translate }) => {
    const files = await filesToCheck(positionals, datasets);
    if (!files.ok) return files;
    const checked: Checked[] = [];
    for (const file of files.value) {
      const one = await check(file);
      if (!one.ok) return one;
      checked.push(one.value);
    }
    return success(replyOf(checked, translate));
  },
};
