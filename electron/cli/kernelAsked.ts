import type { KernelName } from '../../shared/projection/simulate';

/** `FUNDSCOPE_KERNEL=plain` projects with the reference instead of the kernel, for checks; both give the same. */
export const kernelAsked = (): KernelName => (process.env.FUNDSCOPE_KERNEL === 'plain' ? 'plain' : 'wasm');
