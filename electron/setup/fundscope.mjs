import { build } from './build.mjs';
import { leave, run } from './command.mjs';
import { ensurePackages } from './packages.mjs';
import { cliEntry } from './places.mjs';

/** The command line with its own standard output: packages and bundle are made ready quietly first. */
async function fundscope(args) {
  await ensurePackages();
  await build(['cli']);
  // npm runs scripts in the project's folder; files that the user names are relative to where the user is.
  const { code } = await run(process.execPath, [cliEntry, ...args], {
    output: 'inherit',
    cwd: process.env.INIT_CWD ?? process.cwd(),
  });
  return code;
}

fundscope(process.argv.slice(2)).then((code) => process.exit(code), leave);
