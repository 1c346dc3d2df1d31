import { beforeEach, describe, expect, test, vi } from 'vitest';
import { questionOf } from '../../renderer/state/question';
import { settle, undo, useStudy } from '../../renderer/state/study';
import { bundledBase, bundledParameters, bundledScenario } from '../support/bundled';
import { openStudy } from '../support/openStudy';

const names = ['current-law', 'fertility-low', 'indexation-40-60', 'retirement-65'] as const;
const scenarios = names.map(bundledScenario);
const asked = scenarios.map(questionOf);
const base = await bundledBase();
/** Answers nothing: these tests are about the questions. */
const never = () => new Promise<never>(() => undefined);
const silent = { run: never, backtest: never, regions: never, price: never, increase: never };

beforeEach(() => {
  useStudy.setState({
    workspace: openStudy({
      base,
      parameters: bundledParameters(),
      scenarios,
      projector: { ...silent, cancel: () => undefined },
    }),
    question: asked[0],
    past: [],
    future: [],
  });
  vi.useFakeTimers({ toFake: ['performance'] });
  return () => void vi.useRealTimers();
});

describe('arrow keys through the scenarios', () => {
  test('on the way to a choice are one step back', () => {
    vi.advanceTimersByTime(5000);
    for (const question of asked.slice(1)) {
      settle(question);
      vi.advanceTimersByTime(300);
    }
    expect(useStudy.getState().question).toEqual(asked[3]);
    expect(useStudy.getState().past).toEqual([asked[0]]);
    undo();
    expect(useStudy.getState().question).toEqual(asked[0]);
  });

  test('after a pause are a step of their own', () => {
    vi.advanceTimersByTime(5000);
    settle(asked[1]);
    vi.advanceTimersByTime(3000);
    settle(asked[2]);
    expect(useStudy.getState().past).toEqual([asked[0], asked[1]]);
  });

  test('there and back again are no step', () => {
    vi.advanceTimersByTime(5000);
    settle(asked[1]);
    vi.advanceTimersByTime(200);
    settle(asked[0]);
    expect(useStudy.getState().past).toEqual([]);
  });
});
