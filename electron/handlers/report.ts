import { type OpenFolders, resolveDestination } from '../destination';
import type { Handlers } from '../ipc';
import { exportReport, type Print } from '../print/exportReport';

/** `written` remembers this session's exports: the page may only show files that it has written itself. */
export const reportHandlers = (print: Print, folders: OpenFolders, written: Set<string>) =>
  ({
    async 'report.export'({ format, document, destination }, caller) {
      const file = await resolveDestination(destination, caller, folders);
      if (!file.ok) {
        return file;
      }
      const exported = await exportReport({ format, document, file: file.value }, print);
      if (exported.ok) {
        written.add(file.value);
      }
      return exported;
    },
  }) satisfies Partial<Handlers>;
