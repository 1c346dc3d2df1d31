import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { failed, type Result, success } from '../../../shared/base/result';
import { notRead } from '../../workspace/durable';
import { type OpenRequest, openWorkspace } from '../../workspace/openWorkspace';
import type { WorkspaceFolder } from '../../workspace/workspaceFolder';
import type { Invocation } from '../command';
import { textOption } from '../readOptions';
import { accountState } from '../stateFolder';

/** From a file or the variable FUNDSCOPE_PASSPHRASE: a command line itself can be read by others. */
export async function passphraseOf({ options }: Invocation): Promise<Result<string | null>> {
  const file = textOption(options, 'passphrase-file');
  if (file === undefined) return success(process.env.FUNDSCOPE_PASSPHRASE ?? null);
  try {
    return success((await readFile(file, 'utf8')).replace(/\r?\n$/, ''));
  } catch (error) {
    return notRead(file, error);
  }
}

export async function requestFor(invocation: Invocation, folder: string): Promise<Result<OpenRequest>> {
  const passphrase = await passphraseOf(invocation);
  return passphrase.ok
    ? success({ folder: path.resolve(folder), passphrase: passphrase.value, state: accountState() })
    : passphrase;
}

/** Opens what is asked for, works on it and closes it again. */
export async function onWorkspace<T>(
  request: Result<OpenRequest>,
  work: (workspace: WorkspaceFolder) => Promise<Result<T>>,
): Promise<Result<T>> {
  const workspace = request.ok ? await openWorkspace(request.value) : request;
  if (!workspace.ok) return workspace;
  try {
    return await work(workspace.value);
  } finally {
    await workspace.value.close();
  }
}

/** Opens only to look: others may go on working meanwhile. */
export async function looking<T>(
  invocation: Invocation,
  folder: string,
  work: (workspace: WorkspaceFolder) => Promise<Result<T>>,
): Promise<Result<T>> {
  const request = await requestFor(invocation, folder);
  return onWorkspace(request.ok ? success({ ...request.value, readOnly: true }) : request, work);
}

/** The words after the verb, each of which has to be there; the last may stand for several (`FILE…`). */
export function wordsAfter(verb: readonly string[], names: readonly string[]): Result<readonly string[]> {
  const missing = names[verb.length];
  const extra = verb[names.length];
  if (missing !== undefined) {
    return failed({ code: 'usage/bad-option', option: missing, value: '', expected: names.join(' ') });
  }
  return extra === undefined || names.at(-1)?.endsWith('…')
    ? success(verb)
    : failed({ code: 'usage/bad-option', option: extra, value: extra, expected: names.join(' ') });
}
