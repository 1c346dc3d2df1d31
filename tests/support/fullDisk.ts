import { open, rm, statfs, truncate } from 'node:fs/promises';
import path from 'node:path';
import { createWorkspace, openWorkspace } from '../../electron/workspace/openWorkspace';
import { stateFolder } from '../../electron/workspace/stateFolder';
import type { WorkspaceFolder } from '../../electron/workspace/workspaceFolder';
import type { Result } from '../../shared/base/result';

/** Works on a disk of two megabytes (argument 1) until it is full, and tells what happened as one JSON document. */
const [, , disk = '', state = ''] = process.argv;
const folder = path.join(disk, 'workspace');
const filler = path.join(disk, 'filler');
const request = { folder, passphrase: null, state: stateFolder(state) };

function orThrow<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const outcome = (result: Result<unknown>): string =>
  result.ok ? 'saved' : `${result.failure.code} ${'trouble' in result.failure ? result.failure.trouble : ''}`;

const change = (workspace: WorkspaceFolder, mark: number, size: number | null) =>
  workspace.commit({
    deed: { what: 'unmask', detail: { reason: 'x'.repeat(900) } },
    document: { ...workspace.document, settings: { mark } },
    ...(size === null ? {} : { tables: [Buffer.alloc(size, mark)] }),
  });

/** Fills the disk but for `left` pages. */
async function fill(left: number): Promise<void> {
  const { bsize, bavail } = await statfs(disk);
  const handle = await open(filler, 'w');
  await handle.writeFile(Buffer.alloc((bavail - left) * bsize));
  await handle.close();
}

const workspace = orThrow(await createWorkspace({ ...request, name: 'full' }));
const steps: string[] = [];
const note = async (mark: number, size: number | null): Promise<string> => {
  const said = outcome(await change(workspace, mark, size));
  steps.push(said);
  return said;
};
await note(1, 500_000);
await note(2, 1_800_000);
await note(3, null);
// One page holds the draft of the document; when the journal needs another, the line can't be written.
await fill(1);
let last = 'saved';
for (let mark = 4; mark < 20 && last === 'saved'; mark++) last = await note(mark, null);
const marked = workspace.document.settings.mark;
const full = orThrow(await openWorkspace({ ...request, readOnly: true }));
await truncate(filler, 0);
await rm(filler);
await note(100, null);
await workspace.close();
const again = orThrow(await openWorkspace(request));
const tables: Uint8Array[] = [];
for await (const part of again.readTables()) tables.push(part);
await again.close();
process.stdout.write(
  JSON.stringify({
    steps,
    marked,
    seenWhenFull: full.document.settings.mark,
    recovery: again.recovery,
    mark: again.document.settings.mark,
    tables: Buffer.concat(tables).equals(Buffer.alloc(500_000, 1)),
  }),
);
