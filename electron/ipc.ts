import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import type { z } from 'zod';
import { failed, type Result } from '../shared/base/result';
import { type Channel, contract, type Reply } from '../shared/ipc/contract';
import { note } from './log';
import { origin } from './protocol/appProtocol';

/** A checked request, with the page that sent it. */
type Handler<C extends Channel> = (
  request: z.output<(typeof contract)[C]['request']>,
  caller: WebContents,
) => Result<Reply<C>> | Promise<Result<Reply<C>>>;

/** One handler a channel; a missing one does not compile. */
export type Handlers = { readonly [C in Channel]: Handler<C> };

const isChannel = (name: unknown): name is Channel => typeof name === 'string' && Object.hasOwn(contract, name);

const refuse = (channel: unknown, detail: string): Result<never> =>
  failed({ code: 'request/invalid', channel: String(channel), detail });

/** The print page may ask for its document and nothing else; the window may do everything but that. */
function mayCall(frame: WebFrameMain | null, channel: Channel): boolean {
  if (frame === null || frame.parent !== null) {
    return false;
  }
  const { protocol, host, pathname } = new URL(frame.url);
  const page = channel.startsWith('print.') ? '/print.html' : '/index.html';
  return `${protocol}//${host}` === origin && pathname === page;
}

async function reply<C extends Channel>(
  handler: Handler<C>,
  channel: C,
  request: z.output<(typeof contract)[C]['request']>,
  caller: WebContents,
): Promise<Result<unknown>> {
  try {
    const result = await handler(request, caller);
    if (!result.ok) {
      return result;
    }
    const checked = contract[channel].reply.safeParse(result.value);
    return checked.success ? { ok: true, value: checked.data } : refuse(channel, `reply: ${checked.error.message}`);
  } catch (error) {
    note('handler/threw', { channel, name: error instanceof Error ? error.name : 'unknown' });
    return failed({ code: 'worker/crashed', worker: channel, detail: String(error) });
  }
}

/** Serves the contract: sender, channel, request and reply are checked here and nowhere else. */
export function serveContract(handlers: Handlers): void {
  ipcMain.handle('fundscope', (event, channel: unknown, request: unknown): Promise<Result<unknown>> => {
    if (!isChannel(channel)) {
      return Promise.resolve(refuse(channel, 'unknown channel'));
    }
    if (!mayCall(event.senderFrame, channel)) {
      return Promise.resolve(refuse(channel, 'this page may not call it'));
    }
    const parsed = contract[channel].request.safeParse(request);
    if (!parsed.success) {
      return Promise.resolve(refuse(channel, parsed.error.message));
    }
    // The compiler can't follow that handler and request belong to the same channel; `parsed` was made with it.
    return reply(handlers[channel] as Handler<Channel>, channel, parsed.data as never, event.sender);
  });
}
