import { parentPort } from 'node:worker_threads';

/** What the window's workers know as `self`, over the port of a thread of Node: the worker's own code runs unchanged. */
interface Scope {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(message: unknown, options: { readonly transfer: ArrayBuffer[] }): void;
}

const scope: Scope = {
  onmessage: null,
  postMessage: (message, { transfer }) => parentPort?.postMessage(message, transfer),
};
Object.assign(globalThis, { self: scope });
parentPort?.on('message', (data) => scope.onmessage?.({ data }));
