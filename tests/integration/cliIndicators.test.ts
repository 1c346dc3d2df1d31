import { expect, test } from 'vitest';
import { fundscope, within } from '../support/commandLine';

interface Row {
  readonly indicator: { readonly id: string; readonly definition: { readonly zh: string } };
  readonly figures: readonly { readonly value?: number; readonly undefinedAs?: string }[];
}

const rowIn = (rows: readonly Row[], id: string): Row['figures'] | undefined =>
  rows.find(({ indicator }) => indicator.id === id)?.figures;

test('indicators lists every figure with its definition, its horizon and what stands behind it', () => {
  const { status, out } = fundscope(['indicators', '--horizon', '10,75,100', '--births', '1970,2008', '--json']);
  expect(status).toBe(0);
  const { rows, horizons, generations, adequacy, reserve } = JSON.parse(out);
  expect(horizons).toEqual([10, 75, 100]);
  expect(rowIn(rows, 'actuarialBalance')).toHaveLength(3);
  expect(rows.every(({ indicator }: Row) => indicator.definition.zh.length > 5)).toBe(true);
  expect(generations.filter(({ kind }: { kind: string }) => kind === 'all')).toHaveLength(2);
  expect(adequacy.map(({ groups }: { groups: unknown[] }) => groups.length)).toEqual([7, 7, 7]);
  expect(reserve.draws).toHaveLength(100);
});

test('the closed group, in words: a cell without a value names its reason', async () => {
  const { status, out } = await within(['indicators', '--horizon', '75', '--closed']);
  expect(status).toBe(0);
  expect(out).toMatch(/Pay-as-you-go rate +\[1\]/);
  expect(out).toContain('[1] Nobody pays in these years');
  expect(out).not.toContain('Gross replacement rate');
});

test('a horizon below ten years or beyond a hundred is refused', async () => {
  const refused = await within(['indicators', '--horizon', '25,101']);
  expect(refused).toMatchObject({ status: 2, out: '' });
  expect(refused.err).toContain('10 … 100');
});
