import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Works every formula out when a file is opened, whatever value is stored beside it. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"><value>0</value></prop></item>
</oor:items>`;

/** A run of LibreOffice with a profile of its own over files that are gone when it ends. */
export class Office {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'fundscope-office-'));

  constructor() {
    const profile = path.join(this.#folder, 'profile/user');
    mkdirSync(profile, { recursive: true });
    writeFileSync(path.join(profile, 'registrymodifications.xcu'), alwaysRecalculate);
  }

  /** Writes the files of one kind anew in another form; gives what was made, by name. */
  converted(files: Readonly<Record<string, Uint8Array>>, filter: string): ReadonlyMap<string, Buffer> {
    const made = mkdtempSync(path.join(this.#folder, 'made-'));
    const names = Object.entries(files).map(([name, bytes]) => {
      const file = path.join(this.#folder, name);
      writeFileSync(file, bytes);
      return file;
    });
    const profile = `-env:UserInstallation=file://${path.join(this.#folder, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', filter, '--outdir', made, ...names];
    const { error, stderr } = spawnSync('soffice', args, { encoding: 'utf8', env: { ...process.env, HOME: made } });
    if (error) throw new Error(`soffice could not be started: ${error.message}. On Debian, npm test installs it.`);
    const found = readdirSync(made, { withFileTypes: true }).filter((entry) => entry.isFile());
    if (found.length === 0) throw new Error(`soffice made nothing of ${names.join(', ')}: ${stderr}`);
    return new Map(found.map(({ name }) => [name, readFileSync(path.join(made, name))]));
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Every sheet as a file of its own, separated by tabs, values to all their digits (the tokens of its CSV filter). */
export const everySheet = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,-1';

/** The rows of such a file. */
export const rowsOf = (sheet: Buffer | undefined): readonly (readonly string[])[] =>
  (sheet?.toString('utf8') ?? '').split('\n').map((line) => line.split('\t').map((cell) => cell.replace(/^"|"$/g, '')));
