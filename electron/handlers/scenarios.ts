import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { failed, type Result, success } from '../../shared/base/result';
import type { ParameterFile } from '../../shared/parameters/readParameters';
import { readStated } from '../../shared/parameters/statedScenario';
import { atomicWrite, codeOf, troubleOf } from '../atomicWrite';
import type { Handlers } from '../ipc';

const extension = '.yaml';

async function names(folder: string): Promise<Result<readonly string[]>> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(extension));
    return success(files.map(({ name }) => name).sort());
  } catch (error) {
    return codeOf(error) === 'ENOENT'
      ? success([])
      : failed({ code: 'file/not-read', path: folder, trouble: troubleOf(error), detail: String(error) });
  }
}

async function readOne(folder: string, name: string): Promise<Result<ParameterFile>> {
  const file = path.join(folder, name);
  try {
    return success({ name, text: await readFile(file, 'utf8') });
  } catch (error) {
    return failed({ code: 'file/not-read', path: file, trouble: troubleOf(error), detail: String(error) });
  }
}

/** A file that says of itself that it is another scenario would be found under the wrong name. */
function checked(id: string, text: string): Result<string> {
  const stated = readStated({ name: `${id}${extension}`, text });
  if (!stated.ok) {
    return stated;
  }
  return stated.value.id === id
    ? success(text)
    : failed({ code: 'scenario/bad-name', file: `${id}${extension}`, id: stated.value.id });
}

async function write(folder: string, id: string, text: string): Promise<Result<Record<string, never>>> {
  const file = path.join(folder, `${id}${extension}`);
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    return failed({ code: 'file/not-written', path: file, trouble: troubleOf(error), detail: String(error) });
  }
  const written = await atomicWrite(file, text);
  return written.ok ? success({}) : written;
}

/** The user's own scenarios in a folder of the profile: read, written whole, deleted. */
export const scenarioHandlers = (folder: string) =>
  ({
    async 'scenarios.read'() {
      const found = await names(folder);
      if (!found.ok) {
        return found;
      }
      const files: ParameterFile[] = [];
      for (const name of found.value) {
        const file = await readOne(folder, name);
        if (!file.ok) {
          return file;
        }
        files.push(file.value);
      }
      return success(files);
    },
    async 'scenarios.write'({ id, text }) {
      const sound = checked(id, text);
      return sound.ok ? write(folder, id, sound.value) : sound;
    },
    async 'scenarios.delete'({ id }) {
      const file = path.join(folder, `${id}${extension}`);
      try {
        await rm(file, { force: true });
        return success({});
      } catch (error) {
        return failed({ code: 'file/not-written', path: file, trouble: troubleOf(error), detail: String(error) });
      }
    },
  }) satisfies Partial<Handlers>;
