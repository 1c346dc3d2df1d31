import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { at, document, withCommandLine, within } from '../support/commandLine';

withCommandLine();

const rateOf = (id: string, value: number): string => {
  const file = at(`${id}.yaml`);
  writeFileSync(
    file,
    `id: ${id}
title: { zh: ${id}, en: ${id} }
parent: current-law
reforms:
  - id: rate
    title: { zh: 费率, en: Rate }
    changes:
      - parameter: contribution.employerRate
        unit: ratio
        values:
          - { from: 2027-01-01, value: ${value}, basis: { kind: assumed, why: { zh: 试算, en: A trial } } }
`,
  );
  return file;
};

describe('merge', () => {
  test('prints a scenario that can be projected', async () => {
    const merged = await within(['merge', 'retirement-65', 'indexation-40-60']);
    expect(merged.status).toBe(0);
    const file = at('merged.yaml');
    writeFileSync(file, merged.out);
    interface Projected {
      summary: { exhaustionYear: number | null };
    }
    const project = (name: string) => within(['project', '--scenario', name, '--json']).then(document<Projected>);
    const [own, bundled] = [await project(file), await project('retirement-65-indexation-40-60')];
    expect(own.summary).toEqual(bundled.summary);
  });

  test('lists what both change and ends with status 1; a preference decides', async () => {
    const names = [rateOf('low-rate', 0.14), rateOf('high-rate', 0.2)];
    const open = await within(['merge', ...names]);
    expect(open.status).toBe(1);
    expect(open.out).toMatch(/Employer contribution rate +0\.14 \(2027-01-01\) +0\.2 \(2027-01-01\)/);
    const [a, b] = [
      await within(['merge', ...names, '--prefer', 'a']),
      await within(['merge', ...names, '--prefer', 'b']),
    ];
    expect([a.status, b.status]).toEqual([0, 0]);
    expect(a.out).toContain('value: 0.14');
    expect(b.out).toContain('value: 0.2');
    expect(b.out).not.toContain('value: 0.14');
  });

  test('says that two share no ground', async () => {
    const none = await within(['merge', 'retirement-65', 'cass-2019', '--json']);
    expect(none.status).toBe(1);
    expect(JSON.parse(none.out).failure).toMatchObject({ code: 'scenario/no-common-ground' });
  });
});
