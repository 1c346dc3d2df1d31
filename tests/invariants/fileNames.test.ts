import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isInside } from '../../electron/isInside';
import { freeFileName, safeFileName } from '../../shared/base/safeFileName';
import fc from '../support/fastCheck';

/** Signs that lead out of a folder or that a file system keeps for itself, among letters of several scripts. */
const wild = fc.string({
  unit: fc.constantFrom('/', '\\', '.', ':', '*', '?', '"', '<', '>', '|', '\0', '\n', ' ', 'a', 'CON', '省', '😀'),
  maxLength: 200,
});

describe('a safe file name', () => {
  test('leads to no folder, hides nowhere and is short enough', () =>
    fc.assert(
      fc.property(wild, (wished) => {
        const name = safeFileName(wished);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u);
        expect(name).not.toMatch(/^[.\s]|[.\s]$/);
        expect([...name].length).toBeGreaterThan(0);
        expect([...name].length).toBeLessThanOrEqual(120);
        expect(safeFileName(name)).toBe(name);
      }),
    ));

  test.each([
    ['Fundscope-现行法律-2026-11-22-zh-CN.pdf', 'Fundscope-现行法律-2026-11-22-zh-CN.pdf'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['CON.pdf', '_CON.pdf'],
    ['com1', '_com1'],
    ['console.pdf', 'console.pdf'],
    ['report. .', 'report'],
    ['', 'fundscope'],
    ['...', 'fundscope'],
  ])('%s becomes %s', (wished, name) => expect(safeFileName(wished)).toBe(name));

  test('keeps its ending when it is cut', () =>
    expect(safeFileName(`${'长'.repeat(300)}.docx`)).toBe(`${'长'.repeat(115)}.docx`));
});

test('a free name is not among those that are taken, in letters of either case', () =>
  fc.assert(
    fc.property(fc.nat(6), (count) => {
      const taken: string[] = [];
      for (let at = 0; at <= count; at++) taken.push(freeFileName(at % 2 === 0 ? 'A.pdf' : 'a.pdf', taken));
      expect(new Set(taken.map((name) => name.toLowerCase())).size).toBe(count + 1);
      expect(taken.every((name) => name.endsWith('.pdf'))).toBe(true);
    }),
  ));

test.each([
  { folder: 'reports', file: 'reports/2025/a.pdf', inside: true },
  { folder: 'reports', file: 'reports', inside: false },
  { folder: 'reports', file: 'reports-of-others/a.pdf', inside: false },
  { folder: 'reports', file: 'reports/../a.pdf', inside: false },
  { folder: '/', file: '/a.pdf', inside: true },
  { folder: '/', file: '/', inside: false },
])('whether $file lies below $folder: $inside', ({ folder, file, inside }) =>
  expect(isInside(file, path.resolve(folder))).toBe(inside),
);
