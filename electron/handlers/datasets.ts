import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { failed, success } from '../../shared/base/result';
import { codeOf, troubleOf } from '../atomicWrite';
import type { Handlers } from '../ipc';

/** The names of the data files; a folder that is not there holds none, and the reader says what is missing. */
export const datasetHandlers = (datasets: string) =>
  ({
    async 'datasets.list'({ folder }) {
      const place = path.join(datasets, folder);
      try {
        const entries = await readdir(place, { withFileTypes: true });
        return success(entries.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).sort());
      } catch (error) {
        return codeOf(error) === 'ENOENT'
          ? success([])
          : failed({ code: 'file/not-read', path: place, trouble: troubleOf(error), detail: String(error) });
      }
    },
  }) satisfies Partial<Handlers>;
