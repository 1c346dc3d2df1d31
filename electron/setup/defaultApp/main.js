// Stands in for Electron's own default app: starts the application folder named on the command line, after the
// modules named with -r.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const require = createRequire(import.meta.url);
const rest = process.argv.slice(1);
const first = [];
let folder = '.';
while (rest.length > 0) {
  const argument = rest.shift();
  if (argument === '-r') {
    first.push(rest.shift());
  } else if (!argument.startsWith('-')) {
    folder = argument;
    break;
  }
}
folder = path.resolve(folder);
const facts = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

process.defaultApp = true;
app.setName(facts.productName ?? facts.name);
app.setVersion(facts.version);
app.setDesktopName(facts.desktopName ?? `${app.name}.desktop`);
app.setAppPath(folder);

for (const module of first) {
  require(path.resolve(module));
}
// Awaited at top level: `ready` waits for this module, so the application can still register its schemes.
await import(pathToFileURL(path.join(folder, facts.main)).href);
