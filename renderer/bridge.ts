import type { Invoke } from '../shared/ipc/contract';

declare global {
  interface Window {
    /** Exposed by the preload script; the only way out of the sandbox. */
    readonly fundscope: { readonly invoke: Invoke };
  }
}

export const invoke: Invoke = (channel, request) => window.fundscope.invoke(channel, request);
