/** The compiled kernel of `kernel/`, made by `electron/setup/kernel.mjs`. */
declare module '#kernel' {
  export const code: Uint8Array<ArrayBuffer>;
}
