import { createHash } from 'node:crypto';
import { shell } from 'electron';
import { failed, success } from '../../shared/base/result';
import { atomicWrite } from '../atomicWrite';
import { type OpenFolders, resolveDestination } from '../destination';
import type { Handlers } from '../ipc';

/** `written` remembers this session's exports: the page may only show files that it has written itself. */
export const fileHandlers = (folders: OpenFolders, written: Set<string>) =>
  ({
    async 'file.save'({ destination, content }, caller) {
      const file = await resolveDestination(destination, caller, folders);
      if (!file.ok) {
        return file;
      }
      const saved = await atomicWrite(file.value, content);
      if (!saved.ok) {
        return saved;
      }
      written.add(file.value);
      const sha256 = createHash('sha256').update(content).digest('hex');
      return success({ path: file.value, bytes: saved.value.bytes, sha256, pages: null });
    },
    'file.reveal'({ path }) {
      if (!written.has(path)) {
        return failed({ code: 'request/invalid', channel: 'file.reveal', detail: 'not a file of this session' });
      }
      shell.showItemInFolder(path);
      return success({});
    },
  }) satisfies Partial<Handlers>;
