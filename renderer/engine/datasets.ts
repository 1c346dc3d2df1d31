import { failed, type Result, success } from '../../shared/base/result';
import type { Request } from '../../shared/ipc/contract';
import { invoke } from '../bridge';

/** A text file of `datasets/`: its name as messages show it, and its words. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** Bytes of one file under `datasets/`, served by the app itself. */
export async function readDataset(name: string): Promise<Result<Uint8Array>> {
  try {
    const reply = await fetch(`/datasets/${name}`);
    return reply.ok
      ? success(new Uint8Array(await reply.arrayBuffer()))
      : failed({ code: 'dataset/missing', file: name });
  } catch (error) {
    return failed({ code: 'file/not-read', path: name, trouble: 'other', detail: String(error) });
  }
}

/** The words of one file under `datasets/`. */
export async function readText(name: string): Promise<Result<TextFile>> {
  const bytes = await readDataset(name);
  return bytes.ok ? success({ name, text: new TextDecoder().decode(bytes.value) }) : bytes;
}

export async function readFolder(folder: Request<'datasets.list'>['folder']): Promise<Result<readonly TextFile[]>> {
  const names = await invoke('datasets.list', { folder });
  if (!names.ok) {
    return names;
  }
  const read = await Promise.all(names.value.map((name) => readDataset(`${folder}/${name}`)));
  const files: TextFile[] = [];
  for (const [index, bytes] of read.entries()) {
    if (!bytes.ok) {
      return bytes;
    }
    files.push({ name: `${folder}/${names.value[index]}`, text: new TextDecoder().decode(bytes.value) });
  }
  return success(files);
}
