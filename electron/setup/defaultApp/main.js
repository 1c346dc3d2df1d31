// Stands in for Electron's own default app: starts the application folder named on the command line.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const index = process.argv.findIndex((argument, position) => position > 0 && !argument.startsWith('-'));
const folder = path.resolve(index === -1 ? '.' : process.argv[index]);
const facts = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

process.defaultApp = true;
app.setName(facts.productName ?? facts.name);
app.setVersion(facts.version);
app.setDesktopName(facts.desktopName ?? `${app.name}.desktop`);
app.setAppPath(folder);

// Awaited at top level: `ready` waits for this module, so the application can still register its schemes.
await import(pathToFileURL(path.join(folder, facts.main)).href);
