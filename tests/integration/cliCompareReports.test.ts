import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { reportDocumentSchema } from '../../shared/report/documentSchema';
import { blocksOfKind } from '../../shared/report/sectionsOf';
import { at, document, put, withCommandLine, within } from '../support/commandLine';

withCommandLine();

const written = (name: string, ...args: readonly string[]) =>
  within(['report', '--format', 'json', '--out', at(name), '--language', 'en', ...args]);

beforeAll(async () => {
  expect(await written('law.json')).toMatchObject({ status: 0 });
  const set = ['--set', 'contribution.employerRate=0.2', '--set', 'economy.fundReturn=0.03'];
  expect(await written('changed.json', ...set)).toMatchObject({ status: 0 });
});

describe('two reports kept as JSON', () => {
  const compared = (...args: readonly string[]) => within(['report-diff', at('law.json'), at('changed.json'), ...args]);

  test('what moved and why is printed in words', async () => {
    const { status, out, err } = await compared();
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^The fund is empty in \d{4} instead of \d{4}\./);
    expect(out).toMatch(/Employer contribution rate +\+\d/);
    expect(out).toMatch(/Employer contribution rate +16\.0% +20\.0% +2025/);
  });

  test('settings of the command line can be made again: all of the change is split among them', async () => {
    const read = reportDocumentSchema.parse(document(await compared('--json')));
    const bridges = blocksOfKind(read, 'bridge');
    expect(bridges).toHaveLength(3);
    for (const { bars } of bridges) {
      expect(bars).toHaveLength(4);
      const [before, first, second, after] = bars.map(({ figure }) => figure.value);
      expect(Number(before) + Number(first) + Number(second)).toBeCloseTo(Number(after), 9);
    }
  });

  test('the comparison is written as a report', async () => {
    const { status, out } = await compared('--format', 'html', '--out', at('new/change.html'));
    expect(status).toBe(0);
    expect(out).toContain('change.html');
    const html = readFileSync(at('new/change.html'), 'utf8');
    expect(html).toContain('class="bridge"');
    expect(html).toContain('data-cell="difference(before.summary.exhaustionYear, after.summary.exhaustionYear)"');
  });
});

test('a file that holds no report is refused by name, with the place that is wrong', async () => {
  put('other.json', '{"format":"fundscope-report","version":1}');
  const ran = await within(['report-diff', at('law.json'), at('other.json')]);
  expect(ran).toMatchObject({ status: 1, out: '' });
  expect(ran.err).toMatch(/other\.json: “kind”/);
});

test.each([[[]], [['a.json']], [['a.json', 'b.json', 'c.json']]])('%j is wrong use', async (files) => {
  expect(await within(['report-diff', ...files])).toMatchObject({ status: 2, out: '' });
});
