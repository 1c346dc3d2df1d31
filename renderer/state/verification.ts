import { create } from 'zustand';
import type { Failure } from '../../shared/base/failure';
import { type VerifyReport, verifyCases } from '../../shared/verify/verifyCases';
import { readVerifyFile } from '../../shared/verify/verifyFile';
import { readFolder, type TextFile } from '../engine/datasets';

/** One file of known answers and what this engine made of it. */
export type CheckedFile = { readonly name: string } & (
  | { readonly state: 'done'; readonly source: string; readonly report: VerifyReport }
  | { readonly state: 'failed'; readonly failure: Failure }
);

interface VerificationStore {
  readonly state: 'none' | 'running' | 'done';
  readonly files: readonly CheckedFile[];
}

export const useVerification = create<VerificationStore>(() => ({ state: 'none', files: [] }));

function check({ name, text }: TextFile): CheckedFile {
  const file = readVerifyFile(name, text);
  return file.ok
    ? { name, state: 'done', source: file.value.source, report: verifyCases(file.value) }
    : { name, state: 'failed', failure: file.failure };
}

/** The known answers that come with the app. */
export async function verifyBundled(): Promise<void> {
  useVerification.setState({ state: 'running', files: [] });
  const files = await readFolder('checks');
  useVerification.setState({
    state: 'done',
    files: files.ok ? files.value.map(check) : [{ name: 'checks', state: 'failed', failure: files.failure }],
  });
}

/** Known answers of the user's own; a file of the same name is checked anew. */
export async function verifyOwn(files: readonly File[]): Promise<void> {
  const texts = await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })));
  const checked = texts.map(check);
  const isNew = ({ name }: CheckedFile) => checked.every((one) => one.name !== name);
  useVerification.setState((store) => ({ state: 'done', files: [...store.files.filter(isNew), ...checked] }));
}
