import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { launch, temporaryFolder } from './launch';
import { behind } from './wrapper';

const own = /^(app:\/\/bundle\/|blob:app:\/\/bundle\/|data:)/;

/** Internet addresses that a traced process tried to reach; this machine's own are the debugger's. */
function foreignAddresses(trace: string): string[] {
  const lines = trace.split('\n').filter((line) => /sa_family=AF_INET6?\b/.test(line));
  return lines.filter((line) => !/inet_addr\("127\.|inet_pton\(AF_INET6, "::1"/.test(line));
}

describe('the network is closed', () => {
  test('pages ask for nothing outside the application', async () => {
    const { page, requests, close } = await launch();
    // Loaded once more, so that nothing is missed from before we listened.
    await page.reload();
    await page.waitForTimeout(2000);
    const foreign = requests.filter((url) => !own.test(url));
    await close();
    expect(requests).toContain('app://bundle/index.html');
    expect(foreign).toEqual([]);
  });

  test('a page that tries is stopped', async () => {
    const { page, close } = await launch();
    const outcome = await page.evaluate(async () => {
      const image = new Image();
      const loaded = new Promise((done) => {
        image.onload = () => done('loaded');
        image.onerror = () => done('blocked');
      });
      image.src = 'https://example.org/pixel.png';
      const connection = new RTCPeerConnection({ iceServers: [{ urls: 'stun:192.0.2.1:3478' }] });
      const candidates: string[] = [];
      connection.onicecandidate = ({ candidate }) => candidate?.candidate && candidates.push(candidate.candidate);
      connection.createDataChannel('probe');
      await connection.setLocalDescription(await connection.createOffer());
      const fetched = await fetch('https://example.org/').then(
        () => 'loaded',
        () => 'blocked',
      );
      await new Promise((done) => setTimeout(done, 1000));
      return { image: await loaded, fetched, beacon: navigator.sendBeacon('https://example.org/'), candidates };
    });
    await close();
    expect(outcome).toMatchObject({ image: 'blocked', fetched: 'blocked', candidates: [] });
  });

  test.runIf(process.platform === 'linux')('no process of the application opens a connection', async () => {
    const folder = await temporaryFolder();
    const log = path.join(folder, 'trace');
    const calls = 'connect,sendto,sendmsg,sendmmsg';
    const program = await behind(`strace -f -qq -e trace=${calls} -e signal=none -o '${log}'`, folder);
    const { page, close } = await launch({ program });
    await page.waitForTimeout(3000);
    await close();
    const trace = await readFile(log, 'utf8');
    await rm(folder, { recursive: true });
    expect(trace).toContain('sa_family=AF_UNIX');
    expect(foreignAddresses(trace)).toEqual([]);
  });
});
