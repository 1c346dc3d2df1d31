import { leave, run } from './command.mjs';
import { ensurePackages } from './packages.mjs';
import { inRoot } from './places.mjs';

const tool = (...parts) => inRoot('node_modules', ...parts);

export const fastSteps = [
  { name: 'Format and lint', script: tool('@biomejs', 'biome', 'bin', 'biome'), args: ['check', '--error-on-warnings'] },
  { name: 'Types', script: tool('typescript', 'bin', 'tsc'), args: ['-b'] },
];
