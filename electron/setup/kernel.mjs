import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run, SetupProblem, say } from './command.mjs';
import { inRoot } from './places.mjs';

const sources = inRoot('kernel');
const folder = inRoot('build', 'kernel');
const output = path.join(folder, 'code.js');
const compiler = inRoot('node_modules', 'assemblyscript');
const options = ['-O3', '--runtime', 'stub', '--enable', 'simd', '--noAssert', '--disableWarning', '112'];

/** What the module depends on: its sources, the compiler and how it is asked. */
function fingerprint() {
  const hash = createHash('sha256').update(options.join(' '));
  hash.update(readFileSync(path.join(compiler, 'package.json')));
  for (const name of readdirSync(sources).sort()) {
    hash.update(name).update(readFileSync(path.join(sources, name)));
  }
  return hash.digest('hex');
}

/** Compiles the kernel to a module of its own that exports the bytes, unless it was made from the same sources. */
export async function buildKernel() {
  const print = `// ${fingerprint()}\n`;
  if (existsSync(output) && readFileSync(output, 'utf8').startsWith(print)) {
    return;
  }
  say('Building the kernel …');
  mkdirSync(folder, { recursive: true });
  const made = path.join(folder, `${process.pid}.wasm`);
  const { code, text } = await run(
    process.execPath,
    [path.join(compiler, 'bin', 'asc.js'), path.join(sources, 'index.ts'), '--outFile', made, ...options],
    { output: 'keep' },
  );
  if (code !== 0) {
    throw new SetupProblem(`The kernel does not compile:\n${text}`);
  }
  const bytes = readFileSync(made);
  const own = `${output}.${process.pid}`;
  writeFileSync(own, `${print}export const code = new Uint8Array([${bytes.join(',')}]);\n`);
  // Whoever builds at the same time writes the same.
  renameSync(own, output);
  rmSync(made, { force: true });
}

/** Vitest calls it before the tests. */
export default buildKernel;
