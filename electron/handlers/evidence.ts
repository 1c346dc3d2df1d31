import { success } from '../../shared/base/result';
import type { Handlers } from '../ipc';
import { signerOf } from '../signature';

export const evidenceHandlers = {
  'evidence.signer': ({ manifest, ...signed }) => success({ fingerprint: signerOf(signed, manifest) }),
} satisfies Partial<Handlers>;
