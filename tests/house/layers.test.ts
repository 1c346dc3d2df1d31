import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const sourcesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Files that a source imports by relative path, from the root. */
const importsOf = (file: string): string[] =>
  [...textOf(file).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, path]) =>
    posix.normalize(posix.join(dirname(file).split(sep).join('/'), path)),
  );

const layerOf = (file: string): string => {
  const [top, second, third] = file.split('/');
  if (top === 'shared') return `shared/${second}`;
  if (top === 'renderer' && second === 'features') return `renderer/features/${third}`;
  return top;
};

/** What each layer of `shared` may see besides itself; see docs/decisions and the design's import order. */
const below: Record<string, string[]> = {
  'shared/base': [],
  'shared/text': ['base'],
  'shared/parameters': ['base'],
  'shared/data': ['base', 'parameters', 'text'],
  'shared/mortality': ['base', 'parameters', 'data'],
  'shared/population': ['base', 'parameters', 'data', 'mortality'],
  'shared/pension': ['base', 'parameters', 'data', 'mortality', 'population'],
  'shared/projection': ['base', 'parameters', 'data', 'mortality', 'population', 'pension'],
  'shared/balance': ['base', 'parameters', 'data', 'mortality', 'population', 'pension', 'projection'],
  'shared/investment': ['base', 'parameters', 'data', 'projection', 'balance', 'stochastic'],
  'shared/verify': ['base', 'data', 'mortality', 'population', 'pension', 'audit', 'investment'],
  'shared/report': [
    ...['base', 'parameters', 'data', 'text', 'population', 'pension', 'projection', 'balance'],
    ...['audit', 'investment', 'stochastic'],
  ],
  'shared/evidence': ['base', 'parameters', 'data', 'text', 'projection', 'balance', 'report'],
  'shared/stochastic': ['base', 'parameters', 'data', 'mortality', 'population', 'pension', 'projection', 'balance'],
  'shared/audit': ['base', 'parameters', 'data', 'text', 'mortality', 'population', 'pension', 'projection', 'balance'],
  'shared/workspace': ['base', 'data', 'text', 'audit'],
  'shared/sample': ['base', 'parameters', 'data', 'mortality', 'population', 'pension'],
  'shared/glossary': ['base', 'parameters'],
  'shared/ipc': ['base', 'workspace'],
};

const shared = sourcesIn('shared');
const renderer = sourcesIn('renderer');
const electron = sourcesIn('electron');

describe('layers', () => {
  test.each(shared)('%s imports only what lies below it', (file) => {
    const layer = layerOf(file);
    expect(below[layer], `${layer} is not a layer`).toBeDefined();
    const allowed = [layer, ...below[layer].map((name) => `shared/${name}`)];
    for (const imported of importsOf(file)) expect(allowed, imported).toContain(layerOf(imported));
  });

  test.each(renderer)('%s sees shared and renderer, and no other screen', (file) => {
    for (const imported of importsOf(file)) {
      expect(imported).toMatch(/^(shared|renderer|node_modules|assets)\//);
      if (imported.startsWith('renderer/features/') && file.startsWith('renderer/features/')) {
        expect(layerOf(imported)).toBe(layerOf(file));
      }
    }
  });

  test.each(electron)('%s never imports the renderer', (file) => {
    for (const imported of importsOf(file)) expect(imported).not.toMatch(/^renderer\//);
  });

  test.each(renderer.filter((file) => file.startsWith('renderer/ui/')))('%s knows no domain word', (file) => {
    for (const imported of importsOf(file))
      expect(imported).toMatch(/^(renderer\/(ui|text|bridge|state\/files)|shared\/(base|text|ipc))/);
  });
});

const all = [...shared, ...renderer, ...electron, ...sourcesIn('tests')];

describe('house style', () => {
  test.each(all)('%s has at most 310 lines', (file) => {
    expect(textOf(file).split('\n').length).toBeLessThanOrEqual(310);
  });

  test.each(shared)('%s takes neither clock nor chance nor network', (file) => {
    expect(textOf(file)).not.toMatch(
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.|\bcrypto\.|\bfetch\(|\bsetTimeout\b/,
    );
  });

  // Vitest loads modules once for all of these files (vitest.config.ts): what one leaves behind, the next would find.
  const loadedOnce = /^tests\/(golden|invariants|independent|audit|investment|house)\//;
  test.each(sourcesIn('tests').filter((file) => loadedOnce.test(file) && file !== 'tests/house/layers.test.ts'))(
    '%s leaves nothing behind for the next file',
    (file) => {
      expect(textOf(file)).not.toMatch(
        /\bvi\.(mock|doMock|stub\w+|spyOn|useFakeTimers)\b|\bprocess\.env\b[^=\n;]* = |\bprocess\.chdir\b|\bglobalThis\b[^=\n;]* = /,
      );
    },
  );

  test.each(sourcesIn('tests').filter((file) => file !== 'tests/house/layers.test.ts'))(
    '%s tries properties on the draws that one seed gives all',
    (file) => {
      if (file !== 'tests/support/fastCheck.ts') expect(textOf(file)).not.toMatch(/from 'fast-check'/);
      expect(textOf(file)).not.toMatch(/numRuns: [^}]*\bseed\b|^ +\{ seed: \d+ \},$/m);
    },
  );

  const drawers = /(^|\/)(utils?|helpers?|common|misc|types)\.tsx?$/i;
  test('no drawer of leftovers', () => expect(all.filter((file) => drawers.test(file))).toEqual([]));

  test.each(all.filter((file) => file !== 'tests/house/layers.test.ts'))(
    '%s has no suppression, leftover or debris',
    (file) => {
      expect(textOf(file)).not.toMatch(
        /@ts-(ignore|nocheck|expect-error)|biome-ignore|\bTODO\b|\bFIXME\b|\.only\(|\.skip\(|: any[;,)>\]]|as any\b/,
      );
    },
  );

  test.each([...renderer, ...electron.filter((file) => !file.startsWith('electron/setup/'))])(
    '%s opens no network connection',
    (file) => {
      expect(textOf(file)).not.toMatch(
        /from 'node:(http|https|net|dgram|tls|http2)'|\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b/,
      );
    },
  );
});
