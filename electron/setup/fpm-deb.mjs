#!/usr/bin/env node
// Stands in for fpm when electron-builder makes a deb: the same arguments, done by Debian's own dpkg-deb.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const single = ['-s', '-t', '--architecture', '--after-install', '--after-remove', '--description', '--version'];
const more = ['--package', '--name', '--maintainer', '--vendor', '--url', '--category', '--deb-priority', '--license'];
const other = ['--deb-compression', '--iteration', '--log'];
const repeated = ['-d', '--deb-recommends'];

function readArguments(argv) {
  const options = { '-d': [], '--deb-recommends': [], files: [] };
  for (let i = 0; i < argv.length; i++) {
    const name = argv[i];
    if (repeated.includes(name)) {
      options[name].push(argv[++i]);
    } else if ([...single, ...more, ...other].includes(name)) {
      options[name] = argv[++i];
    } else if (!name.startsWith('-')) {
      options.files.push(name);
    }
  }
  return options;
}

function sizeOf(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const place = path.join(folder, entry.name);
    return sum + (entry.isDirectory() ? sizeOf(place) : statSync(place).size);
  }, 0);
}

/** `source=target`; a source that ends in a slash means its content. */
function copyInto(stage, mapping) {
  const [source, target] = mapping.split('=');
  const destination = path.join(stage, target);
  mkdirSync(path.dirname(destination), { recursive: true });
  cpSync(source, destination, { recursive: true, verbatimSymlinks: true });
}

const asField = (name, value) => (value?.length ? `${name}: ${value}\n` : '');

function controlFile(options, installedSize) {
  const [synopsis = '', ...body] = options['--description'].trim().split('\n');
  return [
    asField('Package', options['--name']),
    asField('Version', options['--version'].replace('-', '~')),
    asField('Architecture', options['--architecture']),
    asField('Maintainer', options['--maintainer']),
    asField('Installed-Size', String(Math.ceil(installedSize / 1024))),
    asField('Depends', options['-d'].join(', ')),
    asField('Recommends', options['--deb-recommends'].join(', ')),
    asField('Section', options['--category'] ?? 'misc'),
    asField('Priority', options['--deb-priority']),
    asField('Homepage', options['--url']),
    asField('Description', [synopsis, ...body.map((line) => ` ${line.trim() || '.'}`)].join('\n')),
  ].join('');
}

function makeDeb(options) {
  const stage = mkdtempSync(path.join(tmpdir(), 'fundscope-deb-'));
  try {
    for (const mapping of options.files) {
      copyInto(stage, mapping);
    }
    const control = path.join(stage, 'DEBIAN');
    const installedSize = sizeOf(stage);
    mkdirSync(control);
    writeFileSync(path.join(control, 'control'), controlFile(options, installedSize));
    for (const [option, name] of Object.entries({ '--after-install': 'postinst', '--after-remove': 'postrm' })) {
      cpSync(options[option], path.join(control, name));
      chmodSync(path.join(control, name), 0o755);
    }
    chmodSync(stage, 0o755);
    const built = spawnSync('dpkg-deb', ['--root-owner-group', '-Zxz', '-b', stage, options['--package']], {
      stdio: ['ignore', 2, 2],
    });
    return built.status ?? 1;
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

process.exit(makeDeb(readArguments(process.argv.slice(2))));
