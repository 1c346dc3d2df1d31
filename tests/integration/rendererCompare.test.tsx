import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WorkerReply, WorkerRequest } from '../../renderer/engine/messages';
import { createProjector } from '../../renderer/engine/projector';
import { Assumptions } from '../../renderer/features/projection/Assumptions';
import { Comparison } from '../../renderer/features/projection/Comparison';
import { ScenarioTree } from '../../renderer/features/projection/ScenarioTree';
import { linesOf } from '../../renderer/outlook/lines';
import { clearCompared, toggleCompared, useComparedStore } from '../../renderer/state/compared';
import { keyOf, leverStates, questionOf, withLever } from '../../renderer/state/question';
import { useStudy } from '../../renderer/state/study';
import { besideEachOther, clustered, spread } from '../../renderer/ui/chart/labelPlaces';
import { runScenario } from '../../shared/balance/runScenario';
import { readScenarios } from '../../shared/parameters/readScenario';
import { bundledBase, bundledParameters, bundledScenario, scenarioFiles, unwrapped } from '../support/bundled';
import { openStudy } from '../support/openStudy';
import { shown } from '../support/shown';

const parameters = bundledParameters();
const base = await bundledBase();
const scenarios = unwrapped(readScenarios(scenarioFiles()));
const current = bundledScenario('current-law');
const run = unwrapped(runScenario(base, parameters, current));

/** Node has no Worker of the browser's kind: this one answers with the real engine when the test lets it. */
class StepWorker extends EventTarget implements Worker {
  onmessage: Worker['onmessage'] = null;
  onerror: Worker['onerror'] = null;
  onmessageerror: Worker['onmessageerror'] = null;
  readonly asked: Exclude<WorkerRequest, { kind: 'start' }>[] = [];

  postMessage(request: WorkerRequest): void {
    if (request.kind !== 'start') this.asked.push(request);
  }

  terminate(): void {
    this.asked.length = 0;
  }

  /** Lets the promise that the answer resolves run on. */
  async answer(): Promise<void> {
    const request = this.asked.shift();
    if (request === undefined) throw new Error('nothing was asked');
    const result = runScenario(base, parameters, request.scenario);
    const data: WorkerReply = { id: request.id, result, milliseconds: 1 };
    this.onmessage?.(new MessageEvent('message', { data }));
    await new Promise((done) => setTimeout(done));
  }
}

let worker: StepWorker;

beforeEach(() => {
  worker = new StepWorker();
  const projector = createProjector({ base, parameters, createWorker: () => worker, onRestart: () => undefined });
  useStudy.setState({
    workspace: openStudy({ base, parameters, scenarios, projector }),
    question: questionOf(current),
    standard: current,
    answer: { state: 'done', run, milliseconds: 1 },
    baseline: { state: 'done', run, milliseconds: 1 },
  });
});

afterEach(() => {
  cleanup();
  useStudy.getState().workspace?.projector.cancel();
  clearCompared();
});

const compare = (id: string): void => toggleCompared(questionOf(bundledScenario(id)));
const stateOf = (): (string | number)[][] =>
  useComparedStore.getState().compared.map(({ letter, answer }) => [letter, answer.state]);

describe('the scenario tree', () => {
  test('indents a scenario under the one that it builds on', () => {
    shown(<ScenarioTree />, 'en');
    const item = (name: string) => screen.getByRole('radio', { name }).closest('li');
    const inner = item('Retirement at 65 with indexation 60/40');
    expect(item('Retirement at 65')?.contains(inner)).toBe(true);
    expect(item('Current law')?.contains(item('Retirement at 65'))).toBe(true);
    expect(item('Current law')?.contains(item('Back-test from 2018'))).toBe(false);
  });

  test('says why a committee would ask for it', () => {
    shown(<ScenarioTree />, 'zh-CN');
    const described = screen.getByRole('radio', { name: '退休年龄续延至男65岁' }).getAttribute('aria-describedby');
    expect(document.getElementById(described ?? '')?.textContent).toContain('止于男63岁');
  });

  test('shows a scenario with the keyboard alone', async () => {
    shown(<ScenarioTree />, 'en');
    screen.getByRole('radio', { name: 'Current law' }).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(useStudy.getState().question?.scenario).not.toBe('current-law');
    expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(1);
  });

  test('keeps a changed question for comparison while the sliders move on, and goes back to it', async () => {
    const [lever] = leverStates(parameters, current, questionOf(current));
    if (lever === undefined) throw new Error('no lever');
    const changed = withLever(questionOf(current), lever, 24);
    useStudy.setState({ question: changed });
    shown(<ScenarioTree />, 'en');
    await userEvent.click(screen.getByRole('checkbox', { name: /Compare: Current law, changed: .*24 months/ }));
    useStudy.setState({ question: withLever(changed, lever, 36) });
    const kept = await screen.findByRole('radio', { name: /24 months/ });
    expect(screen.getByRole('radio', { name: /36 months/ })).toHaveProperty('checked', true);
    await userEvent.click(kept);
    expect(keyOf(useStudy.getState().question ?? questionOf(current))).toBe(keyOf(changed));
  });

  test('compares no more than four', async () => {
    shown(<ScenarioTree />, 'en');
    for (const box of screen.getAllByRole('checkbox').slice(0, 4)) await userEvent.click(box);
    expect(screen.getByText('Compared: 4 of 4')).toBeTruthy();
    const rest = screen.getAllByRole('checkbox', { checked: false });
    expect(rest.length).toBeGreaterThan(0);
    for (const box of rest) expect(box).toHaveProperty('disabled', true);
  });
});

describe('compared runs', () => {
  test('are computed one after another', async () => {
    compare('fertility-low');
    compare('cass-2019');
    expect(worker.asked.map(({ scenario }) => scenario.id)).toEqual(['fertility-low']);
    await worker.answer();
    expect(stateOf()).toEqual([
      ['A', 'done'],
      ['B', 'waiting'],
    ]);
    await worker.answer();
    expect(stateOf().map(([, state]) => state)).toEqual(['done', 'done']);
  });

  test('one taken away is not computed, and its letter is free again', async () => {
    compare('fertility-low');
    compare('cass-2019');
    compare('fertility-low');
    compare('retirement-65');
    await worker.answer();
    expect(worker.asked.map(({ scenario }) => scenario.id)).toEqual(['retirement-65']);
    await worker.answer();
    await worker.answer();
    expect(worker.asked).toEqual([]);
    expect(useComparedStore.getState().compared.map(({ letter, asked }) => `${letter} ${asked.id}`)).toEqual([
      'A retirement-65',
      'B cass-2019',
    ]);
  });

  test('what was stopped says so and can be tried again', async () => {
    compare('fertility-low');
    compare('cass-2019');
    shown(<Comparison />, 'en');
    useStudy.getState().workspace?.projector.cancel();
    const [again] = await screen.findAllByRole('button', { name: 'Try again' });
    expect(stateOf().map(([, state]) => state)).toEqual(['failed', 'failed']);
    if (again) await userEvent.click(again);
    expect(worker.asked.map(({ scenario }) => scenario.id)).toEqual(['fertility-low']);
  });

  test('are drawn on their own years', async () => {
    compare('cass-2019');
    await worker.answer();
    const [one] = useComparedStore.getState().compared;
    if (one?.answer.state !== 'done') throw new Error('not answered');
    const compared = [{ ...one, outlook: one.answer.outlook }];
    const words = { label: 'Fund', colour: 'green', thin: () => 'replay' } as const;
    const [main, thin] = linesOf({ run, comparison: null, compared, accounts: [] }, 'closing', words);
    expect([main?.points[0]?.x, main?.points.at(-1)?.x]).toEqual([2024, 2098]);
    expect([thin?.points[0]?.x, thin?.points.at(-1)?.x]).toEqual([2019, 2050]);
    expect(thin?.tag).toEqual({ letter: 'A', of: 'closing' });
  });

  test('stand in a table beside the run shown, with what differs', async () => {
    compare('retirement-65');
    shown(<Comparison />, 'en');
    expect(screen.getByText('Computing')).toBeTruthy();
    await worker.answer();
    const other = unwrapped(runScenario(base, parameters, bundledScenario('retirement-65')));
    const row = (await screen.findByRole('rowheader', { name: 'Fund empty' })).closest('tr');
    const cells = within(row ?? document.body)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent);
    expect(cells[0]).toContain(String(run.outlook.summary.exhaustionYear));
    expect(cells[1]).toContain(String(other.outlook.summary.exhaustionYear ?? 'not in this horizon'));
    const label = parameters.byId.get('retirement.furtherDelay')?.label.en ?? '';
    const difference = screen.getByRole('rowheader', { name: label }).closest('tr');
    expect(difference?.textContent).toMatch(/20[34]\d0 months24 months\+24 months/);
  });
});

test('assumptions held level past their last stated year are marked with the year', () => {
  shown(<Assumptions />, 'en');
  const marks = [...document.querySelectorAll('[data-held]')];
  expect(marks.length).toBeGreaterThan(0);
  for (const mark of marks) {
    const since = mark.getAttribute('data-held');
    expect(mark.textContent).toMatch(new RegExp(`^level from ${since}; last stated for \\d{4}-\\d{2}-\\d{2}$`));
  }
  expect(screen.getByText(/of \d+ parameters are held level up to 2098/)).toBeTruthy();
});

describe('labels at the ends of lines', () => {
  test('never share a line', () => {
    const places = spread(
      [50, 50, 52, 190].map((y, at) => ({ key: String(at), y })),
      195,
    );
    const ys = [...places.values()].sort((a, b) => a - b);
    for (const [at, y] of ys.entries()) expect(y - (ys[at - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(14);
    expect(ys.at(-1)).toBeLessThanOrEqual(195);
  });

  test('letters that end together stand side by side, each once', () => {
    const letters = [
      { letter: 'B', y: 20 },
      { letter: 'A', y: 24 },
      { letter: 'B', y: 26 },
      { letter: 'C', y: 90 },
    ];
    expect(clustered(letters).map((cluster) => cluster.map(({ letter }) => letter).join(''))).toEqual(['AB', 'C']);
  });

  test('letters inside the drawing do not cover each other', () => {
    const placed = besideEachOther([
      { x: 10, y: 100 },
      { x: 12, y: 101 },
      { x: 13, y: 40 },
      { x: 14, y: 99 },
    ]);
    expect(placed.filter(({ y }) => y > 50).map(({ x }) => x)).toEqual([10, 21, 32]);
    expect(placed.find(({ y }) => y === 40)?.x).toBe(13);
  });
});
