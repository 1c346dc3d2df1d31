/** Characters that a passphrase has at least. */
export const shortestPassphrase = 10;
