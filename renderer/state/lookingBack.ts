import { create } from 'zustand';
import type { Failure } from '../../shared/base/failure';
import { type PublishedProjection, readPublishedProjections } from '../../shared/stochastic/publishedProjections';
import { readText } from '../engine/datasets';
import { runBacktest, useBacktest } from './backtest';

/** Projections as published; null until they are read. */
export const usePublished = create<{
  readonly published: readonly PublishedProjection[] | null;
  readonly failure: Failure | null;
}>(() => ({ published: null, failure: null }));

async function readPublished(): Promise<void> {
  const text = await readText('projections.yaml');
  const read = text.ok ? readPublishedProjections(text.value) : text;
  usePublished.setState(
    read.ok ? { published: read.value, failure: null } : { published: null, failure: read.failure },
  );
}

/** Has past projections ready to be set against what happened: those published and the model's own. */
export function lookBack(): void {
  if (usePublished.getState().published === null) void readPublished();
  if (useBacktest.getState().answer.state === 'none') void runBacktest();
}
