import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MergeConflicts } from '../../renderer/features/projection/MergeConflicts';
import { ParameterSubject } from '../../renderer/inspector/ParameterSubject';
import { questionOf } from '../../renderer/state/question';
import { useStudy } from '../../renderer/state/study';
import { Sparkline } from '../../renderer/ui/chart/Sparkline';
import { mergeScenarios } from '../../shared/parameters/mergeScenarios';
import type { Scenario } from '../../shared/parameters/parameter';
import { translator } from '../../shared/text/translator';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';
import { shown } from '../support/shown';

const base = await bundledBase();
const parameters = bundledParameters();
const root = bundledScenario('current-law');

const silent = { run: () => new Promise<never>(() => undefined), backtest: () => new Promise<never>(() => undefined) };

beforeEach(() => {
  const projector = { ...silent, cancel: () => undefined };
  const workspace = { engine: 'test', loads: [], base, provinces: [], parameters, scenarios: [root], projector };
  // These parts read law, figures and scenarios of a workspace and nothing else of it.
  useStudy.setState({ workspace: workspace as never, question: questionOf(root) });
});

afterEach(cleanup);

const withRate = (id: string, value: number, fertility: Scenario['fertility']): Scenario => {
  const title = { zh: id, en: id };
  const basis = { kind: 'assumed', why: title } as const;
  const values = [{ from: '2027-01-01', value, basis }];
  const changes = [{ parameter: 'contribution.employerRate', unit: 'ratio' as const, values }];
  return { ...root, id, title, fertility, parent: root.id, reforms: [{ id, title, changes }] };
};

describe.each(['zh-CN', 'en'] as const)('what both scenarios change, in %s', (language) => {
  const [first, second] = [withRate('one', 0.18, 'low'), withRate('two', 0.2, 'high')];
  const merge = unwrapped(mergeScenarios(parameters, root, [first, second]));

  test('stands side by side, and either can be taken', async () => {
    const onChoose = vi.fn();
    shown(<MergeConflicts {...{ merge, first, second, onChoose }} choices={{ fertility: 'second' }} />, language);
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows.map((row) => row.getAttribute('data-conflict'))).toEqual(['fertility', 'contribution.employerRate']);
    const [fertility, rate] = rows.map((row) => within(row).getAllByRole<HTMLInputElement>('radio'));
    expect([fertility, rate].map((sides) => sides?.map(({ checked }) => checked))).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(rows[1]?.textContent).toContain('18.00%');
    expect(rows[1]?.textContent).toContain('20.00%');
    await userEvent.click(rate?.[1] ?? document.body);
    expect(onChoose).toHaveBeenCalledWith('contribution.employerRate', 'second');
  });
});

describe('the inspector', () => {
  test.each(['zh-CN', 'en'] as const)('says in %s from when a value is only held, and its last date', (language) => {
    shown(<ParameterSubject id="retirement.minimumYears" />, language);
    const held = document.querySelector('[data-held]');
    const facts = { since: 2040, to: root.firstYear + root.years - 1, day: '2039-01-01' };
    expect(held?.textContent).toBe(translator(language)('frame.inspector.heldFrom', facts));
  });
});

test('a small chart keeps apart what is known, assumed and only held', () => {
  const points = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, t) => ({ x: from + t, y: from + t }));
  const { container } = shown(
    <Sparkline label="line" known={points(2000, 2003)} assumed={points(2004, 2010)} heldFrom={2007} boundary={2004} />,
    'en',
  );
  const counts = [...container.querySelectorAll('polyline')].map(
    (line) => line.getAttribute('points')?.split(' ').length,
  );
  // Known 2000 to 2003; assumed joins at 2003 and goes to 2007; held goes on from there to 2010.
  expect(counts).toEqual([4, 5, 4]);
  expect(screen.getByTitle('line')).toBeTruthy();
});
