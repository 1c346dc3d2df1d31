import type { ExportReply } from '../../shared/ipc/contract';
import { invoke } from '../bridge';
import { report, reportSaved } from './notices';

/** Asks where to put the file; says where it went, or why it could not be written. */
export async function saveFile(
  suggestedName: string,
  content: string | Uint8Array<ArrayBuffer>,
): Promise<ExportReply | null> {
  const reply = await invoke('file.save', { destination: { kind: 'choose', suggestedName }, content });
  if (!reply.ok) {
    report(reply.failure);
    return null;
  }
  reportSaved(reply.value.path);
  return reply.value;
}

export async function revealFile(path: string): Promise<void> {
  const reply = await invoke('file.reveal', { path });
  if (!reply.ok) {
    report(reply.failure);
  }
}
