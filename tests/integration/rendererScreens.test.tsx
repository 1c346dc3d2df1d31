import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createProjector, type Projector } from '../../renderer/engine/projector';
import { Inspector } from '../../renderer/inspector/Inspector';
import { KeyFigures } from '../../renderer/outlook/KeyFigures';
import { inspect, summaryItems, useInspection } from '../../renderer/state/inspection';
import { questionOf } from '../../renderer/state/question';
import { useStudy } from '../../renderer/state/study';
import { FailureState } from '../../renderer/ui/FailureState';
import { SliderField } from '../../renderer/ui/SliderField';
import { DataTable } from '../../renderer/ui/table/DataTable';
import { runScenario } from '../../shared/balance/runScenario';
import { bundledBase, bundledParameters, bundledScenario, unwrapped } from '../support/bundled';
import { openStudy } from '../support/openStudy';
import { shown } from '../support/shown';

const scenario = bundledScenario('current-law');
const parameters = bundledParameters();
const idle: Projector = createProjector({
  base: await bundledBase(),
  parameters,
  createWorker: () => Object.assign(new EventTarget(), { postMessage: () => undefined }) as unknown as Worker,
  onRestart: () => undefined,
});
const base = await bundledBase();
const run = unwrapped(runScenario(base, parameters, scenario));

beforeAll(() => {
  // The DOM of these tests lays nothing out: a table that draws what is in view must be told that something is.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
});

beforeEach(() => {
  useStudy.setState({
    workspace: openStudy({ base, parameters, scenarios: [scenario], projector: idle }),
    question: questionOf(scenario),
    answer: { state: 'done', run, milliseconds: 1 },
    baseline: { state: 'done', run, milliseconds: 1 },
  });
});

afterEach(() => {
  cleanup();
  useInspection.setState({ isOpen: false, subject: null, trail: [] });
});

describe('key figures', () => {
  test.each([
    ['zh-CN', '基金耗尽'],
    ['en', 'Fund empty'],
  ] as const)('say in %s when the fund is empty, as the run has it', (language, name) => {
    shown(<KeyFigures run={run} comparison={null} items={summaryItems} />, language);
    const figure = screen.getByText(name).closest('button');
    expect(figure?.textContent).toContain(String(run.outlook.summary.exhaustionYear));
    expect(screen.getByRole('status').textContent).toContain(String(run.outlook.summary.exhaustionYear));
  });

  test('open the inspector', async () => {
    shown(<KeyFigures run={run} comparison={null} items={summaryItems} />, 'en');
    await userEvent.click(screen.getByText('Highest fund'));
    expect(useInspection.getState().subject).toEqual({ kind: 'summary', item: 'peakFund' });
  });
});

describe('the inspector', () => {
  test('walks from a figure to what it is made from and to the official account', async () => {
    const user = userEvent.setup();
    shown(<Inspector />, 'en');
    inspect({ kind: 'year', measure: 'closing', year: 2024 });
    expect(await screen.findByText('closing(t) = closing(t−1) + income(t) − expenditure(t)')).toBeTruthy();
    const official = base.accounts.find(({ year }) => year === 2024)?.measures.closing;
    expect(screen.getByText(`${official?.file}, line ${official?.line}`)).toBeTruthy();
    await user.click(screen.getByText('Income, 2024'));
    expect(useInspection.getState().subject).toEqual({ kind: 'year', measure: 'income', year: 2024 });
    const law = screen.getByText('Employer contribution rate').closest('button');
    expect(law?.textContent).toContain('16.00%');
    expect(law?.textContent).toContain('Guobanfa (2019) No. 13');
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(useInspection.getState().subject).toMatchObject({ measure: 'closing' });
  });

  test('names every input file of the run with the start of its hash', async () => {
    shown(<Inspector />, 'zh-CN');
    inspect({ kind: 'summary', item: 'exhaustion' });
    for (const [name, hash] of Object.entries(run.inputs)) {
      const row = (await screen.findByText(name)).closest('button');
      expect(row?.textContent).toContain(hash.slice(0, 8));
    }
  });
});

test('a slider says what changed and goes back to the standard', async () => {
  const onEnd = vi.fn();
  const write = (value: number) => `${value} months`;
  shown(
    <SliderField
      label="Delay"
      hint="hint"
      value={12}
      standard={0}
      range={[-36, 60]}
      step={1}
      write={write}
      onMove={() => undefined}
      onEnd={onEnd}
      onSource={() => undefined}
    />,
    'en',
  );
  expect(screen.getByText('Changed from 0 months')).toBeTruthy();
  expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('12 months');
  await userEvent.click(screen.getByRole('button', { name: 'Reset: Delay' }));
  expect(onEnd).toHaveBeenCalledWith(0);
});

describe('a table', () => {
  const rows = [
    { name: 'b', size: 2 },
    { name: 'a', size: 10 },
    { name: 'c', size: 1 },
  ];
  const columns = [
    { id: 'name', header: 'Name', width: 100, isText: true, value: (row: { name: string }) => row.name },
    { id: 'size', header: 'Size', width: 100, value: (row: { size: number }) => row.size },
  ];

  const names = () =>
    screen
      .getAllByRole('gridcell')
      .filter((_, at) => at % 2 === 0)
      .map((cell) => cell.textContent);

  test('sorts by a head and says so', async () => {
    shown(<DataTable label="t" columns={columns} rows={rows} rowKey={({ name }) => name} />, 'en');
    const head = screen.getByRole('columnheader', { name: 'Size' });
    await userEvent.click(within(head).getByRole('button'));
    const first = names();
    await userEvent.click(within(head).getByRole('button'));
    expect([first, names()].map((order) => order.join(''))).toEqual(expect.arrayContaining(['abc', 'cba']));
    expect(['ascending', 'descending']).toContain(head.getAttribute('aria-sort'));
  });

  test('is walked with the arrow keys and opened with Enter', async () => {
    const onCell = vi.fn();
    const user = userEvent.setup();
    shown(<DataTable label="t" columns={columns} rows={rows} rowKey={({ name }) => name} onCell={onCell} />, 'en');
    screen.getByRole('gridcell', { name: 'b' }).focus();
    await user.keyboard('{ArrowDown}');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('a'));
    await user.keyboard('{ArrowRight}');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('10'));
    await user.keyboard('{Enter}');
    expect(onCell).toHaveBeenCalledWith(rows[1], 'size');
  });

  test('is walked as well by keys that come faster than it is drawn', () => {
    const onCell = vi.fn();
    shown(<DataTable label="t" columns={columns} rows={rows} rowKey={({ name }) => name} onCell={onCell} />, 'en');
    const first = screen.getByRole('gridcell', { name: 'b' });
    first.focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter']) fireEvent.keyDown(first, { key });
    expect(onCell.mock.calls).toEqual([[rows[2], 'size']]);
  });
});

test.each([
  ['zh-CN', 'population.csv'],
  ['en', 'population.csv'],
] as const)('a failure names the file in %s and can be tried again', async (language, file) => {
  const onRetry = vi.fn();
  shown(<FailureState failure={{ code: 'dataset/missing', file }} onRetry={onRetry} />, language);
  expect(screen.getByRole('alert').textContent).toContain(file);
  await userEvent.click(screen.getByRole('button'));
  expect(onRetry).toHaveBeenCalledOnce();
});
