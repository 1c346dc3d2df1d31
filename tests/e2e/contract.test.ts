import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type Workbench } from './launch';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await launch();
});
afterAll(() => workbench.close());

/** As a page that has been taken over would call: any name, any value. */
const call = (channel: unknown, request: unknown): Promise<unknown> =>
  workbench.page.evaluate(
    ([name, value]) => (window.fundscope.invoke as (name: unknown, value: unknown) => Promise<unknown>)(name, value),
    [channel, request],
  );

const refused = (channel: string) => ({ ok: false, failure: { code: 'request/invalid', channel } });

test.each(['no.such.channel', '__proto__', 'toString'])('the channel %s does not exist', async (channel) => {
  expect(await call(channel, {})).toMatchObject(refused(channel));
});

test.each([
  ['settings.write', { language: 'fr', theme: 'dark', moneyUnit: 'yuan', negative: 'minus' }],
  ['settings.write', null],
  ['datasets.list', { folder: '../electron' }],
  ['file.save', { destination: { kind: 'choose', suggestedName: '' }, content: 'text' }],
  ['file.save', { destination: { kind: 'choose', suggestedName: 'a.txt' }, content: 12 }],
  ['report.export', { format: 'exe', document: {}, destination: { kind: 'choose', suggestedName: 'a' } }],
])('%s refuses %j', async (channel, request) => {
  expect(await call(channel, request)).toMatchObject(refused(channel));
});

test('the page can not name a file where no folder was allowed', async () => {
  const destination = { kind: 'path', path: `${workbench.userData}/taken-over.txt` };
  expect(await call('file.save', { destination, content: 'text' })).toMatchObject(refused('file.save'));
});

test('the page can only show files that it wrote', async () => {
  expect(await call('file.reveal', { path: '/etc/passwd' })).toMatchObject(refused('file.reveal'));
});

test('the print channels belong to the print page', async () => {
  expect(await call('print.document', {})).toMatchObject(refused('print.document'));
  expect(await call('print.drawn', { problem: null })).toMatchObject(refused('print.drawn'));
});

test('a frame inside the page is refused', async () => {
  const inFrame = await workbench.page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = 'app://bundle/index.html';
    document.body.append(frame);
    await new Promise((done) => setTimeout(done, 300));
    try {
      return frame.contentDocument === null ? 'refused' : frame.contentDocument.URL;
    } finally {
      frame.remove();
    }
  });
  expect(inFrame).toBe('refused');
});

test('the application says what it is', async () => {
  expect(await call('app.facts', {})).toMatchObject({
    ok: true,
    value: { version: expect.stringMatching(/^\d+\.\d+\.\d+$/), platform: process.platform, packaged: false },
  });
});
