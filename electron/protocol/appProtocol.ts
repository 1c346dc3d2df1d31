import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { protocol, type Session } from 'electron';
import { type ByteRange, byteRange } from './byteRange';
import { newNonce, securityHeaders, withNonce } from './contentSecurity';
import { locateFile, type Roots } from './locateFile';
import { mediaTypeOf } from './mediaTypes';
import { stoppedUrl } from './stoppedPage';

export const origin = 'app://bundle';
const chunk = 1 << 20;

/** Must run before the `ready` event. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

const refuse = (status: number): Response => new Response(null, { status, headers: securityHeaders(null) });

async function page(file: string): Promise<Response> {
  const nonce = newNonce();
  return new Response(withNonce(await readFile(file, 'utf8'), nonce), {
    headers: { ...securityHeaders(nonce), 'Content-Type': mediaTypeOf(file) },
  });
}

/** The bytes of a file as a body; Node and the DOM each declare a ReadableStream of their own. */
const stream = (file: string, { first, last }: ByteRange): ReadableStream =>
  Readable.toWeb(createReadStream(file, { start: first, end: last, highWaterMark: chunk })) as ReadableStream;

async function fileAnswer(file: string, request: Request): Promise<Response> {
  const { size } = await stat(file);
  const asked = request.headers.get('Range');
  const range = asked === null ? { first: 0, last: size - 1 } : byteRange(asked, size);
  if (range === null) {
    return new Response(null, {
      status: 416,
      headers: { ...securityHeaders(null), 'Content-Range': `bytes */${size}` },
    });
  }
  const headers: Record<string, string> = {
    ...securityHeaders(null),
    'Content-Type': mediaTypeOf(file),
    'Content-Length': String(range.last - range.first + 1),
    'Accept-Ranges': 'bytes',
  };
  if (asked !== null) {
    headers['Content-Range'] = `bytes ${range.first}-${range.last}/${size}`;
  }
  const body = request.method === 'HEAD' || size === 0 ? null : stream(file, range);
  return new Response(body, { status: asked === null ? 200 : 206, headers });
}

/** The tables of the open workspace, whole: they may have to be unsealed on the way. */
function tablesAnswer(content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Response {
  const body = Readable.toWeb(Readable.from(content, { objectMode: false })) as ReadableStream;
  return new Response(body, { headers: { ...securityHeaders(null), 'Content-Type': 'application/octet-stream' } });
}

/** What lies under app://bundle/: files, the tables of the open workspace, and the page of a stopped window. */
export interface Served {
  readonly roots: Roots;
  readonly tablesAt: (pathname: string) => AsyncIterable<Uint8Array> | Iterable<Uint8Array> | null;
  readonly stopped: () => Response;
}

async function answer(request: Request, { roots, tablesAt, stopped }: Served): Promise<Response> {
  const url = new URL(request.url);
  if (url.host !== 'bundle' || (request.method !== 'GET' && request.method !== 'HEAD')) {
    return refuse(405);
  }
  if (url.href === stoppedUrl) {
    return stopped();
  }
  const tables = request.method === 'GET' ? tablesAt(url.pathname) : null;
  if (tables !== null) {
    return tablesAnswer(tables);
  }
  const file = await locateFile(url.pathname, roots);
  if (file === null || !(await stat(file)).isFile()) {
    return refuse(404);
  }
  return path.extname(file) === '.html' ? page(file) : fileAnswer(file, request);
}

/** Serves the built window and the data files under app://bundle/ for one session. */
export function serveApp(session: Session, served: Served): void {
  session.protocol.handle('app', (request) => answer(request, served));
}
