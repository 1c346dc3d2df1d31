import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { placeOf } from '../../electron/workspace/layout';
import { changePassphrase } from '../../electron/workspace/seal/sealedWorkspace';
import { change, codeOf, newSite, type Site, tablesOf, value } from '../support/workspaces';

const passphrase = '海风吹过三座旧灯塔啊';
const tables = Buffer.from('张三 110101199003078515 '.repeat(5000));

/** Made once, copied for each test: deriving a key takes its time on purpose. */
let template: Site;
let site: Site;
beforeAll(async () => {
  template = await newSite();
  const workspace = await template.create(passphrase);
  value(
    await workspace.commit({
      deed: { what: 'unmask', detail: { reason: '核对李四的待遇' } },
      document: { ...workspace.document, settings: { note: '王五' } },
      tables: [tables],
    }),
  );
  value(await change(workspace, 2));
  await workspace.close();
});
afterAll(() => template.remove());
beforeEach(async () => {
  site = await newSite();
  await cp(template.folder, site.folder, { recursive: true });
});
afterEach(() => site.remove());

const at = (name: string): string => path.join(site.folder, name);
const flip = async (name: string, where: number): Promise<void> => {
  const content = await readFile(at(name));
  content[where] ^= 1;
  await writeFile(at(name), content);
};

describe('a workspace under a passphrase', () => {
  test('opens with it and shows nothing without', async () => {
    const workspace = value(await site.open(passphrase));
    expect((await tablesOf(workspace)).equals(tables)).toBe(true);
    expect(workspace.entries()[1]).toMatchObject({ what: 'unmask', detail: { reason: '核对李四的待遇' } });
    await workspace.close();
    for (const name of ['tables.duckdb', 'workspace.json', 'journal.jsonl', 'seal.json']) {
      const content = await readFile(at(name));
      for (const secret of ['张三', '110101', '王五', '李四', 'unmask', '工作区']) {
        expect(content.includes(secret), `${secret} in ${name}`).toBe(false);
      }
    }
  });

  test('says whether the passphrase is missing, wrong, or the seal itself is damaged', async () => {
    expect(codeOf(await site.open())).toBe('workspace/passphrase-needed');
    expect(codeOf(await site.open(`${passphrase} `))).toBe('workspace/wrong-passphrase');
    const text = await readFile(at('seal.json'), 'utf8');
    await writeFile(
      at('seal.json'),
      text.replace(/"salt": "./, (found) => `${found.slice(0, -1)}${found.endsWith('A') ? 'B' : 'A'}`),
    );
    expect(await site.open(passphrase)).toMatchObject({
      failure: { code: 'workspace/file-damaged', file: 'seal.json' },
    });
  });

  test('takes the same words in another form of Unicode', async () => {
    const accented = 'Café Müller à Zürich';
    value(await changePassphrase(placeOf(site.folder), passphrase, accented.normalize('NFD')));
    await value(await site.open(accented.normalize('NFC'))).close();
  });

  test('changes its passphrase without touching what it holds', async () => {
    const before = await readFile(at('tables.duckdb'));
    const place = placeOf(site.folder);
    expect(codeOf(await changePassphrase(place, 'not the passphrase', 'another long one'))).toBe(
      'workspace/wrong-passphrase',
    );
    expect(codeOf(await changePassphrase(place, passphrase, 'short'))).toBe('workspace/passphrase-short');
    value(await changePassphrase(place, passphrase, 'another long one'));
    expect(codeOf(await site.open(passphrase))).toBe('workspace/wrong-passphrase');
    await value(await site.open('another long one')).close();
    expect((await readFile(at('tables.duckdb'))).equals(before)).toBe(true);
  });

  test.each(['tables.duckdb', 'workspace.json'])('with a byte of %s changed does not open', async (name) => {
    await flip(name, 60);
    expect(codeOf(await site.open(passphrase))).toBe('workspace/file-damaged');
  });

  test('keeps a sealed line from being moved, hashes made to fit or not', async () => {
    const { sealedJournalLine, readJournal } = await import('../../shared/workspace/journal');
    const lines = readJournal(await readFile(at('journal.jsonl'), 'utf8')).lines;
    const [first, second, third] = lines;
    if (!('sealed' in second) || !('sealed' in third)) throw new Error('lines are not sealed');
    const forgedSecond = sealedJournalLine(second, first.hash, third.sealed);
    const forgedThird = sealedJournalLine(third, forgedSecond.slice(-66, -2), second.sealed);
    const text = (await readFile(at('journal.jsonl'), 'utf8')).split('\n');
    await writeFile(at('journal.jsonl'), [text[0], forgedSecond, forgedThird, ''].join('\n'));
    const workspace = value(await site.look(passphrase));
    expect(() => workspace.entries()).toThrow('changed');
  });
});
