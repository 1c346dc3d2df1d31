import path from 'node:path';
import { type Result, success } from '../../../shared/base/result';
import { digestOf } from '../../workspace/durable';
import { runAudit } from '../audit/runAudit';
import type { Invocation } from '../command';
import { filesNamed } from '../importing/fileSource';

/** What an audit came to by rule. Findings themselves name persons and stay where they are. */
export interface Audited {
  readonly asOf: string;
  readonly outcomes: readonly unknown[];
  /** Name → SHA-256 of each file of the folder. */
  readonly files: Readonly<Record<string, string>>;
}

/** The parts of an audit's document that are read here; how long a rule took differs from run to run. */
interface AuditDocument {
  readonly asOf: string;
  readonly rules: readonly { readonly milliseconds?: number }[];
}

async function hashesOf(folder: string): Promise<Result<Audited['files']>> {
  const files = await filesNamed([folder]);
  if (!files.ok) return files;
  const hashes: Record<string, string> = {};
  for (const file of files.value) {
    const written = await digestOf(file);
    if (written !== null) hashes[path.relative(folder, file).split(path.sep).join('/')] = written.sha256;
  }
  return success(hashes);
}

/** Runs all bundled rules over a folder of tables, up to a day where one is given. */
export async function audited(
  invocation: Invocation,
  folder: string,
  asOf: string | undefined,
): Promise<Result<Audited>> {
  const files = await hashesOf(folder);
  if (!files.ok) return files;
  const options = { data: folder, ...(asOf === undefined ? {} : { 'as-of': asOf }) };
  const reply = await runAudit({ ...invocation, positionals: [], options });
  if (!reply.ok) return reply;
  // The document that `audit --json` prints.
  const { asOf: day, rules } = reply.value.document as AuditDocument;
  const outcomes = rules.map(({ milliseconds: _, ...outcome }) => outcome);
  return success({ asOf: day, outcomes, files: files.value });
}
